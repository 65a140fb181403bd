import type { DiagnosticsReport } from '@fachwerk/model/host';
import { tagOf, type ContextOf, type UsesOf, type ViewContext } from '@fachwerk/sdk';
import { FwElement } from '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { withSample, type Sample } from '../../held.ts';
import type manifest from '../../manifest.ts';
import { AxeView } from '../axe-view/axe-view.ts';
import { GraphList } from '../graph-list/graph-list.ts';
import { HeldView } from '../held-view/held-view.ts';
import { LogList } from '../log-list/log-list.ts';
import { PluginList } from '../plugin-list/plugin-list.ts';
import { PointList } from '../point-list/point-list.ts';
import { TimelineList } from '../timeline-list/timeline-list.ts';
import { TrialForm } from '../trial-form/trial-form.ts';
import { inspectorPanelStyles } from './inspector-panel.styles.ts';

const sections = {
  plugins: PluginList,
  graph: GraphList,
  points: PointList,
  timeline: TimelineList,
  log: LogList,
  leaks: HeldView,
  trials: TrialForm,
  axe: AxeView,
} as const;
type Section = keyof typeof sections;

/** Chooses one part of the inspector; only what is shown is followed. */
export class InspectorPanel extends FwElement {
  static override styles = inspectorPanelStyles;
  @property({ attribute: false }) accessor view!: ViewContext<object>;
  @property({ attribute: false }) accessor uses!: UsesOf<typeof manifest>;
  @property({ attribute: false }) accessor ctx!: ContextOf<typeof manifest>;
  @state() private accessor section: Section = 'plugins';
  @state() private accessor trials: readonly string[] = [];
  @state() private accessor report: DiagnosticsReport | undefined;
  #samples: readonly Sample[] = [];
  #shown: { readonly section: Section; readonly element: HTMLElement } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.uses.diagnostics.watch().subscribe((report) => {
      this.report = report;
      this.#samples = withSample(this.#samples, report);
    });
    this.ctx.locale.subscribe(() => this.requestUpdate());
    // Nobody could take back what this panel began once it is closed.
    this.ctx.own(async () => {
      if (this.trials.length > 0) await this.uses.diagnostics.recover();
    });
  }

  override render(): TemplateResult {
    const { text } = this.ctx;
    return html`<fw-select
        label=${text('section')}
        .options=${Object.keys(sections).map((value) => ({ value, label: text(`section-${value}`) }))}
        .value=${this.section}
        @fw-change=${this.#choose}
      ></fw-select>
      <div class="body">${this.report ? this.#body(this.report) : html`<fw-skeleton lines="8"></fw-skeleton>`}</div>`;
  }

  #body(report: DiagnosticsReport): HTMLElement {
    const shown =
      this.#shown?.section === this.section
        ? this.#shown.element
        : document.createElement(tagOf(sections[this.section]));
    this.#shown = { section: this.section, element: shown };
    const { uses, ctx, section } = this;
    return Object.assign(shown, {
      uses,
      ctx,
      report,
      ...(section === 'leaks' && { samples: this.#samples }),
      ...(section === 'trials' && { running: this.trials, changed: this.#tried }),
    });
  }

  readonly #tried = (trials: readonly string[]): void => {
    this.trials = trials;
  };
  readonly #choose = ({ detail }: CustomEvent<{ value: string }>): void => {
    this.section = detail.value as Section;
  };
}
