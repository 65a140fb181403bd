import { Administration, type AdministrationReport } from '@fachwerk/model/host';
import { permissionText } from '@fachwerk/model/permissions';
import { failed, type ContextOf, type UsesOf, type ViewContext } from '@fachwerk/sdk';
import { FwElement } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Subscription } from 'rxjs';
import type manifest from '../../manifest.ts';
import { numbers, sorted, stateOf, type PluginReport } from '../../plugin-row.ts';
import { administrationPageStyles } from './administration-page.styles.ts';
import { pluginDetails } from './plugin-details.ts';
import { originsNote } from './origins-note.ts';
import { pluginTable, type TableParts } from './plugin-table.ts';

type Action = Parameters<UsesOf<typeof manifest>['administration']['act']>[0];
const problems = ['forbidden', 'signedOut', 'unreachable', 'refused'] as const;
type Problem = (typeof problems)[number];

/** Every plugin in a table: how it does in all browsers, and what can be done about it. */
export class AdministrationPage extends FwElement {
  static override styles = administrationPageStyles;
  @property({ attribute: false }) accessor view!: ViewContext<object>;
  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @state() private accessor report: AdministrationReport | undefined;
  @state() private accessor opened: ReadonlySet<string> = new Set();
  @state() private accessor problem: Problem | undefined;
  #watching: Subscription | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ctx.locale.subscribe(() => {
      void this.uses.navigation.title(this.ctx.text('name'));
      this.requestUpdate();
    });
    this.#watch();
  }

  override render() {
    const { text } = this.ctx;
    return html`<div class="page">
      <h1 tabindex="-1">${text('name')}</h1>
      ${this.problem ? this.#trouble(this.problem) : nothing}
      ${this.report ? this.#table(this.report) : html`<fw-skeleton lines="8"></fw-skeleton>`}
    </div>`;
  }

  #trouble(problem: Problem): TemplateResult {
    const { text } = this.ctx;
    return html`<fw-banner tone="danger"
      >${text(`problem-${problem}`)} <fw-button size="s" @click=${this.#watch}>${text('retry')}</fw-button></fw-banner
    >`;
  }

  #table(report: AdministrationReport): TemplateResult {
    const { text, locale } = this.ctx;
    const plugins = sorted(report.plugins, locale.value);
    const states = plugins.map(stateOf);
    const off = states.filter((one) => one === 'disabled').length;
    const failing = states.filter((one) => one === 'failed' || one === 'quarantined').length;
    const parts: TableParts = {
      text,
      numbers: numbers(locale.value),
      opened: this.opened,
      toggle: this.#toggle,
      choose: this.#choose,
      details: (plugin) => this.#details(plugin),
    };
    return html`<p class="summary">
        <span>${text('summary', { count: plugins.length })}</span>
        ${off === 0 ? nothing : html`<fw-badge tone="warning">${text('summary-off', { count: off })}</fw-badge>`}
        ${
          failing === 0
            ? nothing
            : html`<fw-badge tone="danger">${text('summary-failing', { count: failing })}</fw-badge>`
        }
        <span class="muted">${text('in-force')}</span>
      </p>
      ${pluginTable(plugins, parts)} ${originsNote(report, text)}`;
  }

  #details(plugin: PluginReport): TemplateResult {
    const { text, locale } = this.ctx;
    return pluginDetails(plugin, {
      text,
      numbers: numbers(locale.value),
      permission: (id) => permissionText(id, locale.value),
      switchPermission: (permission, revoked) =>
        void this.#act(plugin, { action: revoked ? 'restore' : 'revoke', plugin: plugin.id, permission }),
    });
  }

  readonly #watch = (): void => {
    this.#watching?.unsubscribe();
    this.problem = undefined;
    this.#watching = this.uses.administration.watch().subscribe({
      next: (report) => {
        this.report = report;
      },
      error: (error: unknown) => this.#fail(error),
    });
  };

  readonly #toggle = (id: string): void => {
    const opened = new Set(this.opened);
    if (!opened.delete(id)) opened.add(id);
    this.opened = opened;
  };

  readonly #choose = (plugin: PluginReport, action: 'disable' | 'enable' | 'restart'): void =>
    void this.#act(plugin, { action, plugin: plugin.id });

  async #act({ name }: PluginReport, action: Action): Promise<void> {
    const { text } = this.ctx;
    const permission = permissionText(action.permission ?? '', this.ctx.locale.value);
    const words = { name, permission: permission.title, what: permission.text };
    if (!(await this.#confirmed(action.action, words))) return;
    try {
      await this.uses.administration.act(action);
    } catch (error) {
      return this.#fail(error);
    }
    const back = { disable: 'enable', revoke: 'restore' } as const;
    const undo = action.action === 'disable' || action.action === 'revoke' ? back[action.action] : undefined;
    const answer = await this.uses.ui.toast({
      text: text(`done-${action.action}`, words),
      tone: 'success',
      ...(undo && { action: text('undo') }),
    });
    if (undo && answer === 'action') await this.uses.administration.act({ ...action, action: undo });
  }

  async #confirmed(action: Action['action'], words: Readonly<Record<string, string>>): Promise<boolean> {
    if (action === 'enable' || action === 'restore') return true;
    const { text } = this.ctx;
    return this.uses.ui.confirm({
      title: text(`ask-${action}`, words),
      text: text(`ask-${action}-text`, words),
      yes: text(action),
      no: text('cancel'),
      danger: action !== 'restart',
    });
  }

  #fail(error: unknown): void {
    const known = problems.find((code) => failed(error, Administration, code));
    if (!known) throw error;
    this.problem = known;
  }
}
