import type { Diagnostics } from '@fachwerk/model/host';
import type { OutputOf } from '@fachwerk/sdk';
import { html, type TemplateResult } from 'lit';
import type { Subscription } from 'rxjs';
import { InspectorSection } from '../inspector-section.ts';

type Said = OutputOf<typeof Diagnostics, 'log'>[number];
const shown = 200;

/** What plugins say with `ctx.log`, of both tiers, the last first. */
export class LogList extends InspectorSection {
  #lines: readonly Said[] = [];
  #filter = '';
  #following: Subscription | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lines = [];
    this.#following = this.uses.diagnostics.log().subscribe((lines) => {
      this.#lines = [...lines.toReversed(), ...this.#lines].slice(0, shown);
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.unsubscribe();
  }

  override render(): TemplateResult {
    const { text } = this.ctx;
    const words = this.#filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const lines = this.#lines.filter((line) => {
      const all = `${line.plugin} ${line.level} ${line.text}`.toLowerCase();
      return words.every((word) => all.includes(word));
    });
    return html`<div class="fields">
        <fw-text-field
          label=${text('filter')}
          hint=${text('log-filter-hint')}
          .value=${this.#filter}
          @input=${this.#search}
        ></fw-text-field>
      </div>
      ${lines.length === 0 ? html`<p class="muted">${text('log-empty')}</p>` : null}
      <ol class="lines" tabindex="0" aria-label=${text('section-log')}>
        ${lines.map((line) => html`<li>${this.#line(line)}</li>`)}
      </ol>`;
  }

  #line({ plugin, level, text, time }: Said): TemplateResult {
    const { locale } = this.ctx;
    return html`<span class=${level === 'error' ? 'danger' : ''}>${text}</span>
      <span class="line muted"
        >${new Date(time).toLocaleTimeString(locale.value)} · ${this.ctx.text(`level-${level}`)} · ${plugin}</span
      >`;
  }

  readonly #search = (event: Event): void => {
    this.#filter = (event.currentTarget as HTMLElement & { value: string }).value;
    this.requestUpdate();
  };
}
