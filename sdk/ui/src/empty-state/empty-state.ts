import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../icon/icon.ts';

/**
 * What a view shows when it has nothing to show: what is missing, why, and the first thing to do.
 *
 * @tag fw-empty-state
 * @attr {string} icon - name of an icon above the heading
 * @attr {string} heading - what is missing
 * @attr {number} level - of the heading, 2 when not said
 * @attr {"neutral"|"danger"} tone - danger for a view that failed
 * @slot - why, in a sentence
 * @slot action - buttons
 */
export class FwEmptyState extends FwElement {
  static override styles = css`
    :host {
      display: grid;
      place-content: center;
      justify-items: center;
      gap: var(--fw-space-2);
      padding: var(--fw-space-6) var(--fw-space-4);
      text-align: center;
      color: var(--fw-text-muted);
    }
    .icon {
      display: grid;
      place-items: center;
      inline-size: 4rem;
      block-size: 4rem;
      border-radius: 50%;
      background: var(--fw-accent-quiet);
      color: var(--fw-accent-text);
      --fw-icon-size: 2rem;
    }
    .icon.danger {
      background: var(--fw-danger-quiet);
      color: var(--fw-danger);
    }
    .heading {
      margin: var(--fw-space-1) 0 0;
      color: var(--fw-text);
      font-size: var(--fw-font-size-l);
      font-weight: var(--fw-font-weight-strong);
      line-height: 1.3;
    }
    .text {
      max-inline-size: 28rem;
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--fw-space-2);
      margin-block-start: var(--fw-space-2);
    }
  `;

  @property() accessor icon = '';
  @property() accessor heading = '';
  @property({ type: Number }) accessor level = 2;
  @property() accessor tone: 'neutral' | 'danger' = 'neutral';

  override render(): TemplateResult {
    const tag = unsafeStatic(`h${Math.min(6, Math.max(1, Math.trunc(this.level) || 2))}`);
    return html`${
        this.icon
          ? html`<div class="icon ${this.tone}" aria-hidden="true"><fw-icon name=${this.icon}></fw-icon></div>`
          : nothing
      }
      ${staticHtml`<${tag} class="heading">${this.heading}</${tag}>`}
      <div class="text"><slot></slot></div>
      <div class="actions"><slot name="action"></slot></div>`;
  }
}

define('fw-empty-state', FwEmptyState);
declare global {
  interface HTMLElementTagNameMap {
    'fw-empty-state': FwEmptyState;
  }
}
