import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { findings, outlined, type Finding } from '../../axe-findings.ts';
import { InspectorSection } from '../inspector-section.ts';

/** What axe finds on this page; each finding is outlined until the view is left. */
export class AxeView extends InspectorSection {
  @state() private accessor found: readonly Finding[] | undefined;
  @state() private accessor running = false;
  #undo: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undo?.();
  }

  override render(): TemplateResult {
    const { text } = this.ctx;
    return html`<fw-button icon="check-circle" ?loading=${this.running} @click=${this.#run}
        >${text(this.running ? 'axe-running' : 'axe-run')}</fw-button
      >
      <p role="status">${this.#summary()}</p>
      <ul class="lines">
        ${(this.found ?? []).map((finding) => this.#finding(finding))}
      </ul>`;
  }

  #finding(finding: Finding): TemplateResult {
    const reveal = (): void => show(finding);
    return html`<li>
      <div class="row">
        <code>${finding.rule}</code>
        <fw-button size="s" variant="ghost" ?disabled=${!finding.element} @click=${reveal}
          >${this.ctx.text('axe-show')}</fw-button
        >
      </div>
      ${finding.help} <span class="muted line">${finding.impact} · ${finding.target}</span>
    </li>`;
  }

  #summary(): string {
    const { text } = this.ctx;
    if (!this.found || this.running) return '';
    return this.found.length === 0 ? text('axe-none') : text('axe-found', { count: this.found.length });
  }

  readonly #run = async (): Promise<void> => {
    this.running = true;
    this.#undo?.();
    try {
      this.found = await findings();
      this.#undo = outlined(this.found);
    } finally {
      this.running = false;
    }
  };
}

function show({ element }: Finding): void {
  element?.scrollIntoView({ block: 'center' });
}
