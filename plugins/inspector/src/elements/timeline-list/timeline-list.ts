import { html, type TemplateResult } from 'lit';
import type { Subscription } from 'rxjs';
import { Timeline, type Passed } from '../../timeline.ts';
import { InspectorSection } from '../inspector-section.ts';

/** What passes between plugins, as long as it is looked at. */
export class TimelineList extends InspectorSection {
  readonly #timeline = new Timeline();
  #following: Subscription | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#following = this.uses.diagnostics.trace().subscribe((passed) => {
      this.#timeline.add(passed);
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.unsubscribe();
  }

  override render(): TemplateResult {
    const { text } = this.ctx;
    const { shown, paused, waiting } = this.#timeline;
    return html`<div class="row">
        <fw-button size="s" icon=${paused ? 'play' : 'pause'} @click=${this.#pause}
          >${paused ? text('resume', { count: waiting }) : text('pause')}</fw-button
        >
        <fw-button size="s" variant="ghost" @click=${this.#clear}>${text('clear')}</fw-button>
      </div>
      <div class="fields">
        <fw-text-field
          label=${text('filter')}
          hint=${text('filter-hint')}
          .value=${this.#timeline.filter}
          @input=${this.#filter}
        ></fw-text-field>
      </div>
      ${shown.length === 0 ? html`<p class="muted">${text('timeline-empty')}</p>` : null}
      <ol class="lines" tabindex="0" aria-label=${text('section-timeline')}>
        ${shown.map((one) => html`<li>${this.#line(one)}</li>`)}
      </ol>`;
  }

  #line({ kind, id, member, source, time, size, listeners, ms, code }: Passed): TemplateResult {
    const { text, locale } = this.ctx;
    const about =
      kind === 'fact'
        ? text('fact-line', { size: size ?? 0, listeners: text('topic-count', { count: listeners ?? 0 }) })
        : kind === 'stream'
          ? ''
          : text(code === undefined ? 'call-line' : 'call-failed', { ms: ms ?? 0, code: code ?? '' });
    return html`<code>${id}${member === undefined ? '' : ` ${member}`}</code>
      <span class="line ${code === undefined ? 'muted' : 'danger'}"
        >${new Date(time).toLocaleTimeString(locale.value)} · ${text(`kind-${kind}`)} ·
        ${source}${about === '' ? '' : ` · ${about}`}</span
      >`;
  }

  readonly #pause = (): void => {
    if (this.#timeline.paused) this.#timeline.resume();
    else this.#timeline.paused = true;
    this.requestUpdate();
  };
  readonly #clear = (): void => {
    this.#timeline.clear();
    this.requestUpdate();
  };
  readonly #filter = (event: Event): void => {
    this.#timeline.filter = (event.currentTarget as HTMLElement & { value: string }).value;
    this.requestUpdate();
  };
}
