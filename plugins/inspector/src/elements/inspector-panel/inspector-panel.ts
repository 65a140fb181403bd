import type { DiagnosticsReport } from '@fachwerk/model/host';
import type { ContextOf, UsesOf, ViewContext } from '@fachwerk/sdk';
import { FwElement } from '@fachwerk/ui';
import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { withSample, type Sample } from '../../held.ts';
import type manifest from '../../manifest.ts';
import '../axe-view/axe-view.ts';
import '../graph-list/graph-list.ts';
import '../held-view/held-view.ts';
import '../plugin-list/plugin-list.ts';
import '../point-list/point-list.ts';
import '../timeline-list/timeline-list.ts';
import '../trial-form/trial-form.ts';
import { inspectorPanelStyles } from './inspector-panel.styles.ts';

const tags = {
  plugins: 'fachwerk-inspector-plugins',
  graph: 'fachwerk-inspector-graph',
  points: 'fachwerk-inspector-points',
  timeline: 'fachwerk-inspector-timeline',
  leaks: 'fachwerk-inspector-held',
  trials: 'fachwerk-inspector-trials',
  axe: 'fachwerk-inspector-axe',
} as const;
type Section = keyof typeof tags;

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
        .options=${Object.keys(tags).map((value) => ({ value, label: text(`section-${value}`) }))}
        .value=${this.section}
        @fw-change=${this.#choose}
      ></fw-select>
      <div class="body">${this.report ? this.#body(this.report) : html`<fw-skeleton lines="8"></fw-skeleton>`}</div>`;
  }

  #body(report: DiagnosticsReport): HTMLElement {
    const shown =
      this.#shown?.section === this.section ? this.#shown.element : document.createElement(tags[this.section]);
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
