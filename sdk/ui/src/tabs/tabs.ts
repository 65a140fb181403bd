import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ChangeDetail } from '../field/form-control.ts';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';
import '../icon/icon.ts';
import type { FwTabPanel } from './tab-panel.ts';
import './tab-panel.ts';

/**
 * Tabs after the APG pattern: arrows, Home and End move and show at once.
 *
 * @tag fw-tabs
 * @attr {string} label - name of the row of tabs
 * @attr {string} selected - name of the shown panel; the first when not said
 * @slot - fw-tab-panel
 * @fires {CustomEvent<ChangeDetail>} fw-change - the person chose another tab
 */
export class FwTabs extends FwElement {
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    .tabs {
      display: flex;
      gap: var(--fw-space-1);
      overflow-x: auto;
      border-block-end: 1px solid var(--fw-border);
      margin-block-end: var(--fw-space-3);
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: var(--fw-space-2);
      min-block-size: var(--fw-control-height);
      padding: 0 var(--fw-space-3);
      border: 0;
      border-block-end: 3px solid transparent;
      background: transparent;
      color: var(--fw-text-muted);
      font-weight: var(--fw-font-weight-strong);
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      background: var(--fw-surface-hover);
    }
    button[aria-selected='true'] {
      border-color: var(--fw-accent);
      color: var(--fw-accent-text);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    @media (forced-colors: active) {
      button {
        border-color: Canvas;
      }
      button[aria-selected='true'] {
        border-color: Highlight;
      }
    }
  `;

  @property() accessor label = '';
  @property({ reflect: true }) accessor selected = '';
  @state() private accessor panels: readonly FwTabPanel[] = [];

  get #shown(): string {
    return this.panels.some(({ name }) => name === this.selected) ? this.selected : (this.panels[0]?.name ?? '');
  }

  protected override updated(_changed: PropertyValues): void {
    for (const panel of this.panels) panel.hidden = panel.name !== this.#shown;
  }

  readonly #collect = (): void => {
    this.panels = [...this.querySelectorAll<FwTabPanel>(':scope > fw-tab-panel')];
  };

  #select(name: string): void {
    if (name === this.#shown) return;
    this.selected = name;
    this.emit('fw-change', { value: name } satisfies ChangeDetail);
  }

  readonly #onClick = (event: Event): void => {
    const tab = (event.target as Element).closest<HTMLElement>('[role=tab]');
    if (tab) this.#select(tab.dataset['name'] ?? '');
  };

  readonly #onKey = async (event: KeyboardEvent): Promise<void> => {
    const at = this.panels.findIndex(({ name }) => name === this.#shown);
    const step = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const count = this.panels.length;
    const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: count - 1 }[event.key];
    const panel = to === undefined ? undefined : this.panels[(to + count) % count];
    if (!panel) return;
    event.preventDefault();
    this.#select(panel.name);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  };

  #tab(panel: FwTabPanel): TemplateResult {
    const selected = panel.name === this.#shown;
    return html`<button
      type="button"
      role="tab"
      data-name=${panel.name}
      aria-selected=${String(selected)}
      tabindex=${selected ? '0' : '-1'}
    >
      ${panel.icon ? html`<fw-icon name=${panel.icon}></fw-icon>` : nothing}${panel.label}
    </button>`;
  }

  override render(): TemplateResult {
    return html`<div
        class="tabs"
        role="tablist"
        aria-label=${this.label || nothing}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      >
        ${this.panels.map((panel) => this.#tab(panel))}
      </div>
      <slot @slotchange=${this.#collect} @fw-tab-panel-changed=${this.#collect}></slot>`;
  }
}

define('fw-tabs', FwTabs);
declare global {
  interface HTMLElementTagNameMap {
    'fw-tabs': FwTabs;
  }
}
