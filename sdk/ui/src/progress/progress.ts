import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cssom } from '../element/cssom.ts';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

/**
 * How far something is. Without a value: that it goes on.
 *
 * @tag fw-progress
 * @attr {string} label - required: of what
 * @attr {number} value - 0 to `max`
 * @attr {number} max - 100 when not said
 */
export class FwProgress extends FwElement {
  static override styles = css`
    :host {
      display: block;
    }
    .track {
      block-size: 0.375rem;
      overflow: hidden;
      border: 1px solid transparent;
      border-radius: var(--fw-radius-round);
      background: var(--fw-surface-hover);
    }
    .bar {
      block-size: 100%;
      border-radius: inherit;
      background: var(--fw-accent);
      transition: inline-size var(--fw-duration);
    }
    .going {
      inline-size: 40%;
      animation: 1.2s ease-in-out infinite alternate;
      animation-name: var(--fw-reduced-motion, slide);
    }
    @keyframes slide {
      from {
        margin-inline-start: -20%;
      }
      to {
        margin-inline-start: 80%;
      }
    }
    @media (forced-colors: active) {
      .track {
        border-color: CanvasText;
      }
      .bar {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
  `;

  @property() accessor label = '';
  @property({ type: Number }) accessor value: number | undefined;
  @property({ type: Number }) accessor max = 100;

  override render(): TemplateResult {
    const share = this.value === undefined ? undefined : Math.min(1, Math.max(0, this.value / this.max));
    return html`<div
      class="track"
      role="progressbar"
      aria-label=${this.label}
      aria-valuemin=${share === undefined ? nothing : '0'}
      aria-valuemax=${share === undefined ? nothing : '100'}
      aria-valuenow=${share === undefined ? nothing : String(Math.round(share * 100))}
    >
      <div
        class="bar ${share === undefined ? 'going' : ''}"
        ${cssom({ 'inline-size': share === undefined ? null : `${share * 100}%` })}
      ></div>
    </div>`;
  }
}

define('fw-progress', FwProgress);
declare global {
  interface HTMLElementTagNameMap {
    'fw-progress': FwProgress;
  }
}
