import { FwElement } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldsOf, numberOf, type Field, type FormSource } from '../../form-fields.ts';
import { settingsFormStyles } from './settings-form.styles.ts';

/** What the form says in the person's language. */
export interface FormTexts {
  readonly locked: string;
  number(min: number | undefined, max: number | undefined): string;
  option(key: string, value: string): string;
}

/** The settings of one plugin. Each change is handed on at once; a value that the field does not take is said at it. */
export class SettingsForm extends FwElement {
  static override styles = settingsFormStyles;
  @property({ attribute: false }) accessor source!: FormSource;
  @property({ attribute: false }) accessor texts!: FormTexts;
  @property({ attribute: false }) accessor save: (value: Readonly<Record<string, string | number | boolean>>) => void =
    () => {};
  @state() private accessor errors: Readonly<Record<string, string>> = {};

  override render() {
    return fieldsOf(this.source).map((field) => html`<div class="field">${this.#field(field)}</div>`);
  }

  #field(field: Field): TemplateResult {
    const { key, label, locked, input } = field;
    const hint = locked ? this.texts.locked : field.hint;
    switch (input.kind) {
      case 'switch':
        return html`<fw-switch
          label=${label}
          hint=${hint}
          name=${key}
          .checked=${input.value}
          ?disabled=${locked}
          @fw-change=${this.#switched}
        ></fw-switch>`;
      case 'choice':
        return html`<fw-select
          label=${label}
          hint=${hint}
          name=${key}
          .value=${input.value}
          ?disabled=${locked}
          .options=${input.options.map((value) => ({ value, label: this.texts.option(key, value) }))}
          @fw-change=${this.#chosen}
        ></fw-select>`;
      default:
        return html`<fw-text-field
          label=${label}
          hint=${hint}
          name=${key}
          inputmode=${input.kind === 'number' ? 'numeric' : nothing}
          maxlength=${(input.kind === 'text' && input.max) || nothing}
          .value=${String(input.value)}
          ?disabled=${locked}
          error=${this.errors[key] ?? nothing}
          @fw-change=${input.kind === 'number' ? this.#typedNumber : this.#typed}
        ></fw-text-field>`;
    }
  }

  readonly #switched = (event: CustomEvent<{ checked: boolean }>): void =>
    this.save({ [nameOf(event)]: event.detail.checked });
  readonly #chosen = (event: CustomEvent<{ value: string }>): void =>
    this.save({ [nameOf(event)]: event.detail.value });
  readonly #typed = (event: CustomEvent<{ value: string }>): void => this.save({ [nameOf(event)]: event.detail.value });
  readonly #typedNumber = (event: CustomEvent<{ value: string }>): void => {
    const key = nameOf(event);
    const input = fieldsOf(this.source).find((field) => field.key === key)?.input;
    if (input?.kind !== 'number') return;
    const value = numberOf(event.detail.value, input);
    this.errors = { ...this.errors, [key]: value === undefined ? this.texts.number(input.min, input.max) : '' };
    if (value !== undefined) this.save({ [key]: value });
  };
}

const nameOf = (event: Event): string => (event.currentTarget as HTMLElement & { name: string }).name;
if (!customElements.get('fachwerk-settings-form')) customElements.define('fachwerk-settings-form', SettingsForm);
