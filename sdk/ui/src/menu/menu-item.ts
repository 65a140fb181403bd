import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../icon/icon.ts';

/**
 * One choice of an fw-menu. The menu sends `fw-select`; the item's own `click` is sent too.
 *
 * @tag fw-menu-item
 * @attr {string} value - what `fw-select` carries
 * @attr {"checkbox"|"radio"} type - shows and says whether it is `checked`
 * @attr {boolean} checked - whether an item of such a type is chosen
 * @attr {string} icon - name of an icon before the text
 * @attr {string} shortcut - shown after the text
 * @attr {boolean} danger - for what destroys something
 * @attr {boolean} disabled - stays reachable, and says so
 * @slot - the text
 * @slot suffix - after the text
 */
export class FwMenuItem extends FwElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: var(--fw-space-3);
      min-block-size: max(var(--fw-control-height-s), 28px);
      padding: var(--fw-space-1) var(--fw-space-3);
      border-radius: var(--fw-radius);
      color: var(--fw-text);
      font-size: var(--fw-font-size);
      line-height: 1.3;
      cursor: pointer;
      user-select: none;
      --fw-icon-size: 1.125rem;
    }
    :host(:hover),
    :host(:focus) {
      background: var(--fw-surface-hover);
    }
    :host(:focus-visible) {
      outline: var(--fw-focus-width) solid var(--fw-focus);
      outline-offset: -2px;
    }
    :host([danger]) {
      color: var(--fw-danger);
    }
    :host([disabled]) {
      color: var(--fw-text-muted);
      opacity: 0.6;
      cursor: not-allowed;
    }
    .text {
      flex: 1;
      min-inline-size: 0;
    }
    .shortcut {
      margin-inline-start: var(--fw-space-5);
      color: var(--fw-text-muted);
      font-size: var(--fw-font-size-s);
      white-space: nowrap;
    }
    .empty {
      visibility: hidden;
    }
    @media (forced-colors: active) {
      :host([disabled]) {
        opacity: 1;
        color: GrayText;
      }
      :host(:focus) {
        outline: 2px solid Highlight;
      }
    }
  `;

  @property() accessor value = '';
  @property() accessor type: 'normal' | 'checkbox' | 'radio' = 'normal';
  @property() accessor icon = '';
  @property() accessor shortcut = '';
  @property({ type: Boolean, reflect: true }) accessor checked = false;
  @property({ type: Boolean, reflect: true }) accessor danger = false;
  @property({ type: Boolean, reflect: true }) accessor disabled = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasAttribute('tabindex')) this.tabIndex = -1;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.role = this.type === 'normal' ? 'menuitem' : `menuitem${this.type}`;
    this.ariaChecked = this.type === 'normal' ? null : String(this.checked);
    this.ariaDisabled = this.disabled ? 'true' : null;
    this.ariaKeyShortcuts = null;
  }

  override render(): TemplateResult {
    const check =
      this.type === 'normal' ? nothing : html`<fw-icon name="check" class=${this.checked ? '' : 'empty'}></fw-icon>`;
    return html`${check}${this.icon ? html`<fw-icon name=${this.icon}></fw-icon>` : nothing}
      <span class="text"><slot></slot></span>
      ${this.shortcut ? html`<span class="shortcut">${this.shortcut}</span>` : nothing}<slot name="suffix"></slot>`;
  }
}

define('fw-menu-item', FwMenuItem);
declare global {
  interface HTMLElementTagNameMap {
    'fw-menu-item': FwMenuItem;
  }
}
