import { html, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { grows, type Sample } from '../../held.ts';
import { InspectorSection } from '../inspector-section.ts';

const [WIDTH, HEIGHT] = [320, 80];

/** What the host holds over time, and who listens to which topic. */
export class HeldView extends InspectorSection {
  @property({ attribute: false }) accessor samples: readonly Sample[] = [];

  override render(): TemplateResult {
    const { text } = this.ctx;
    const plugins = this.report.plugins.filter(({ held }) => held > 0).toSorted((a, b) => b.held - a.held);
    const topics = Object.entries(this.report.topics).toSorted(([, a], [, b]) => b - a);
    return html`<p><strong>${text('held-now', { held: this.report.held })}</strong></p>
      ${this.#chart()}
      <p class=${grows(this.samples) ? 'danger' : 'muted'}>
        ${text(grows(this.samples) ? 'held-grows' : 'held-steady')}
      </p>
      <h3>${text('held-by')}</h3>
      <ul class="lines">
        ${plugins.map(
          ({ id, held }) => html`<li class="row"><code>${id}</code><span class="muted">${String(held)}</span></li>`,
        )}
      </ul>
      <h3>${text('topics')}</h3>
      <ul class="lines">
        ${topics.map(
          ([topic, count]) =>
            html`<li class="row">
              <code>${topic}</code><span class="muted">${text('topic-count', { count })}</span>
            </li>`,
        )}
      </ul>`;
  }

  #chart(): TemplateResult {
    const held = this.samples.map((sample) => sample.held);
    const most = Math.max(1, ...held);
    const at = (value: number, i: number): string =>
      `${((i / Math.max(1, held.length - 1)) * WIDTH).toFixed(1)},${(HEIGHT - (value / most) * (HEIGHT - 4) - 2).toFixed(1)}`;
    const label = this.ctx.text('held-chart', { first: held[0] ?? 0, last: held.at(-1) ?? 0, most });
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label} width="100%">
      ${svg`<polyline points=${held.map(at).join(' ')} fill="none" stroke="currentColor" stroke-width="2" />`}
    </svg>`;
  }
}
