import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FormControl, type ChangeDetail } from './form-control.ts';
import '../icon/icon.ts';

/** A labelled control that holds a text: what fw-text-field, fw-textarea and fw-select share. */
export abstract class TextControl extends FormControl {
  /** What it holds. */
  @property() accessor value = '';
  /** Shown while it is empty; no label. Nothing in fw-select. */
  @property() accessor placeholder = '';
  /** As of a native control. Nothing in fw-select. */
  @property() accessor autocomplete = '';
  /** Can be read and copied, not changed. Nothing in fw-select. */
  @property({ type: Boolean }) accessor readonly = false;
  #initial: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#initial ??= this.value;
  }

  override formResetCallback(): void {
    this.value = this.#initial ?? '';
  }

  protected override get formValue(): string {
    return this.value;
  }

  protected override get control(): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null {
    return this.renderRoot.querySelector('#control');
  }

  protected get describedBy(): string | typeof nothing {
    return [this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ') || nothing;
  }

  protected readonly onInput = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
    // Half a date or number has no value, before and after: what is in the field changed nevertheless.
    this.requestUpdate();
    this.emit('fw-input', { value: this.value } satisfies ChangeDetail);
  };

  protected readonly onChange = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
    this.emit('fw-change', { value: this.value } satisfies ChangeDetail);
  };

  protected abstract box(): TemplateResult;

  override render(): TemplateResult {
    const boxClass = `box ${this.error ? 'invalid' : ''} ${this.isDisabled ? 'disabled' : ''}`;
    return html`<div class="field">
      <label class=${this.hideLabel ? 'visually-hidden' : ''} for="control"
        >${this.label}${this.required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}</label
      >
      ${this.hint ? html`<div class="hint" id="hint">${this.hint}</div>` : nothing}
      <div class=${boxClass} part="box">${this.box()}</div>
      <div role="status">
        ${
          this.error ? html`<div class="error" id="error"><fw-icon name="error"></fw-icon>${this.error}</div>` : nothing
        }
      </div>
    </div>`;
  }
}
