import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../icon-button/icon-button.ts';
import '../icon/icon.ts';
import { toneIcons, type MessageTone } from './tone.ts';

/**
 * A message that stays at its place: offline, maintenance, what went wrong. To be read out when it appears, put it
 * into a live region that was there before.
 *
 * @tag fw-banner
 * @attr {"info"|"success"|"warning"|"danger"} tone - its colour, and the icon that says the same
 * @attr {string} heading - in bold before the text
 * @attr {boolean} dismissible - has a close button
 * @slot - the text
 * @slot action - buttons or a link
 * @csspart banner - the box
 * @fires {CustomEvent<void>} fw-dismiss - the close button; whoever shows it removes it
 */
export class FwBanner extends FwElement {
  static override styles = css`
    :host {
      display: block;
    }
    .banner {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--fw-space-1) var(--fw-space-3);
      padding: var(--fw-space-2) var(--fw-space-3);
      border: 1px solid transparent;
      border-inline-start: 4px solid var(--tone);
      border-radius: var(--fw-radius);
      background: var(--quiet);
      color: var(--fw-text);
    }
    .info {
      --tone: var(--fw-info);
      --quiet: var(--fw-info-quiet);
    }
    .success {
      --tone: var(--fw-success);
      --quiet: var(--fw-success-quiet);
    }
    .warning {
      --tone: var(--fw-warning);
      --quiet: var(--fw-warning-quiet);
    }
    .danger {
      --tone: var(--fw-danger);
      --quiet: var(--fw-danger-quiet);
    }
    fw-icon {
      color: var(--tone);
    }
    .text {
      flex: 1 1 12rem;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .heading {
      margin-inline-end: var(--fw-space-1);
    }
    @media (forced-colors: active) {
      .banner {
        border-color: CanvasText;
      }
    }
  `;

  @property() accessor tone: MessageTone = 'info';
  @property() accessor heading = '';
  @property({ type: Boolean }) accessor dismissible = false;

  readonly #onDismiss = (): void => {
    this.emit('fw-dismiss');
  };

  override render(): TemplateResult {
    return html`<div class="banner ${this.tone}" part="banner">
      <fw-icon name=${toneIcons[this.tone]} label=${this.msg(`tone-${this.tone}`)}></fw-icon>
      <div class="text">
        ${this.heading ? html`<strong class="heading">${this.heading}</strong>` : nothing}<slot></slot>
      </div>
      <slot name="action"></slot>
      ${
        this.dismissible
          ? html`<fw-icon-button
              size="s"
              icon="close"
              label=${this.msg('dismiss')}
              @click=${this.#onDismiss}
            ></fw-icon-button>`
          : nothing
      }
    </div>`;
  }
}

define('fw-banner', FwBanner);
declare global {
  interface HTMLElementTagNameMap {
    'fw-banner': FwBanner;
  }
}
