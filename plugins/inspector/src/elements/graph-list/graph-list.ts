import type { Diagnostics } from '@fachwerk/model/host';
import type { OutputOf } from '@fachwerk/sdk';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { InspectorSection } from '../inspector-section.ts';

type Graph = OutputOf<typeof Diagnostics, 'graph'>;

/** Who needs whom, as lists that open: a picture could not be read aloud. */
export class GraphList extends InspectorSection {
  @state() private accessor graph: Graph | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    if (!this.graph) return html`<fw-skeleton lines="6"></fw-skeleton>`;
    return html`<ul class="lines">
      ${this.graph.plugins.map((plugin) => html`<li>${this.#plugin(plugin)}</li>`)}
    </ul>`;
  }

  #plugin({ id, uses, provides }: Graph['plugins'][number]): TemplateResult {
    const { text } = this.ctx;
    return html`<details>
      <summary>${id}</summary>
      <h3>${text('uses')}</h3>
      <ul>
        ${uses.length === 0 ? html`<li class="muted">${text('nothing')}</li>` : uses.map((use) => this.#use(use))}
      </ul>
      <h3>${text('provides')}</h3>
      <ul>
        ${
          provides.length === 0
            ? html`<li class="muted">${text('nothing')}</li>`
            : provides.map((one) => html`<li><code>${one}</code></li>`)
        }
      </ul>
    </details>`;
  }

  #use({ id, optional, from }: Graph['plugins'][number]['uses'][number]): TemplateResult {
    const { text } = this.ctx;
    const who = from.length === 0 ? text('from-nobody') : text('from', { list: from.join(', ') });
    return html`<li>
      <code>${id}</code>
      <span class="muted line">${optional ? `${text('optional')} · ` : ''}${who}</span>
    </li>`;
  }

  async #load(): Promise<void> {
    this.graph = await this.uses.diagnostics.graph();
  }
}
