import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import '../icon/icon.ts';
import '../spinner/spinner.ts';
import { ButtonBase, type ButtonVariant } from './button-base.ts';
import { buttonStyles } from './button.styles.ts';

/**
 * A button, or with `href` a link that looks like one. Sends the native `click`.
 *
 * @tag fw-button
 * @attr {"primary"|"secondary"|"ghost"|"danger"} variant - one primary in a view; danger for what cannot be undone
 * @attr {string} icon - name of an icon before the text
 * @attr {boolean} loading - shows that it works; takes no clicks, keeps the focus
 * @slot - the text
 * @slot prefix - instead of `icon`
 * @slot suffix - after the text: a badge, a shortcut
 * @csspart control - the native button or link
 */
export class FwButton extends ButtonBase {
  static override styles = [
    buttonStyles,
    css`
      .text {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property() accessor variant: ButtonVariant = 'secondary';
  @property() accessor icon = '';

  protected override classes(): string {
    return this.variant;
  }

  protected override content(): TemplateResult {
    const icon = this.icon ? html`<fw-icon name=${this.icon}></fw-icon>` : nothing;
    return html`${this.loading ? html`<fw-spinner></fw-spinner>` : html`<slot name="prefix">${icon}</slot>`}
      <span class="text"><slot></slot></span><slot name="suffix"></slot>`;
  }
}

define('fw-button', FwButton);
declare global {
  interface HTMLElementTagNameMap {
    'fw-button': FwButton;
  }
}
