import { property, state } from 'lit/decorators.js';
import type { PropertyValues } from 'lit';
import { FwElement } from '../element/fw-element.ts';

export interface ChangeDetail {
  readonly value: string;
}

/** Takes part in a form: value, validity, reset, and being disabled by a fieldset. */
export abstract class FormControl extends FwElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** Under which a form sends its value. */
  @property() accessor name = '';
  /** Its name, shown above or beside it. */
  @property() accessor label = '';
  /** A sentence that helps to fill it in; read out with the field. */
  @property() accessor hint = '';
  /** What is wrong with the value, said by whoever checks it. Also keeps a form from being sent. */
  @property() accessor error = '';
  /** Marks it, and keeps a form from being sent while it is empty. */
  @property({ type: Boolean }) accessor required = false;
  /** Takes no input and is not sent. */
  @property({ type: Boolean, reflect: true }) accessor disabled = false;
  /** The label stays the name, but is not shown. */
  @property({ type: Boolean, attribute: 'hide-label' }) accessor hideLabel = false;

  @state() protected accessor disabledByForm = false;

  protected readonly internals = this.attachInternals();

  /** What a form sends; null sends nothing. */
  protected abstract get formValue(): string | null;
  protected abstract get control(): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null;
  abstract formResetCallback(): void;

  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
  }

  /** By itself or by a fieldset around it. */
  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }

  /** As of a native control; `customError` stands for `error`. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** Shows the browser's message when the value is not valid. */
  reportValidity(): boolean {
    return this.internals.reportValidity();
  }

  protected override updated(_changed: PropertyValues): void {
    this.internals.setFormValue(this.formValue);
    const { control } = this;
    if (!control) return;
    const { badInput } = control.validity;
    if (this.error) this.internals.setValidity({ customError: true, badInput }, this.error, control);
    else if (control.validity.valid) this.internals.setValidity({});
    else this.internals.setValidity(control.validity, control.validationMessage, control);
  }
}
