import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

/**
 * Turns while something is awaited; with reduced motion it stands still. Without a label it is decoration.
 *
 * @tag fw-spinner
 * @attr {string} label - what is awaited; makes it a status that is read out
 */
export class FwSpinner extends FwElement {
  static override styles = css`
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--fw-icon-size, 1.25rem);
      block-size: var(--fw-icon-size, 1.25rem);
    }
    .ring {
      flex: 1;
      border: 2px solid currentColor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: 0.9s linear infinite;
      animation-name: var(--fw-reduced-motion, turn);
    }
    @media (forced-colors: active) {
      .ring {
        forced-color-adjust: none;
      }
    }
    @keyframes turn {
      to {
        rotate: 1turn;
      }
    }
  `;

  @property() accessor label = '';

  override render(): TemplateResult {
    return html`<span class="ring" aria-hidden="true"></span>${
        this.label ? html`<span class="visually-hidden" role="status">${this.label}</span>` : nothing
      }`;
  }
}

define('fw-spinner', FwSpinner);
declare global {
  interface HTMLElementTagNameMap {
    'fw-spinner': FwSpinner;
  }
}
