import { html, nothing, type TemplateResult } from 'lit';
import { fieldsOf, numberOf, type Field, type FormSource } from '../../form-fields.ts';

/** What the form says in the person's language. */
export interface FormTexts {
  readonly locked: string;
  number(min: number | undefined, max: number | undefined): string;
  option(key: string, value: string): string;
}

/** What draws a form, and what the form does there. */
interface FormHost {
  requestUpdate(): void;
  texts(): FormTexts;
  save(value: Readonly<Record<string, string | number | boolean>>): void;
}

/**
 * The settings of one plugin. Each change is handed on at once; a value that the field does not take is said at it. No
 * element of its own: its tag would be one for all versions of this plugin on a page.
 */
export class SettingsForm {
  readonly #host: FormHost;
  #fields: readonly Field[] = [];
  #errors: Readonly<Record<string, string>> = {};

  constructor(host: FormHost) {
    this.#host = host;
  }

  render(source: FormSource): readonly TemplateResult[] {
    this.#fields = fieldsOf(source);
    return this.#fields.map((field) => html`<div class="field">${this.#field(field)}</div>`);
  }

  #field(field: Field): TemplateResult {
    const { key, label, locked, input } = field;
    const hint = locked ? this.#host.texts().locked : field.hint;
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
          .options=${input.options.map((value) => ({ value, label: this.#host.texts().option(key, value) }))}
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
          error=${this.#errors[key] ?? nothing}
          @fw-change=${input.kind === 'number' ? this.#typedNumber : this.#typed}
        ></fw-text-field>`;
    }
  }

  readonly #switched = (event: CustomEvent<{ checked: boolean }>): void =>
    this.#host.save({ [nameOf(event)]: event.detail.checked });
  readonly #chosen = (event: CustomEvent<{ value: string }>): void =>
    this.#host.save({ [nameOf(event)]: event.detail.value });
  readonly #typed = (event: CustomEvent<{ value: string }>): void =>
    this.#host.save({ [nameOf(event)]: event.detail.value });
  readonly #typedNumber = (event: CustomEvent<{ value: string }>): void => {
    const key = nameOf(event);
    const input = this.#fields.find((field) => field.key === key)?.input;
    if (input?.kind !== 'number') return;
    const value = numberOf(event.detail.value, input);
    this.#errors = {
      ...this.#errors,
      [key]: value === undefined ? this.#host.texts().number(input.min, input.max) : '',
    };
    this.#host.requestUpdate();
    if (value !== undefined) this.#host.save({ [key]: value });
  };
}

const nameOf = (event: Event): string => (event.currentTarget as HTMLElement & { name: string }).name;
