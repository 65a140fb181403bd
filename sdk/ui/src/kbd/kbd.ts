import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

/**
 * Keys, as they stand on a German keyboard or as the page's language names them: `Strg+K`, `g i`.
 *
 * @tag fw-kbd
 * @attr {string} keys - joined by `+` when held together, by a space when pressed one after the other
 */
export class FwKbd extends FwElement {
  static override styles = css`
    :host {
      display: inline-flex;
      gap: 0.25em;
      white-space: nowrap;
    }
    kbd {
      min-inline-size: 1.5em;
      padding: 0 0.35em;
      border: 1px solid var(--fw-border-strong);
      border-block-end-width: 2px;
      border-radius: var(--fw-radius);
      background: var(--fw-surface);
      color: var(--fw-text);
      font: var(--fw-font-weight) var(--fw-font-size-xs) / 1.5 var(--fw-font);
      text-align: center;
    }
  `;

  @property() accessor keys = '';

  override render(): TemplateResult {
    // "+" alone is a key too.
    const keys = this.keys.split(/(?<=[^+])\+|\s+/u).filter(Boolean);
    return html`${keys.map((key) => html`<kbd>${key}</kbd>`)}`;
  }
}

define('fw-kbd', FwKbd);
declare global {
  interface HTMLElementTagNameMap {
    'fw-kbd': FwKbd;
  }
}
