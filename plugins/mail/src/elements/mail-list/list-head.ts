import type { ChangeDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../address.ts';
import type { Text } from '../../text.ts';

export interface ListHead {
  readonly text: Text;
  readonly title: { readonly name: string; readonly unread: number } | undefined;
  readonly place: Place;
  /** How many rows are marked. */
  readonly marked: number;
  readonly foldersHidden: boolean;
  readonly onFolders: () => void;
  readonly onCompose: () => void;
  readonly onSearch: (event: CustomEvent<ChangeDetail>) => void;
  readonly onSearchKey: (event: KeyboardEvent) => void;
  readonly onScope: (event: CustomEvent<ChangeDetail>) => void;
  readonly onCommand: (event: Event) => void;
}

const commands = [
  ['archive', 'archive', 'archive', 'e'],
  ['move', 'folder-move', 'move', 'v'],
  ['unread', 'mark-unread', 'toggle-unread', 'Shift+U'],
  ['flag', 'flag', 'toggle-flag', 's'],
  ['delete', 'delete', 'delete', '#'],
  ['clear', 'close', 'clear-marks', 'Escape'],
] as const;

function bulk({ text, marked, onCommand }: ListHead): TemplateResult {
  return html`<div class="bulk" role="toolbar" aria-label=${text('marked-actions')}>
    <span class="n" role="status">${text('n-marked', { n: marked })}</span>
    ${commands.map(
      ([command, icon, label, shortcut]) =>
        html`<fw-icon-button
          size="s"
          icon=${icon}
          label=${text(label)}
          shortcut=${shortcut}
          data-command=${command}
          @click=${onCommand}
        ></fw-icon-button>`,
    )}
  </div>`;
}

function search({ text, place, onSearch, onSearchKey, onScope }: ListHead): TemplateResult {
  const scope = html`<fw-select
    label=${text('search-scope')}
    hide-label
    .value=${place.everywhere ? 'all' : 'here'}
    .options=${[
      { value: 'here', label: text('search-here') },
      { value: 'all', label: text('search-everywhere') },
    ]}
    @fw-change=${onScope}
  ></fw-select>`;
  return html`<search class="search">
    <fw-text-field
      label=${text('search-label')}
      hide-label
      icon="search"
      clearable
      placeholder=${text('search-label')}
      .value=${place.query ?? ''}
      @fw-change=${onSearch}
      @keydown=${onSearchKey}
    ></fw-text-field>
    ${place.query === undefined ? nothing : scope}
  </search>`;
}

/** Name of the mailbox, search, and what can be done with what is marked. */
export function listHead(head: ListHead): TemplateResult {
  const { text, title, foldersHidden, onFolders, onCompose, marked } = head;
  return html`<div class="title">
      ${foldersHidden ? html`<fw-icon-button size="s" icon="menu" label=${text('show-folders')} @click=${onFolders}></fw-icon-button>` : nothing}
      <h1 tabindex="-1">${title?.name ?? text('name')}</h1>
      ${title && title.unread > 0 ? html`<span class="count">${text('n-unread', { n: title.unread })}</span>` : nothing}
      ${foldersHidden ? html`<fw-icon-button size="s" icon="edit" variant="primary" label=${text('compose')} @click=${onCompose}></fw-icon-button>` : nothing}
    </div>
    ${search(head)} ${marked > 0 ? bulk(head) : nothing}`;
}
