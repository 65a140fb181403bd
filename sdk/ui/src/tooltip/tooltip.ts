import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { FwElement } from '../element/fw-element.ts';

export type TooltipPlacement = 'top' | 'bottom' | 'left' | 'right';

/**
 * A short text beside what it explains: at once on keyboard focus, after half a second of pointing. Esc closes it,
 * the pointer may enter it (WCAG 1.4.13). It describes what is in the slot; for a name use the element's own label.
 *
 * @tag fw-tooltip
 * @attr {string} text - what it says; none shows nothing
 * @attr {"top"|"bottom"|"left"|"right"} placement - turned round where there is no room
 * @attr {boolean} name-only - the text is already the name of the control; it is shown and not described twice
 * @slot - one control
 * @csspart bubble - the box of the text
 */
export class FwTooltip extends FwElement {
  static override styles = css`
    :host {
      display: inline-flex;
      max-inline-size: 100%;
    }
    .anchor {
      display: inline-flex;
      flex: 1;
      min-inline-size: 0;
      anchor-name: --tip;
    }
    .bubble {
      position: fixed;
      position-anchor: --tip;
      inset: auto;
      margin: var(--fw-space-1);
      max-inline-size: min(20rem, 90vw);
      padding: var(--fw-space-1) var(--fw-space-2);
      border: 1px solid transparent;
      border-radius: var(--fw-radius);
      background: var(--fw-surface-inverse);
      color: var(--fw-text-inverse);
      font: var(--fw-font-weight) var(--fw-font-size-s) / 1.35 var(--fw-font);
      text-align: start;
      white-space: normal;
      box-shadow: var(--fw-shadow-2);
      position-try-fallbacks: flip-block, flip-inline;
    }
    .bubble.bottom {
      position-area: bottom;
    }
    .bubble.top {
      position-area: top;
    }
    .bubble.left {
      position-area: left;
    }
    .bubble.right {
      position-area: right;
    }
  `;

  @property() accessor text = '';
  @property() accessor placement: TooltipPlacement = 'bottom';
  @property({ type: Boolean, attribute: 'name-only' }) accessor nameOnly = false;
  @query('.bubble') private accessor bubble!: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('text') || changed.has('nameOnly')) this.#describe();
    if (!this.text) this.hide();
  }

  /** Shows it now. */
  show(): void {
    clearTimeout(this.#timer);
    if (this.text && this.isConnected && !this.bubble.matches(':popover-open')) this.bubble.showPopover();
  }

  /** Takes it away. */
  hide(): void {
    clearTimeout(this.#timer);
    if (this.hasUpdated && this.bubble.matches(':popover-open')) this.bubble.hidePopover();
  }

  readonly #describe = (): void => {
    for (const element of this.renderRoot.querySelector('slot')?.assignedElements() ?? []) {
      element.ariaDescription = this.nameOnly ? null : this.text || null;
    }
  };

  readonly #onEnter = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.show(), 500);
  };

  readonly #onLeave = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), 150);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.matches(':focus-visible')) this.show();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.bubble.matches(':popover-open')) return;
    // This Esc closes the tooltip alone, not the dialog that it is in.
    event.stopPropagation();
    event.preventDefault();
    this.hide();
  };

  readonly #hide = (): void => this.hide();

  override render(): TemplateResult {
    return html`<span
        class="anchor"
        @pointerenter=${this.#onEnter}
        @pointerleave=${this.#onLeave}
        @pointerdown=${this.#hide}
        @focusin=${this.#onFocus}
        @focusout=${this.#hide}
        @keydown=${this.#onKey}
        ><slot @slotchange=${this.#describe}></slot></span
      ><span
        class="bubble ${this.placement}"
        part="bubble"
        role="tooltip"
        popover="manual"
        aria-hidden=${this.nameOnly ? 'true' : 'false'}
        @pointerenter=${this.#onEnter}
        @pointerleave=${this.#onLeave}
        >${this.text}</span
      >`;
  }
}

define('fw-tooltip', FwTooltip);
declare global {
  interface HTMLElementTagNameMap {
    'fw-tooltip': FwTooltip;
  }
}
