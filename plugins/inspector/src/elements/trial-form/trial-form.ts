import { Diagnostics } from '@fachwerk/model/host';
import { failed, type InputOf, type OutputOf } from '@fachwerk/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { InspectorSection } from '../inspector-section.ts';

type Fault = InputOf<typeof Diagnostics, 'inject'>;
type Switches = OutputOf<typeof Diagnostics, 'switches'>;
type Change = CustomEvent<{ value: string }>;
type Checked = CustomEvent<{ checked: boolean }> & { readonly currentTarget: { readonly label: string } };
const kinds = ['start', 'view', 'subscriber', 'call'] as const;
const SLOW = 2000;

/** Faults to try out, and what surrounds the plugin: language, person, tier, permissions. */
export class TrialForm extends InspectorSection {
  /** What is tried out now; the panel keeps it while another part is shown. */
  @property({ attribute: false }) accessor running: readonly string[] = [];
  @property({ attribute: false }) accessor changed: (running: readonly string[]) => void = () => {};
  @state() private accessor plugin = '';
  @state() private accessor kind: (typeof kinds)[number] = 'view';
  @state() private accessor switches: Switches = null;
  @state() private accessor locales: readonly { id: string; name: string }[] = [];
  @state() private accessor language = '';
  @state() private accessor refused = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
    this.uses.appearance.watch().subscribe(({ locale }) => {
      this.language = locale;
    });
  }

  override render(): TemplateResult {
    const { text } = this.ctx;
    const plugins = this.report.plugins.map(({ id }) => ({ value: id, label: id }));
    return html`${this.refused ? html`<fw-banner tone="warning">${text('not-in-development')}</fw-banner>` : nothing}
      <div class="fields">
        <fw-select
          label=${text('plugin')}
          .options=${plugins}
          .value=${this.#chosen}
          @fw-change=${this.#choosePlugin}
        ></fw-select>
        <fw-select
          label=${text('fault')}
          .options=${kinds.map((value) => ({ value, label: text(`fault-${value}`) }))}
          .value=${this.kind}
          @fw-change=${this.#chooseKind}
        ></fw-select>
      </div>
      <div class="row">
        <fw-button size="s" variant="danger" @click=${this.#inject}>${text('inject')}</fw-button>
        <fw-button size="s" @click=${this.#offline}>${text('offline')}</fw-button>
        <fw-button size="s" variant="ghost" ?disabled=${this.running.length === 0} @click=${this.#recover}
          >${text('recover')}</fw-button
        >
      </div>
      <p class="muted">
        ${this.running.length === 0 ? text('trials-none') : text('trials-running', { count: this.running.length })}
      </p>
      <ul>
        ${this.running.map((what) => html`<li class="danger">${what}</li>`)}
      </ul>
      ${this.#environment()}`;
  }

  #environment(): TemplateResult {
    const { text } = this.ctx;
    return html`<h3>${text('environment')}</h3>
      <div class="fields">
        <fw-select
          label=${text('language')}
          .options=${this.locales.map(({ id, name }) => ({ value: id, label: name }))}
          .value=${this.language}
          @fw-change=${this.#chooseLanguage}
        ></fw-select>
        <div>
          <fw-button size="s" icon="logout" @click=${this.#signOut}>${text('role')}</fw-button>
          <span class="muted line">${text('role-hint')}</span>
        </div>
        ${this.switches ? this.#developed(this.switches) : nothing}
      </div>`;
  }

  #developed({ plugin, tier, tiers, asked, deny }: NonNullable<Switches>): TemplateResult {
    const { text } = this.ctx;
    const turn = ({ detail, currentTarget }: Checked): void => {
      const permission = currentTarget.label;
      const rest = deny.filter((one) => one !== permission);
      void this.#change({ deny: detail.checked ? [...rest, permission] : rest });
    };
    return html`<strong>${text('developed', { plugin })}</strong>
      <fw-select
        label=${text('tier')}
        .options=${tiers.map((value) => ({ value, label: text(`tier-${value}`) }))}
        .value=${tier}
        @fw-change=${this.#chooseTier}
      ></fw-select>
      ${asked.length === 0 ? nothing : html`<h3>${text('denied')}</h3>`}
      ${asked.map(
        (permission) =>
          html`<fw-switch label=${permission} .checked=${deny.includes(permission)} @fw-change=${turn}></fw-switch>`,
      )}`;
  }

  get #chosen(): string {
    if (this.plugin !== '') return this.plugin;
    const own = new Set([this.ctx.plugin.id, 'fachwerk.shell']);
    const onScreen = this.report.plugins.find(({ id, views }) => views > 0 && !own.has(id));
    return this.switches?.plugin ?? onScreen?.id ?? '';
  }

  async #load(): Promise<void> {
    const { appearance, diagnostics } = this.uses;
    [this.locales, this.switches] = await Promise.all([appearance.locales(), diagnostics.switches()]);
  }

  readonly #choosePlugin = ({ detail }: Change): void => {
    this.plugin = detail.value;
  };
  readonly #chooseKind = ({ detail }: Change): void => {
    this.kind = detail.value as (typeof kinds)[number];
  };
  readonly #chooseLanguage = ({ detail }: Change): void => void this.uses.appearance.change({ locale: detail.value });
  readonly #chooseTier = ({ detail }: Change): void =>
    void this.#change({ tier: detail.value as 'trusted' | 'isolated' });
  readonly #signOut = (): void => void this.uses.session.signOut();

  readonly #inject = (): void => {
    const { kind } = this;
    const plugin = this.#chosen;
    const what = `${plugin}: ${this.ctx.text(`fault-${kind}`)}`;
    void this.#try(kind === 'call' ? { at: kind, plugin, delay: SLOW } : { at: kind, plugin }, what);
  };
  readonly #offline = (): void => void this.#try({ at: 'offline' }, this.ctx.text('offline'));

  async #try(fault: Fault, what: string): Promise<void> {
    try {
      await this.uses.diagnostics.inject(fault);
    } catch (error) {
      if (!failed(error, Diagnostics, 'notInDevelopment')) throw error;
      this.refused = true;
      return;
    }
    this.changed([...this.running, what]);
    await this.uses.ui.announce({ text: this.ctx.text('injected', { what }) });
  }

  readonly #recover = async (): Promise<void> => {
    await this.uses.diagnostics.recover();
    this.changed([]);
    await this.uses.ui.announce({ text: this.ctx.text('recovered') });
  };

  async #change(change: InputOf<typeof Diagnostics, 'change'>): Promise<void> {
    await this.uses.diagnostics.change(change);
    await this.uses.ui.announce({ text: this.ctx.text('switching') });
  }
}
