import type { AppearanceValues } from '@fachwerk/model/host';
import { PluginSettings } from '@fachwerk/model/host';
import { failed, type ContextOf, type OutputOf, type UsesOf, type ViewContext } from '@fachwerk/sdk';
import { FwElement } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type manifest from '../../manifest.ts';
import { SettingsForm, type FormTexts } from '../settings-form/settings-form.ts';
import { settingsPageStyles } from './settings-page.styles.ts';

type PluginForm = OutputOf<typeof PluginSettings, 'watch'>[number];
type Change = CustomEvent<{ value: string }>;
const FONT_SIZES = [100, 110, 125, 150, 175, 200];

/** How the workplace looks, its language and its keys, and below it what each plugin lets a person set. */
export class SettingsPage extends FwElement {
  static override styles = settingsPageStyles;
  @property({ attribute: false }) accessor view!: ViewContext<{ section?: string | undefined }>;
  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @state() private accessor values: AppearanceValues | undefined;
  @state() private accessor locales: readonly { id: string; name: string }[] = [];
  @state() private accessor forms: readonly PluginForm[] = [];
  @state() private accessor problem = '';
  readonly #shown = new Map<string, SettingsForm>();

  override connectedCallback(): void {
    super.connectedCallback();
    const { appearance, pluginSettings, navigation } = this.uses;
    appearance.watch().subscribe((values) => {
      this.values = values;
    });
    pluginSettings.watch().subscribe((forms) => {
      this.forms = forms;
    });
    this.ctx.locale.subscribe(() => {
      void navigation.title(this.ctx.text('name'));
      this.requestUpdate();
    });
    void appearance.locales().then((locales) => {
      this.locales = locales;
      return locales;
    });
  }

  override render() {
    const { text } = this.ctx;
    return html`<div class="page">
      <h1 tabindex="-1">${text('name')}</h1>
      ${this.problem === '' ? nothing : html`<fw-banner tone="danger">${this.problem}</fw-banner>`}
      ${this.values ? this.#looks(this.values) : html`<fw-skeleton lines="6"></fw-skeleton>`}
      ${this.forms.map((form) => this.#plugin(form))}
    </div>`;
  }

  #looks(values: AppearanceValues): TemplateResult {
    const { text } = this.ctx;
    const choice = (key: 'theme' | 'density' | 'motion', options: readonly string[]): TemplateResult =>
      html`<fw-select
        label=${text(key)}
        name=${key}
        .value=${values[key]}
        .options=${options.map((value) => ({ value, label: text(`${key}-${value}`) }))}
        @fw-change=${this.#chosen}
      ></fw-select>`;
    return html`<section aria-labelledby="looks">
        <h2 id="looks">${text('looks')}</h2>
        <div class="fields">
          ${choice('theme', ['system', 'light', 'dark', 'contrast'])}
          ${choice('density', ['compact', 'standard', 'comfortable'])}
          <fw-select
            label=${text('fontSize')}
            name="fontSize"
            .value=${String(values.fontSize)}
            .options=${FONT_SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
            @fw-change=${this.#sized}
          ></fw-select>
          ${choice('motion', ['system', 'reduced'])}
        </div>
      </section>
      ${this.#language(values)}`;
  }

  #language(values: AppearanceValues): TemplateResult {
    const { text } = this.ctx;
    return html`<section aria-labelledby="language">
      <h2 id="language">${text('language-and-keys')}</h2>
      <div class="fields">
        <fw-select
          label=${text('language')}
          name="locale"
          .value=${values.locale}
          .options=${this.locales.map(({ id, name }) => ({ value: id, label: name }))}
          @fw-change=${this.#chosen}
        ></fw-select>
        <fw-switch
          label=${text('shortcuts')}
          hint=${text('shortcuts-hint')}
          .checked=${values.shortcuts}
          @fw-change=${this.#shortcuts}
        ></fw-switch>
      </div>
    </section>`;
  }

  #plugin(form: PluginForm): TemplateResult {
    const id = `plugin-${form.plugin.replaceAll('.', '-')}`;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${form.name}</h2>
      ${this.#formOf(form.plugin).render(form)}
    </section>`;
  }

  #formOf(plugin: string): SettingsForm {
    const known = this.#shown.get(plugin);
    if (known) return known;
    const made = new SettingsForm({
      requestUpdate: () => this.requestUpdate(),
      texts: () => this.#texts,
      save: this.#saver(plugin),
    });
    this.#shown.set(plugin, made);
    return made;
  }

  get #texts(): FormTexts {
    const { text } = this.ctx;
    return {
      locked: text('locked'),
      number: (min, max) =>
        text('number', {
          min: min ?? '',
          max: max ?? '',
          bounds: min === undefined || max === undefined ? 'no' : 'yes',
        }),
      option: (_, value) => value,
    };
  }

  #saver(plugin: string) {
    return async (value: Readonly<Record<string, string | number | boolean>>): Promise<void> => {
      try {
        await this.uses.pluginSettings.set({ plugin, value: { ...value } });
        this.problem = '';
        await this.uses.ui.announce({ text: this.ctx.text('saved') });
      } catch (error) {
        const known = (['invalid', 'locked', 'unreachable'] as const).find((code) =>
          failed(error, PluginSettings, code),
        );
        if (known === undefined) throw error;
        this.problem = this.ctx.text(`problem-${known}`);
      }
    };
  }

  async #change(change: Partial<AppearanceValues>): Promise<void> {
    await this.uses.appearance.change(change);
  }
  readonly #chosen = (event: Change): void => {
    const { name } = event.currentTarget as HTMLElement & { name: string };
    void this.#change({ [name]: event.detail.value });
  };
  readonly #sized = (event: Change): void => void this.#change({ fontSize: Number(event.detail.value) });
  readonly #shortcuts = (event: CustomEvent<{ checked: boolean }>): void =>
    void this.#change({ shortcuts: event.detail.checked });
}
