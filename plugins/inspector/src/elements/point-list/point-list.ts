import type { Diagnostics } from '@fachwerk/model/host';
import type { OutputOf } from '@fachwerk/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { InspectorSection } from '../inspector-section.ts';

type Point = OutputOf<typeof Diagnostics, 'graph'>['points'][number];

/** Every point, who opens it and who fills it. */
export class PointList extends InspectorSection {
  @state() private accessor points: readonly Point[] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render(): TemplateResult {
    if (!this.points) return html`<fw-skeleton lines="6"></fw-skeleton>`;
    return html`<ul class="lines">
      ${this.points.map((point) => html`<li>${this.#point(point)}</li>`)}
    </ul>`;
  }

  #point({ id, owner, entries }: Point): TemplateResult {
    const { text } = this.ctx;
    return html`<code>${id}</code>
      <span class="muted line">${owner === undefined ? text('point-nobody') : text('point-owner', { owner })}</span>
      <ul>
        ${entries.length === 0 ? html`<li class="muted">${text('point-empty')}</li>` : nothing}
        ${entries.map(
          ({ plugin, id: entry, opens }) =>
            html`<li>
              ${plugin}/${entry}
              ${opens === undefined ? nothing : html`<span class="muted">${text('opens', { what: opens })}</span>`}
            </li>`,
        )}
      </ul>`;
  }

  async #load(): Promise<void> {
    this.points = (await this.uses.diagnostics.graph()).points;
  }
}
