import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

/**
 * One tab of fw-tabs with what it shows.
 *
 * @tag fw-tab-panel
 * @attr {string} name - what `fw-change` carries
 * @attr {string} label - the tab's text
 * @attr {string} icon - name of an icon before it
 * @slot - what it shows
 */
export class FwTabPanel extends FwElement {
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
    }
  `;

  @property({ reflect: true }) accessor name = '';
  @property() accessor label = '';
  @property() accessor icon = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'tabpanel';
    this.tabIndex = 0;
  }

  protected override updated(): void {
    this.ariaLabel = this.label;
    /** @internal */
    this.dispatchEvent(new Event('fw-tab-panel-changed', { bubbles: true }));
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

define('fw-tab-panel', FwTabPanel);
declare global {
  interface HTMLElementTagNameMap {
    'fw-tab-panel': FwTabPanel;
  }
}
