import type { EmailSummary } from '@fachwerk/model/mail';
import type { ChangeDetail, FwTextField } from '@fachwerk/ui';
import { currentLocale } from '@fachwerk/ui';
import {
  FwVirtualList, type ActivateDetail, type ActiveDetail, type RangeDetail, type RowContext, type RowMenuDetail, type SelectionDetail,
} from '@fachwerk/ui/virtual-list'; // prettier-ignore
import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Observable } from 'rxjs';
import { failureCode, failureText } from '../../failure.ts';
import type { ListOf, ListState } from '../../list-desk.ts';
import { clockTime } from '../../mail-date.ts';
import type { Selection } from '../../selection.ts';
import { define } from '../define.ts';
import { drag } from '../drag.ts';
import { MailElement } from '../mail-element.ts';
import { slowly } from '../slowly.ts';
import { listHead } from './list-head.ts';
import { mailListStyles } from './mail-list.styles.ts';
import { mailRow } from './mail-row.ts';
import { rowStyles } from './row.styles.ts';

export type ListCommand = 'archive' | 'delete' | 'move' | 'flag' | 'unread';
export interface MailListModel {
  readonly state$: Observable<ListState>;
  readonly selection$: Observable<Selection>;
  readonly snippets$: Observable<ReadonlyMap<string, string>>;
  /** Name of what is listed, and how much of it is unread. */
  readonly title$: Observable<{ readonly name: string; readonly unread: number }>;
  readonly preview: boolean;
  see(range: RangeDetail): void;
  select(selection: Partial<Selection>): void;
  follow(id: string): void;
  /** This row stands where the cursor's was, which went without being asked for here. */
  takePlace(id: string): void;
  open(id: string): void;
  search(words: string, everywhere: boolean): void;
  do(command: ListCommand): void;
  compose(): void;
  retry(): void;
}

/**
 * The mails of one mailbox, or those that were found.
 *
 * @tag fachwerk-mail-list
 * @fires {CustomEvent<void>} mail-folders - the folders are asked for
 */
export class MailList extends MailElement {
  static override styles = mailListStyles;

  @property({ attribute: false }) accessor model!: MailListModel;
  /** The folders are not beside it: a button leads there. */
  @property({ type: Boolean, attribute: 'folders-hidden' }) accessor foldersHidden = false;
  @query('fw-virtual-list') private accessor list!: FwVirtualList<EmailSummary> | null;
  @query('.search fw-text-field') private accessor field!: FwTextField;
  readonly #slowly = slowly(this);

  /** Moves the cursor as the arrow keys do. */
  move(by: number, extend: boolean): void {
    this.list?.move(by, { extend });
  }
  mark(): void {
    this.list?.toggleActive();
  }
  focusSearch(): void {
    this.field.focus();
  }
  focusList(): void {
    this.list?.focus();
  }

  readonly #onRange = ({ detail }: CustomEvent<RangeDetail>): void => this.model.see(detail);
  readonly #onSelect = ({ detail: { selected, all } }: CustomEvent<SelectionDetail>): void =>
    this.model.select({ marked: selected, all });
  readonly #onActivate = ({ detail }: CustomEvent<ActivateDetail>): void => this.model.open(detail.key);
  readonly #onActive = ({ detail }: CustomEvent<ActiveDetail>): void => {
    if (detail.cause === 'person') this.model.follow(detail.key);
    else this.model.takePlace(detail.key);
  };
  readonly #onRowMenu = ({ detail: { x, y } }: CustomEvent<RowMenuDetail>): void => {
    void this.renderRoot.querySelector('fw-menu')?.showAt(x, y);
  };
  readonly #onCommand = (event: Event): void => {
    const { value } = (event as CustomEvent<{ value?: string }>).detail ?? {};
    const command = value ?? (event.currentTarget as HTMLElement).dataset['command'];
    if (command === 'clear') this.list?.clearSelection();
    else this.model.do(command as ListCommand);
  };
  readonly #onSearch = ({ detail }: CustomEvent<ChangeDetail>): void => {
    const state = this.watch(this.model.state$);
    const place = state?.of?.place;
    if (detail.value !== (place?.query ?? '')) this.model.search(detail.value, place?.everywhere ?? false);
  };
  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.focusList();
    else if (event.key !== 'Escape') return;
    else if (this.watch(this.model.state$)?.of?.place.query !== undefined) this.model.search('', false);
    else this.focusList();
    event.preventDefault();
    event.stopPropagation();
  };
  readonly #onScope = ({ detail }: CustomEvent<ChangeDetail>): void => {
    this.model.search(this.field.value, detail.value === 'all');
  };
  readonly #onClear = (): void => this.model.search('', false);
  readonly #onFolders = (): void => {
    this.emit('mail-folders');
  };
  readonly #onRetry = (): void => this.model.retry();
  readonly #onCompose = (): void => this.model.compose();

  /** A click on the face marks, as Space does. */
  readonly #onFace = (event: Event): void => {
    const id = (event.currentTarget as HTMLElement).dataset['mail'];
    if (!this.list || id === undefined) return;
    event.stopPropagation();
    const { marked = [] } = this.watch(this.model.selection$) ?? {};
    this.model.select({
      marked: marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id],
      all: false,
    });
  };

  readonly #onDrag = (event: DragEvent): void => {
    const id = (event.currentTarget as HTMLElement).dataset['mail'];
    const state = this.watch(this.model.state$);
    if (!event.dataTransfer || id === undefined || state?.kind !== 'ready') return;
    const { marked = [] } = this.watch(this.model.selection$) ?? {};
    const ids = marked.includes(id) ? marked : [id];
    if (!marked.includes(id)) this.model.select({ marked: [], active: id });
    const mails = state.rows.items.filter((mail) => ids.includes(mail.id));
    drag(event.dataTransfer, state.of.account, state.of.mailbox?.id, mails);
  };

  readonly #row = (mail: EmailSummary, row: RowContext): TemplateResult => {
    const role = this.watch(this.model.state$)?.of?.role;
    return mailRow(mail, row, {
      text: this.text,
      now: Date.now(),
      preview: this.model.preview,
      outgoing: role === 'sent' || role === 'drafts',
      snippet: this.watch(this.model.snippets$)?.get(mail.id) || undefined,
      onFace: this.#onFace,
      onDrag: this.#onDrag,
    });
  };

  override render(): TemplateResult {
    const state = this.watch(this.model.state$);
    const selection = this.watch(this.model.selection$);
    // Asked for in each row; the rows are drawn again when one comes.
    this.watch(this.model.snippets$);
    return html`<header>
        ${listHead({
          text: this.text,
          title: this.watch(this.model.title$),
          place: state?.of?.place ?? {},
          marked: selection?.all && state?.kind === 'ready' ? state.rows.total : (selection?.marked.length ?? 0),
          foldersHidden: this.foldersHidden,
          onFolders: this.#onFolders,
          onCompose: this.#onCompose,
          onSearch: this.#onSearch,
          onSearchKey: this.#onSearchKey,
          onScope: this.#onScope,
          onCommand: this.#onCommand,
        })}
      </header>
      <div aria-live="polite">${this.#said(state)}</div>
      ${state?.kind === 'failed' ? this.#failed(state.error) : this.#list(state, selection)}
      <fw-menu label=${this.text('mail-menu')} @fw-select=${this.#onCommand}>${this.#menuItems()}</fw-menu>`;
  }

  #said(state: ListState | undefined): TemplateResult | typeof nothing {
    if (state?.kind !== 'ready') return nothing;
    const { staleSince, total } = state.rows;
    if (staleSince !== undefined) {
      return html`<fw-banner
        tone="warning"
        heading=${this.text('stale', { time: clockTime(staleSince, currentLocale()) })}
      >
        ${this.text('stale-text')}
        <fw-button slot="action" size="s" icon="refresh" @click=${this.#onRetry}>${this.text('retry')}</fw-button>
      </fw-banner>`;
    }
    return state.of.place.query === undefined
      ? nothing
      : html`<div class="found">${this.text('found', { n: total })}</div>`;
  }

  #list(state: ListState | undefined, selection: Selection | undefined): TemplateResult {
    if (state?.kind === 'ready' && state.rows.total === 0) return this.#empty(state.of);
    const loading = state?.kind !== 'ready';
    const rows = loading ? undefined : state.rows;
    return html`<fw-virtual-list
      class=${this.model.preview ? 'three' : ''}
      label=${this.watch(this.model.title$)?.name ?? this.text('name')}
      ?loading=${loading && this.#slowly(loading)}
      .total=${rows?.total ?? 0}
      .position=${rows?.position ?? 0}
      .items=${rows?.items ?? []}
      .renderItem=${this.#row.bind(this)}
      .rowStyles=${rowStyles}
      .active=${selection?.active ?? ''}
      .selected=${selection?.marked ?? []}
      @fw-range=${this.#onRange}
      @fw-select=${this.#onSelect}
      @fw-active=${this.#onActive}
      @fw-activate=${this.#onActivate}
      @fw-row-menu=${this.#onRowMenu}
    ></fw-virtual-list>`;
  }

  #empty({ place, role }: ListOf): TemplateResult {
    if (place.query !== undefined) {
      return html`<fw-empty-state icon="search" heading=${this.text('found-nothing')}>
        ${this.text('found-nothing-text', { words: place.query })}
        <fw-button slot="action" @click=${this.#onClear}>${this.text('search-clear')}</fw-button>
      </fw-empty-state>`;
    }
    const inbox = role === 'inbox';
    return html`<fw-empty-state
      icon=${inbox ? 'inbox' : 'folder-open'}
      heading=${this.text(inbox ? 'empty-inbox' : 'empty-folder')}
    >
      ${this.text(inbox ? 'empty-inbox-text' : 'empty-folder-text')}
    </fw-empty-state>`;
  }

  #failed(error: unknown): TemplateResult {
    return html`<fw-empty-state icon="cloud-off" tone="danger" heading=${this.text('list-failed')}>
      ${failureText(this.text, error)} (${failureCode(error)})
      <fw-button slot="action" icon="refresh" @click=${this.#onRetry}>${this.text('retry')}</fw-button>
    </fw-empty-state>`;
  }

  #menuItems(): TemplateResult {
    return html`<fw-menu-item value="archive" icon="archive" shortcut="e">${this.text('archive')}</fw-menu-item>
      <fw-menu-item value="move" icon="folder-move" shortcut="v">${this.text('move')}</fw-menu-item>
      <fw-menu-item value="unread" icon="mark-unread" shortcut="Shift+U">${this.text('toggle-unread')}</fw-menu-item>
      <fw-menu-item value="flag" icon="flag" shortcut="s">${this.text('toggle-flag')}</fw-menu-item>
      <hr />
      <fw-menu-item value="delete" icon="delete" shortcut="#" danger>${this.text('delete')}</fw-menu-item>`;
  }
}

define('fachwerk-mail-list', MailList);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-list': MailList;
  }
}
