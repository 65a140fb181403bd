import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { toneIcons, type MessageTone } from '../banner/tone.ts';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../icon-button/icon-button.ts';
import '../icon/icon.ts';

/**
 * The look of one toast. Where toasts stand, how long, and that they are read out is the shell's: plugins ask `ui@1`.
 *
 * @tag fw-toast
 * @attr {"info"|"success"|"warning"|"danger"} tone - its icon
 * @attr {string} action - text of the one button, for instance "Rückgängig"
 * @slot - the text
 * @csspart toast - the box
 * @fires {CustomEvent<void>} fw-action - the button
 * @fires {CustomEvent<void>} fw-dismiss - the close button
 */
export class FwToast extends FwElement {
  static override styles = css`
    :host {
      display: block;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: var(--fw-space-2);
      inline-size: min(26rem, calc(100vw - 2rem));
      padding: var(--fw-space-2) var(--fw-space-2) var(--fw-space-2) var(--fw-space-3);
      border: 1px solid transparent;
      border-radius: var(--fw-radius-l);
      background: var(--fw-surface-inverse);
      color: var(--fw-text-inverse);
      box-shadow: var(--fw-shadow-2);
      animation: var(--fw-duration) ease-out;
      animation-name: var(--fw-reduced-motion, rise);
    }
    .text {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    button {
      min-block-size: max(var(--fw-control-height-s), 24px);
      min-inline-size: 24px;
      padding: 0 var(--fw-space-2);
      border: 1px solid transparent;
      border-radius: var(--fw-radius);
      background: transparent;
      color: inherit;
      font-weight: var(--fw-font-weight-strong);
      cursor: pointer;
      --fw-icon-size: 1.125rem;
    }
    button:hover {
      background: color-mix(in srgb, currentColor 14%, transparent);
    }
    .action {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    :focus-visible {
      outline-color: currentColor;
    }
    @keyframes rise {
      from {
        opacity: 0;
        translate: 0 0.5rem;
      }
    }
  `;

  @property() accessor tone: MessageTone = 'info';
  @property() accessor action = '';

  readonly #onAction = (): void => {
    this.emit('fw-action');
  };

  readonly #onDismiss = (): void => {
    this.emit('fw-dismiss');
  };

  override render(): TemplateResult {
    return html`<div class="toast" part="toast">
      <fw-icon name=${toneIcons[this.tone]} label=${this.msg(`tone-${this.tone}`)}></fw-icon>
      <div class="text"><slot></slot></div>
      ${this.action ? html`<button class="action" type="button" @click=${this.#onAction}>${this.action}</button>` : nothing}
      <button type="button" aria-label=${this.msg('dismiss')} @click=${this.#onDismiss}>
        <fw-icon name="close"></fw-icon>
      </button>
    </div>`;
  }
}

define('fw-toast', FwToast);
declare global {
  interface HTMLElementTagNameMap {
    'fw-toast': FwToast;
  }
}
