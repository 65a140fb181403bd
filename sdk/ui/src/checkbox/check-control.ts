import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FormControl } from '../field/form-control.ts';

export interface CheckDetail {
  readonly checked: boolean;
}

/** On or off: what fw-checkbox and fw-switch share. */
export abstract class CheckControl extends FormControl {
  /** Whether it is on. */
  @property({ type: Boolean, reflect: true }) accessor checked = false;
  /** Some of what it stands for are on. */
  @property({ type: Boolean }) accessor indeterminate = false;
  /** What a form sends when it is on. */
  @property() accessor value = 'on';
  #initial: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#initial ??= this.checked;
  }

  override formResetCallback(): void {
    this.checked = this.#initial ?? false;
  }

  protected override get formValue(): string | null {
    return this.checked ? this.value : null;
  }

  protected override get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  readonly #onChange = (event: Event): void => {
    this.checked = (event.target as HTMLInputElement).checked;
    this.indeterminate = false;
    this.emit('fw-change', { checked: this.checked } satisfies CheckDetail);
  };

  protected checkTemplate(role: 'switch' | undefined): TemplateResult {
    return html`<label class=${this.isDisabled ? 'disabled' : ''}>
      <input
        type="checkbox"
        part="input"
        role=${role ?? nothing}
        .checked=${live(this.checked)}
        .indeterminate=${live(this.indeterminate)}
        ?required=${this.required}
        ?disabled=${this.isDisabled}
        aria-label=${this.hideLabel ? this.label : nothing}
        aria-describedby=${[this.hint && 'hint', this.error && 'error'].filter(Boolean).join(' ') || nothing}
        aria-invalid=${this.error ? 'true' : nothing}
        @change=${this.#onChange}
      />
      <span class="text">
        <slot>${this.hideLabel ? nothing : this.label}</slot>
        ${this.hint ? html`<span class="hint" id="hint">${this.hint}</span>` : nothing}
        ${this.error ? html`<span class="error" id="error">${this.error}</span>` : nothing}
      </span>
    </label>`;
  }
}
