import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { cssom } from '../element/cssom.ts';
import { define } from '../element/define.ts';
import { deepActiveElement } from '../element/focus.ts';
import { FwElement } from '../element/fw-element.ts';
import { FwMenuItem } from './menu-item.ts';
import { menuTarget, type MenuKey } from './menu-keys.ts';
import { menuStyles } from './menu.styles.ts';

export interface MenuSelectDetail {
  readonly value: string;
  readonly item: FwMenuItem;
}

/**
 * A menu after the APG pattern: arrows, Home, End, first letters, Enter, Esc; Tab leaves it. With a button in the slot
 * `trigger`, or as a context menu by `showAt(x, y)`.
 *
 * @tag fw-menu
 * @attr {string} label - its name, when there is no trigger that names it
 * @attr {"start"|"end"} align - which edge of the trigger it follows
 * @attr {boolean} open - read it; open by `show()`
 * @slot trigger - fw-button or fw-icon-button, or a native button
 * @slot - fw-menu-item, and `<hr>` between groups
 * @csspart menu - the box
 * @fires {CustomEvent<MenuSelectDetail>} fw-select - an item was chosen; preventable, then the menu stays open
 * @fires {CustomEvent<void>} fw-open - it opened
 * @fires {CustomEvent<void>} fw-close - it closed
 */
export class FwMenu extends FwElement {
  static override styles = menuStyles;

  @property() accessor label = '';
  @property() accessor align: 'start' | 'end' = 'start';
  @property({ type: Boolean, reflect: true }) accessor open = false;
  @state() private accessor point: { x: number; y: number } | undefined;
  @query('.menu') private accessor box!: HTMLElement;
  #focusBefore: Element | null = null;
  #wasOpen = false;
  #typed = '';
  #typedAt = 0;

  /** The items that are shown now. */
  get items(): FwMenuItem[] {
    return [...this.querySelectorAll('fw-menu-item')].filter((item) => item.checkVisibility());
  }

  /** Now; `open` follows with the browser's event. */
  get #isShown(): boolean {
    return this.hasUpdated && this.box.matches(':popover-open');
  }

  /** Opens it and puts the focus on its first or last item. */
  show(focus: 'first' | 'last' = 'first'): void {
    if (!this.hasUpdated || this.#isShown) return;
    this.#focusBefore = deepActiveElement();
    this.box.showPopover();
    this.items.at(focus === 'first' ? 0 : -1)?.focus();
  }

  /** Opens it at a point of the window, as a context menu. */
  async showAt(x: number, y: number): Promise<void> {
    await this.#showAt({ x, y });
    this.#outlivePress({ x, y });
  }

  async #showAt(point: { x: number; y: number }): Promise<void> {
    this.point = point;
    await this.updateComplete;
    this.show();
  }

  /**
   * A context menu is asked for while the button is still down, and some browsers (Chromium 150 is one) take its release
   * for a click beside the menu, which closes it.
   */
  #outlivePress(point: { x: number; y: number }): void {
    const before = this.#focusBefore;
    const again = async (): Promise<void> => {
      if (!this.isConnected || this.#isShown) return;
      await this.#showAt(point);
      this.#focusBefore = before;
    };
    const over = new AbortController();
    const options = { capture: true, signal: over.signal };
    const released = (): void => {
      over.abort();
      // After the browser has closed it.
      setTimeout(() => void again());
    };
    addEventListener('pointerup', released, options);
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => over.abort(), options);
  }

  /** Closes it; the focus goes back to where it was. */
  hide(): void {
    if (this.#isShown) this.box.hidePopover();
  }

  get #trigger(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLSlotElement>('slot[name=trigger]')?.assignedElements()[0] as
      | HTMLElement
      | undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#tellTrigger();
  }

  readonly #tellTrigger = (): void => {
    const trigger = this.#trigger;
    if (!trigger) return;
    if ('expanded' in trigger && 'haspopup' in trigger)
      Object.assign(trigger, { expanded: this.open, haspopup: 'menu' });
    else {
      trigger.ariaExpanded = String(this.open);
      trigger.ariaHasPopup = 'menu';
    }
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    this.open = event.newState === 'open';
    this.emit(this.open ? 'fw-open' : 'fw-close');
    if (this.open) return;
    this.point = undefined;
    const active = deepActiveElement();
    const lost = !active || active === document.body || (active instanceof FwMenuItem && this.contains(active));
    if (lost && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
  };

  // A press beside an open menu closes it, so the click that follows must not open it again.
  readonly #onTriggerPress = (): void => {
    this.#wasOpen = this.open;
  };

  readonly #onTriggerClick = (): void => {
    if (this.open || this.#wasOpen) this.hide();
    else this.show();
    this.#wasOpen = false;
  };

  readonly #onTriggerKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.show(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  #itemOf(event: Event): FwMenuItem | undefined {
    return event.composedPath().find((target): target is FwMenuItem => target instanceof FwMenuItem);
  }

  readonly #onClick = (event: Event): void => {
    const item = this.#itemOf(event);
    if (!item) return;
    if (item.disabled) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (this.emit('fw-select', { value: item.value, item } satisfies MenuSelectDetail, { cancelable: true }))
      this.hide();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const item = this.#itemOf(event);
    if (event.key === 'Tab') return this.hide();
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return this.hide();
    }
    if (event.key === 'Enter' || (event.key === ' ' && !this.#isTyping())) {
      event.preventDefault();
      return item?.click();
    }
    const next = menuTarget(this.items, item, this.#keyOf(event));
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };

  #isTyping(): boolean {
    return Date.now() - this.#typedAt < 500;
  }

  #keyOf(event: KeyboardEvent): MenuKey {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return { key: event.key };
    this.#typed = (this.#isTyping() ? this.#typed : '') + event.key.toLocaleLowerCase();
    this.#typedAt = Date.now();
    return { typed: this.#typed };
  }

  readonly #onHover = (event: Event): void => this.#itemOf(event)?.focus({ preventScroll: true });

  override render(): TemplateResult {
    const at = this.point && { left: `${this.point.x}px`, top: `${this.point.y}px` };
    const spot = at ? html`<span class="spot" ${cssom(at)}></span>` : nothing;
    return html`<span
        class="anchor ${at ? '' : 'here'}"
        @pointerdown=${this.#onTriggerPress}
        @click=${this.#onTriggerClick}
        @keydown=${this.#onTriggerKey}
        ><slot name="trigger" @slotchange=${this.#tellTrigger}></slot></span
      >${spot}
      <div
        part="menu"
        class="menu ${this.align}"
        popover="auto"
        role="menu"
        aria-label=${this.label || this.#triggerName() || this.msg('menu')}
        @toggle=${this.#onToggle}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
        @pointermove=${this.#onHover}
      >
        <slot></slot>
      </div>`;
  }

  #triggerName(): string {
    const trigger = this.hasUpdated ? this.#trigger : undefined;
    if (!trigger) return '';
    return (trigger as { label?: string }).label || trigger.ariaLabel || trigger.textContent?.trim() || '';
  }
}

define('fw-menu', FwMenu);
declare global {
  interface HTMLElementTagNameMap {
    'fw-menu': FwMenu;
  }
}
