import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { define } from '../element/define.ts';
import { firstFocusable, rememberFocus } from '../element/focus.ts';
import { FwElement } from '../element/fw-element.ts';
import '../icon-button/icon-button.ts';
import { dialogStyles } from './dialog.styles.ts';

export type DialogCloseReason = 'escape' | 'button' | 'scrim' | 'call';
export interface DialogCloseDetail {
  readonly reason: DialogCloseReason;
}

/**
 * A modal dialog on the native one: the rest of the page is inert, Esc closes it, and the focus goes back to where it
 * was. The first control in it takes the focus, or what has `autofocus`.
 *
 * @tag fw-dialog
 * @attr {boolean} open - whether it is shown
 * @attr {string} label - required: the heading and name
 * @attr {"s"|"m"|"l"|"full"} size - on a narrow screen each fills it
 * @attr {boolean} dismissable - a click beside it closes it
 * @slot - what it says
 * @slot header-actions - beside the close button
 * @slot footer - buttons, the main one last
 * @csspart dialog - the native dialog
 * @csspart body - the part that scrolls
 * @fires {CustomEvent<DialogCloseDetail>} fw-before-close - preventable: unsaved work stays
 * @fires {CustomEvent<DialogCloseDetail>} fw-close - it is closed
 */
export class FwDialog extends FwElement {
  static override styles = dialogStyles;

  @property({ type: Boolean, reflect: true }) accessor open = false;
  @property() accessor label = '';
  @property() accessor size: 's' | 'm' | 'l' | 'full' = 'm';
  @property({ type: Boolean }) accessor dismissable = false;
  @state() private accessor hasFooter = false;
  @query('dialog') private accessor dialog!: HTMLDialogElement;
  #giveFocusBack: (() => void) | undefined;
  #pressedScrim = false;
  /** What scrolls must be reached by keyboard, be it only to read on. */
  readonly #fit = new ResizeObserver(([entry]) => {
    const body = entry?.target as HTMLElement;
    const inBody = [...this.children].filter(({ slot }) => slot === '');
    const reached = inBody.some((element) => element.matches('a,button,input,[tabindex]') || firstFocusable(element));
    body.toggleAttribute('tabindex', false);
    if (body.scrollHeight > body.clientHeight && !reached) body.tabIndex = 0;
  });

  /** Opens it. */
  show(): void {
    this.open = true;
  }

  /** Closes it, unless `fw-before-close` is prevented. True when it is closed. */
  close(reason: DialogCloseReason = 'call'): boolean {
    if (!this.open) return true;
    if (!this.emit('fw-before-close', { reason } satisfies DialogCloseDetail, { cancelable: true })) return false;
    this.open = false;
    this.emit('fw-close', { reason } satisfies DialogCloseDetail);
    return true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    if (this.open && !this.dialog.open && this.isConnected) this.#enter();
    else if (!this.open) this.#leave();
  }

  #enter(): void {
    this.#giveFocusBack = rememberFocus();
    this.dialog.showModal();
    this.#fit.observe(this.renderRoot.querySelector('.body') as HTMLElement);
    this.#focusFirst();
    void this.#focusLate();
  }

  // Not the close button, where the browser would begin: what the dialog is about, or else its heading.
  #focusFirst(): void {
    const first = this.querySelector<HTMLElement>('[autofocus]') ?? firstFocusable(this);
    (first ?? this.renderRoot.querySelector('h2'))?.focus();
  }

  /** What was put in together with the dialog has not rendered yet, and takes no focus before. */
  async #focusLate(): Promise<void> {
    const inside = [...this.querySelectorAll('*')].filter((element) => element instanceof LitElement);
    await Promise.all(inside.map((element) => element.updateComplete));
    if (this.open && !this.querySelector(':focus-within')) this.#focusFirst();
  }

  #leave(): void {
    this.#fit.disconnect();
    if (this.hasUpdated && this.dialog.open) this.dialog.close();
    const giveFocusBack = this.#giveFocusBack;
    this.#giveFocusBack = undefined;
    giveFocusBack?.();
  }

  // Our own way for Esc: the browser's lets a second Esc through although the first was prevented.
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close('escape');
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.close('escape');
  };

  readonly #onClose = (): void => {
    if (this.open) this.close('call');
  };

  #isScrim(event: MouseEvent): boolean {
    if (event.composedPath()[0] !== this.dialog) return false;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    return event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom;
  }

  readonly #onPress = (event: PointerEvent): void => {
    this.#pressedScrim = this.#isScrim(event);
  };

  readonly #onClick = (event: MouseEvent): void => {
    // Selecting text and letting go beside the dialog must not close it.
    if (this.dismissable && this.#pressedScrim && this.#isScrim(event)) this.close('scrim');
  };

  readonly #onButton = (): void => {
    this.close('button');
  };

  readonly #onFooter = (event: Event): void => {
    this.hasFooter = (event.target as HTMLSlotElement).assignedElements().length > 0;
  };

  override render(): TemplateResult | typeof nothing {
    // No <header> and <footer>: in a dialog they would be landmarks of the page.
    return html`<dialog
      part="dialog"
      class=${this.size}
      aria-labelledby="label"
      @keydown=${this.#onKey}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @pointerdown=${this.#onPress}
      @click=${this.#onClick}
    >
      <div class="header">
        <h2 id="label" tabindex="-1">${this.label}</h2>
        <slot name="header-actions"></slot>
        <fw-icon-button icon="close" label=${this.msg('close')} @click=${this.#onButton}></fw-icon-button>
      </div>
      <div class="body" part="body"><slot></slot></div>
      <div class="footer" ?hidden=${!this.hasFooter}><slot name="footer" @slotchange=${this.#onFooter}></slot></div>
    </dialog>`;
  }
}

define('fw-dialog', FwDialog);
declare global {
  interface HTMLElementTagNameMap {
    'fw-dialog': FwDialog;
  }
}
