import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

export type Tone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/**
 * A count, a word, or a dot. What it means must stand in the text or in `label`, not in its colour.
 *
 * @tag fw-badge
 * @attr {"neutral"|"accent"|"info"|"success"|"warning"|"danger"} tone - its colour
 * @attr {number} count - shows nothing at 0
 * @attr {number} max - above it, `99+`
 * @attr {boolean} dot - a dot without text
 * @attr {string} label - what a screen reader says instead, for instance "12 ungelesen"
 * @slot - a word, when it is no count
 * @csspart badge - the box
 */
export class FwBadge extends FwElement {
  static override styles = css`
    :host {
      display: inline-flex;
      max-inline-size: 100%;
      vertical-align: middle;
    }
    .badge {
      min-inline-size: 1.25rem;
      padding: 0.0625rem 0.375rem;
      border: 1px solid transparent;
      border-radius: var(--fw-radius-round);
      background: var(--fw-surface-selected);
      color: var(--fw-text);
      font-size: var(--fw-font-size-xs);
      font-weight: var(--fw-font-weight-strong);
      line-height: 1.35;
      text-align: center;
      font-variant-numeric: tabular-nums;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .dot {
      min-inline-size: 0;
      inline-size: 0.625rem;
      block-size: 0.625rem;
      padding: 0;
    }
    .accent {
      background: var(--fw-accent);
      color: var(--fw-on-accent);
    }
    .danger {
      background: var(--fw-danger);
      color: var(--fw-on-danger);
    }
    .info {
      background: var(--fw-info-quiet);
      color: var(--fw-info);
    }
    .success {
      background: var(--fw-success-quiet);
      color: var(--fw-success);
    }
    .warning {
      background: var(--fw-warning-quiet);
      color: var(--fw-warning);
    }
    .dot.info,
    .dot.success,
    .dot.warning {
      background: currentColor;
    }
    @media (forced-colors: active) {
      .badge {
        border-color: CanvasText;
        background: Canvas;
        color: CanvasText;
      }
      .dot {
        background: Highlight !important;
        forced-color-adjust: none;
      }
    }
  `;

  @property() accessor tone: Tone = 'neutral';
  @property({ type: Number }) accessor count: number | undefined;
  @property({ type: Number }) accessor max = 99;
  @property({ type: Boolean }) accessor dot = false;
  @property() accessor label = '';

  override render(): TemplateResult | typeof nothing {
    if (this.count === 0) return nothing;
    const over = this.count !== undefined && this.count > this.max;
    const text = this.count === undefined ? html`<slot></slot>` : over ? `${this.max}+` : String(this.count);
    const spoken = this.label || (over ? this.msg('count-more', { max: this.max }) : '');
    return html`<span
        part="badge"
        class="badge ${this.tone} ${this.dot ? 'dot' : ''}"
        aria-hidden=${spoken ? 'true' : nothing}
        >${this.dot ? nothing : text}</span
      >${spoken ? html`<span class="visually-hidden">${spoken}</span>` : nothing}`;
  }
}

define('fw-badge', FwBadge);
declare global {
  interface HTMLElementTagNameMap {
    'fw-badge': FwBadge;
  }
}
