import type { Mailbox } from '@fachwerk/model/mail';
import { currentLocale, type FwMenu, type MenuSelectDetail } from '@fachwerk/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Observable } from 'rxjs';
import { mailPath, type Place } from '../../address.ts';
import type { AccountFolders } from '../../folder-desk.ts';
import { folderIcon, folderTree, takesMails, type Folder } from '../../folder-tree.ts';
import { define } from '../define.ts';
import { areMails } from '../drag.ts';
import { MailElement } from '../mail-element.ts';
import { folderListStyles } from './folder-list.styles.ts';
import { treeMove } from './tree-keys.ts';

export interface FolderListModel {
  readonly accounts$: Observable<readonly AccountFolders[]>;
  readonly closed$: Observable<ReadonlySet<string>>;
  readonly place$: Observable<Place>;
  name(mailbox: Mailbox): string;
  open(place: Place): void;
  toggle(id: string): void;
  compose(): void;
  create(account: string, parent: Mailbox | undefined): void;
  rename(account: string, mailbox: Mailbox): void;
  remove(account: string, mailbox: Mailbox): void;
  drop(mailbox: Mailbox): void;
  retry(): void;
}
interface Spot {
  readonly account: string;
  readonly mailbox: Mailbox;
}

/**
 * Accounts and their folders: a tree each, with a menu for what can be done to a folder.
 *
 * @tag fachwerk-mail-folders
 */
class FolderList extends MailElement {
  static override styles = folderListStyles;

  @property({ attribute: false }) accessor model!: FolderListModel;
  /** The folder that Tab reaches. */
  @state() private accessor focused = '';
  @state() private accessor over = '';
  @state() private accessor menuAt: Spot | undefined;
  @query('fw-menu.context') private accessor menu!: FwMenu;
  #rows = new Map<string, { account: string; folder: Folder; rows: readonly Folder[] }>();

  #spot(event: Event): Spot | undefined {
    const id = (event.target as Element).closest<HTMLElement>('[data-folder]')?.dataset['folder'];
    const found = id === undefined ? undefined : this.#rows.get(id);
    return found && { account: found.account, mailbox: found.folder.mailbox };
  }

  readonly #onClick = (event: MouseEvent): void => {
    const spot = this.#spot(event);
    if (!spot) return;
    if ((event.target as Element).closest('.twist')) {
      event.preventDefault();
      event.stopPropagation();
      this.model.toggle(spot.mailbox.id);
    }
    this.focused = `${spot.account}/${spot.mailbox.id}`;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const spot = this.#spot(event);
    if (!spot || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'F2' && spot.mailbox.myRights.mayRename) this.model.rename(spot.account, spot.mailbox);
    else if (event.key === ' ' || event.key === 'Enter')
      this.model.open({ account: spot.account, mailbox: spot.mailbox.id });
    else if (!this.#move(event.key, spot)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(key: string, { account, mailbox }: Spot): boolean {
    const { rows = [] } = this.#rows.get(`${account}/${mailbox.id}`) ?? {};
    const at = rows.findIndex((row) => row.mailbox.id === mailbox.id);
    const move = treeMove(key, rows, at, this.watch(this.model.closed$) ?? new Set());
    if (!move) return false;
    if ('toggle' in move) this.model.toggle(mailbox.id);
    else void this.#focus(`${account}/${rows[move.to]?.mailbox.id ?? ''}`);
    return true;
  }

  async #focus(id: string): Promise<void> {
    this.focused = id;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.folder[tabindex="0"]')?.focus();
  }

  readonly #onMenu = (event: MouseEvent): void => {
    const spot = this.#spot(event);
    if (!spot) return;
    event.preventDefault();
    const box = (event.target as Element).getBoundingClientRect();
    const [x, y] = event.button === 2 ? [event.clientX, event.clientY] : [box.left + 24, box.bottom];
    this.menuAt = spot;
    void this.updateComplete.then(() => this.menu.showAt(x, y));
  };

  readonly #onMenuSelect = (event: CustomEvent<MenuSelectDetail>): void => {
    const { account = '' } = (event.currentTarget as HTMLElement).dataset;
    const spot = account === '' ? this.menuAt : this.#shown(account);
    const choice = event.detail.value;
    if (choice === 'new') this.model.create(account || (spot?.account ?? ''), undefined);
    else if (!spot) return;
    else if (choice === 'new-below') this.model.create(spot.account, spot.mailbox);
    else if (choice === 'rename') this.model.rename(spot.account, spot.mailbox);
    else if (choice === 'delete') this.model.remove(spot.account, spot.mailbox);
  };

  #shown(account: string): Spot | undefined {
    const { mailbox } = this.watch(this.model.place$) ?? {};
    const found = this.#rows.get(`${account}/${mailbox ?? ''}`);
    return found && { account, mailbox: found.folder.mailbox };
  }

  readonly #onDragOver = (event: DragEvent): void => {
    const spot = this.#spot(event);
    const { account, mailbox } = this.watch(this.model.place$) ?? {};
    const possible =
      spot && areMails(event.dataTransfer) && spot.account === account && takesMails(spot.mailbox, mailbox);
    this.over = possible ? `${spot.account}/${spot.mailbox.id}` : '';
    if (!possible || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };

  readonly #onDragLeave = (): void => {
    this.over = '';
  };

  readonly #onDrop = (event: DragEvent): void => {
    const spot = this.#spot(event);
    if (spot && this.over !== '') {
      event.preventDefault();
      this.model.drop(spot.mailbox);
    }
    this.over = '';
  };

  readonly #onCompose = (): void => this.model.compose();
  readonly #onRetry = (): void => this.model.retry();

  override render(): TemplateResult {
    const accounts = this.watch(this.model.accounts$);
    this.#rows.clear();
    return html`<fw-button class="compose" variant="primary" icon="edit" @click=${this.#onCompose}
        >${this.text('compose')}</fw-button
      >
      ${accounts ? accounts.map((each) => this.#account(each)) : html`<fw-skeleton lines="6"></fw-skeleton>`}
      <fw-menu class="context" label=${this.text('folder-menu')} @fw-select=${this.#onMenuSelect}
        >${this.#items(this.menuAt)}</fw-menu
      >`;
  }

  #account({ account, mailboxes, failure }: AccountFolders): TemplateResult {
    const label = `account-${account.id}`;
    const shown = this.#shownIn(account.id, mailboxes);
    return html`<section aria-labelledby=${label}>
      <div class="account">
        <h2 id=${label} title=${account.name}>${account.name}</h2>
        ${
          account.rights.write && mailboxes
            ? html`<fw-menu align="end" data-account=${account.id} @fw-select=${this.#onMenuSelect}>
                <fw-icon-button
                  slot="trigger"
                  size="s"
                  icon="more"
                  label=${this.text('folders-of', { name: account.name })}
                ></fw-icon-button>
                <fw-menu-item value="new" icon="add">${this.text('new-folder')}</fw-menu-item>
                ${this.#items(shown)}
              </fw-menu>`
            : nothing
        }
      </div>
      ${failure === undefined ? this.#tree(account.id, label, mailboxes) : this.#failed()}
    </section>`;
  }

  #shownIn(account: string, mailboxes: readonly Mailbox[] | undefined): Spot | undefined {
    const place = this.watch(this.model.place$);
    const mailbox = place?.account === account ? mailboxes?.find(({ id }) => id === place.mailbox) : undefined;
    return mailbox && { account, mailbox };
  }

  #failed(): TemplateResult {
    return html`<p class="failed">
      ${this.text('folders-failed')}
      <fw-button size="s" variant="ghost" icon="refresh" @click=${this.#onRetry}>${this.text('retry')}</fw-button>
    </p>`;
  }

  #items(spot: Spot | undefined): TemplateResult | typeof nothing {
    if (!spot) return nothing;
    const { mayCreateChild, mayRename, mayDelete } = spot.mailbox.myRights;
    const own = spot.mailbox.role === null;
    const name = this.model.name(spot.mailbox);
    return html`<fw-menu-item value="new-below" icon="folder" ?disabled=${!mayCreateChild}
        >${this.text('new-folder-in', { name })}</fw-menu-item
      >
      <fw-menu-item value="rename" icon="edit" shortcut="F2" ?disabled=${!mayRename || !own}
        >${this.text('rename-folder', { name })}</fw-menu-item
      >
      <fw-menu-item value="delete" icon="delete" danger ?disabled=${!mayDelete || !own}
        >${this.text('delete-folder', { name })}</fw-menu-item
      >`;
  }

  #tree(account: string, label: string, mailboxes: readonly Mailbox[] | undefined): TemplateResult {
    if (!mailboxes) return html`<fw-skeleton lines="4"></fw-skeleton>`;
    const rows = folderTree(mailboxes, this.watch(this.model.closed$) ?? new Set(), currentLocale());
    for (const folder of rows) this.#rows.set(`${account}/${folder.mailbox.id}`, { account, folder, rows });
    const reached = this.#reached(account, rows);
    return html`<div
      class="tree"
      role="tree"
      aria-labelledby=${label}
      @click=${this.#onClick}
      @keydown=${this.#onKey}
      @contextmenu=${this.#onMenu}
      @dragover=${this.#onDragOver}
      @dragleave=${this.#onDragLeave}
      @drop=${this.#onDrop}
    >
      ${repeat(
        rows,
        ({ mailbox }) => mailbox.id,
        (folder) => this.#folder(account, folder, reached),
      )}
    </div>`;
  }

  /** One folder of each tree is reached by Tab: the focused, else the shown, else the first. */
  #reached(account: string, rows: readonly Folder[]): string {
    const place = this.watch(this.model.place$);
    const ids = rows.map(({ mailbox }) => `${account}/${mailbox.id}`);
    const wished = [this.focused, `${place?.account ?? ''}/${place?.mailbox ?? ''}`];
    return wished.find((id) => ids.includes(id)) ?? ids[0] ?? '';
  }

  #folder(account: string, folder: Folder, reached: string): TemplateResult {
    const { mailbox, level, hasChildren, position, siblings } = folder;
    const id = `${account}/${mailbox.id}`;
    const place = this.watch(this.model.place$);
    const selected = place?.account === account && place.mailbox === mailbox.id;
    const closed = this.watch(this.model.closed$)?.has(mailbox.id) ?? false;
    // Drafts are all unfinished: how many there are is what matters.
    const drafts = folder.role === 'drafts';
    // A thread counts as unread wherever a part of it is; of what one sent, only its own mails do.
    const n = drafts ? mailbox.totalEmails : folder.role === 'sent' ? mailbox.unreadEmails : mailbox.unreadThreads;
    const unread = n > 0 && !drafts && folder.role !== 'trash' && folder.role !== 'junk';
    return html`<a
      class="folder ${unread ? 'unread' : ''} ${this.over === id ? 'over' : ''} level-${Math.min(level, 6)}"
      role="treeitem"
      href=${mailPath({ account, mailbox: mailbox.id })}
      data-folder=${id}
      tabindex=${id === reached ? 0 : -1}
      aria-selected=${String(selected)}
      aria-level=${level}
      aria-setsize=${siblings}
      aria-posinset=${position}
      aria-expanded=${hasChildren ? String(!closed) : nothing}
      aria-label="${this.model.name(mailbox)}${n > 0 ? `, ${this.text(drafts ? 'n-drafts' : 'n-unread', { n })}` : ''}"
    >
      ${hasChildren ? html`<span class="twist" aria-hidden="true"><fw-icon name=${closed ? 'chevron-right' : 'chevron-down'}></fw-icon></span>` : nothing}
      <fw-icon name=${folderIcon(mailbox)}></fw-icon>
      <span class="name">${this.model.name(mailbox)}</span>
      ${n > 0 ? html`<span class="count">${n.toLocaleString(currentLocale())}</span>` : nothing}
    </a>`;
  }
}

define('fachwerk-mail-folders', FolderList);
declare global {
  interface HTMLElementTagNameMap {
    'fachwerk-mail-folders': FolderList;
  }
}
