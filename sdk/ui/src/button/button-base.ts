import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FwElement } from '../element/fw-element.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';

/** What fw-button and fw-icon-button have in common: one native control that is a button or a link. */
export abstract class ButtonBase extends FwElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static formAssociated = true;

  /** Height: `s` for rows and toolbars. */
  @property() accessor size: 's' | 'm' = 'm';
  /** What it does to the form around it. */
  @property() accessor type: 'button' | 'submit' | 'reset' = 'button';
  /** Makes it a link. */
  @property() accessor href = '';
  /** Of a link: where it opens; `_blank` says `noopener noreferrer` as well. */
  @property() accessor target = '';
  /** Takes no clicks and no focus. */
  @property({ type: Boolean, reflect: true }) accessor disabled = false;
  /** Shows that it works; takes no clicks, keeps the focus. */
  @property({ type: Boolean, reflect: true }) accessor loading = false;
  /** Makes it a switch between two states; leave it undefined for a plain button. */
  @property({ type: Boolean }) accessor pressed: boolean | undefined;
  /** Of a button that opens something: whether it is open. */
  @property({ type: Boolean }) accessor expanded: boolean | undefined;
  /** What it opens, as of `aria-haspopup`. */
  @property() accessor haspopup = '';
  /** Says that it leads to where one is, as of `aria-current`: `page`, `true`. */
  @property() accessor current = '';

  @state() protected accessor disabledByForm = false;

  readonly #internals = this.attachInternals();

  protected abstract content(): TemplateResult;
  protected abstract classes(): string;
  protected get accessibleLabel(): string {
    return '';
  }

  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  /** By itself or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }

  /** Presses the native control. */
  override click(): void {
    this.renderRoot.querySelector<HTMLElement>('.button')?.click();
  }

  readonly #onClick = (event: Event): void => {
    if (this.isDisabled || this.loading) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const { form } = this.#internals;
    if (this.type === 'submit') form?.requestSubmit();
    if (this.type === 'reset') form?.reset();
  };

  override render(): TemplateResult {
    return this.href && !this.isDisabled ? this.#link() : this.#button();
  }

  #link(): TemplateResult {
    return html`<a
      part="control"
      class="button ${this.size} ${this.classes()}"
      href=${this.href}
      target=${this.target || nothing}
      rel=${this.target === '_blank' ? 'noopener noreferrer' : nothing}
      aria-label=${this.accessibleLabel || nothing}
      aria-current=${this.current || nothing}
      >${this.content()}</a
    >`;
  }

  #button(): TemplateResult {
    // A loading button keeps the focus, so it is not disabled but says so.
    return html`<button
      part="control"
      type="button"
      class="button ${this.size} ${this.classes()}"
      ?disabled=${this.isDisabled}
      aria-disabled=${this.loading ? 'true' : nothing}
      aria-busy=${this.loading ? 'true' : nothing}
      aria-label=${this.accessibleLabel || nothing}
      aria-pressed=${this.pressed === undefined ? nothing : String(this.pressed)}
      aria-expanded=${this.expanded === undefined ? nothing : String(this.expanded)}
      aria-haspopup=${this.haspopup || nothing}
      aria-current=${this.current || nothing}
      @click=${this.#onClick}
    >
      ${this.content()}
    </button>`;
  }
}
