import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { define } from '../element/define.ts';
import { fieldStyles } from '../field/field.styles.ts';
import { TextControl } from '../field/text-control.ts';
import '../icon-button/icon-button.ts';

export type TextFieldType =
  | 'text'
  | 'email'
  | 'password'
  | 'search'
  | 'url'
  | 'tel'
  | 'number'
  | 'date'
  | 'time'
  | 'datetime-local';

/**
 * One line of text with its label, hint and error. Takes part in forms.
 *
 * @tag fw-text-field
 * @attr {string} label - required; `hide-label` keeps it for screen readers alone
 * @attr {string} type - as of a native input
 * @attr {string} icon - an icon before the text
 * @attr {boolean} clearable - a button empties it
 * @slot prefix - before the text, instead of `icon`
 * @slot suffix - after the text
 * @csspart box - the frame of the control
 * @csspart input - the native input
 * @fires {CustomEvent<ChangeDetail>} fw-input - each key
 * @fires {CustomEvent<ChangeDetail>} fw-change - the person is done
 */
export class FwTextField extends TextControl {
  static override styles = fieldStyles;

  @property() accessor type: TextFieldType = 'text';
  @property() accessor icon = '';
  /** Of a number, date or time: the least, as of a native input. */
  @property() accessor min = '';
  /** Likewise the greatest. */
  @property() accessor max = '';
  /** A regular expression for the whole value, as of a native input. */
  @property() accessor pattern = '';
  /** Which keyboard a touch screen shows, as of a native input. */
  @property() accessor inputmode = '';
  /** More characters than these cannot be typed. */
  @property({ type: Number }) accessor maxlength: number | undefined;
  @property({ type: Boolean }) accessor clearable = false;

  /** Selects the whole text. */
  select(): void {
    this.renderRoot.querySelector('input')?.select();
  }

  readonly #clear = (): void => {
    this.value = '';
    this.emit('fw-input', { value: '' });
    this.emit('fw-change', { value: '' });
    this.control?.focus();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // A native input would send its form; ours is one shadow root away from it.
    if (event.key === 'Enter' && !event.isComposing && !event.defaultPrevented) this.internals.form?.requestSubmit();
  };

  #input(): TemplateResult {
    return html`<input
      id="control"
      part="input"
      .type=${this.type}
      .value=${live(this.value)}
      placeholder=${this.placeholder || nothing}
      autocomplete=${this.autocomplete || nothing}
      inputmode=${this.inputmode || nothing}
      min=${this.min || nothing}
      max=${this.max || nothing}
      pattern=${this.pattern || nothing}
      maxlength=${this.maxlength ?? nothing}
      ?required=${this.required}
      ?disabled=${this.isDisabled}
      ?readonly=${this.readonly}
      aria-describedby=${this.describedBy}
      aria-invalid=${this.error ? 'true' : nothing}
      @input=${this.onInput}
      @change=${this.onChange}
      @keydown=${this.#onKey}
    />`;
  }

  protected override box(): TemplateResult {
    const clear =
      this.clearable && this.value && !this.isDisabled
        ? html`<fw-icon-button size="s" icon="close" label=${this.msg('clear')} @click=${this.#clear}></fw-icon-button>`
        : nothing;
    return html`<slot name="prefix">${this.icon ? html`<fw-icon name=${this.icon}></fw-icon>` : nothing}</slot>
      ${this.#input()}${clear}<slot name="suffix"></slot>`;
  }
}

define('fw-text-field', FwTextField);
declare global {
  interface HTMLElementTagNameMap {
    'fw-text-field': FwTextField;
  }
}
