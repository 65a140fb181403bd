import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ButtonBase, type ButtonVariant } from '../button/button-base.ts';
import { buttonStyles } from '../button/button.styles.ts';
import { define } from '../element/define.ts';
import '../icon/icon.ts';
import '../spinner/spinner.ts';
import '../tooltip/tooltip.ts';
import type { TooltipPlacement } from '../tooltip/tooltip.ts';

/**
 * A button that shows an icon alone. Its label is its name, and its tooltip.
 *
 * @tag fw-icon-button
 * @attr {string} icon - name of the icon
 * @attr {string} label - required
 * @attr {string} shortcut - shown beside the label in the tooltip
 * @attr {"primary"|"secondary"|"ghost"|"danger"} variant - ghost when not said
 * @attr {"top"|"bottom"|"left"|"right"} tooltip - where the tooltip stands
 * @slot badge - a count on the icon's corner
 * @csspart control - the native button or link
 */
export class FwIconButton extends ButtonBase {
  static override styles = [
    buttonStyles,
    css`
      .button {
        position: relative;
        padding: 0;
      }
      ::slotted([slot='badge']) {
        position: absolute;
        inset-block-start: 0;
        inset-inline-end: 0;
        translate: 20% -15%;
        pointer-events: none;
      }
    `,
  ];

  @property() accessor icon = '';
  @property() accessor label = '';
  @property() accessor shortcut = '';
  @property() accessor variant: ButtonVariant = 'ghost';
  @property() accessor tooltip: TooltipPlacement = 'bottom';

  protected override get accessibleLabel(): string {
    return this.label;
  }

  protected override classes(): string {
    return this.variant;
  }

  protected override content(): TemplateResult {
    const icon = this.loading ? html`<fw-spinner></fw-spinner>` : html`<fw-icon name=${this.icon}></fw-icon>`;
    return html`${icon}<slot name="badge"></slot>`;
  }

  override render(): TemplateResult {
    const text = this.shortcut ? `${this.label} (${this.shortcut})` : this.label;
    return html`<fw-tooltip name-only text=${text} placement=${this.tooltip}>${super.render()}</fw-tooltip>`;
  }
}

define('fw-icon-button', FwIconButton);
declare global {
  interface HTMLElementTagNameMap {
    'fw-icon-button': FwIconButton;
  }
}
