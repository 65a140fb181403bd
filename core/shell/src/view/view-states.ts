import { html, nothing, type TemplateResult } from 'lit';
import type { ViewInfo, ViewState } from '@fachwerk/kernel';
import type { FwButton } from '@fachwerk/ui';
import type { Text } from './view-text.ts';

type Broken = Extract<ViewState, { retry(): void }>;
export interface StateTexts {
  readonly text: Text;
  readonly name: string;
  readonly version: string;
  readonly build: string;
  /** A view in the top bar has no room for more than a word. */
  readonly small: boolean;
  /** A page's own view has the page's heading. */
  readonly page: boolean;
}

export const skeleton = (small: boolean): TemplateResult =>
  html`<div class="loading"><fw-skeleton lines=${small ? 1 : 6}></fw-skeleton></div>`;

/** Its frame does not answer. It stays on screen for as long as it may still come back. */
export const unresponsive = ({ text, name, small }: StateTexts): TemplateResult =>
  small
    ? html`<span class="note">${text('view-unresponsive', { name })}</span>`
    : html`<fw-banner tone="warning">${text('view-unresponsive', { name })}</fw-banner>`;

/** What kind of trouble it is, for the words and the drawing. */
function kindOf({ kind, code }: Broken): { key: string; icon: string; retry: boolean } {
  if (kind === 'quarantined') return { key: 'view-quarantined', icon: 'shield', retry: true };
  if (code === 'FW1042') return { key: 'view-hung', icon: 'error', retry: true };
  if (/^FW202\d$/.test(code)) return { key: 'view-stopped', icon: 'shield', retry: true };
  if (code.startsWith('FW2')) return { key: 'view-forbidden', icon: 'lock', retry: false };
  return { key: 'view-failed', icon: 'error', retry: true };
}

/** What a person hands on to whoever helps: no content, no name. */
const report = (info: ViewInfo, state: Broken, texts: StateTexts, time: Date): string =>
  [
    `${state.code} ${state.kind}`,
    `${info.plugin} ${texts.version}, ${info.view}`,
    `Build ${texts.build}`,
    time.toISOString(),
    ...(state.kind === 'failed' ? [state.error instanceof Error ? state.error.message : String(state.error)] : []),
  ].join('\n');

/** Says by its mark that it did; where the browser refuses, the text is selected for the person to copy. */
async function copyDetails(button: FwButton, details: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(details);
    button.icon = 'check';
  } catch {
    const text = button.parentElement?.querySelector('pre');
    if (text) getSelection()?.selectAllChildren(text);
  }
}

/** A view that is not there: what happened, to what, and what to do now. */
export function brokenView(info: ViewInfo, state: Broken, texts: StateTexts): TemplateResult {
  const { text, name, small, page } = texts;
  const { key, icon, retry } = kindOf(state);
  const details = report(info, state, texts, new Date());
  const copy = (event: Event): void => void copyDetails(event.currentTarget as FwButton, details);
  const again = (): void => state.retry();
  if (small) {
    return html`<span class="note"
      >${text(key, { name })}
      ${
        retry
          ? html`<fw-icon-button size="s" icon="refresh" label=${text('view-retry')} @click=${again}></fw-icon-button>`
          : nothing
      }</span
    >`;
  }
  return html`<fw-empty-state
      level=${page ? 1 : 3}
      tone=${retry ? 'danger' : 'neutral'}
      icon=${icon}
      heading=${text(key, { name })}
    >
      ${text(`${key}-why`, { name })}
      ${
        retry
          ? html`<fw-button slot="action" variant="primary" icon="refresh" @click=${again}
              >${text('view-retry')}</fw-button
            >`
          : nothing
      }
    </fw-empty-state>
    <details>
      <summary>${text('view-details', { code: state.code })}</summary>
      <pre tabindex="0" role="group" aria-label=${text('view-details', { code: state.code })}>${details}</pre>
      <fw-button size="s" icon="copy" @click=${copy}>${text('view-copy')}</fw-button>
    </details> `;
}
