/** Accounts and their folders, and what can be done to a folder. */
import type { Account, Mailbox } from '@fachwerk/model/mail';
import {
  BehaviorSubject, ReplaySubject, catchError, combineLatest, defer, distinctUntilChanged, map, of, share, shareReplay,
  startWith, switchMap, timer, type Observable,
} from 'rxjs'; // prettier-ignore
import { failureText, isAbort } from './failure.ts';
import { folderIcon, folderTree, roleOf, takesMails } from './folder-tree.ts';
import type { Context, Uses } from './uses.ts';

export interface AccountFolders {
  readonly account: Account;
  /** Undefined while they are not known. */
  readonly mailboxes: readonly Mailbox[] | undefined;
  readonly failure?: unknown;
}

export class FolderDesk {
  readonly accounts$: Observable<readonly AccountFolders[]>;
  /** Folders whose children are hidden. */
  readonly closed$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  readonly #again = new BehaviorSubject(0);
  readonly #folders = new Map<string, Observable<AccountFolders>>();
  readonly #uses: Uses;
  readonly #ctx: Context;

  constructor(uses: Uses, ctx: Context) {
    this.#uses = uses;
    this.#ctx = ctx;
    this.accounts$ = this.#again.pipe(
      switchMap(() =>
        uses.store.accounts().pipe(distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b))),
      ),
      switchMap((accounts) =>
        accounts.length === 0 ? of([]) : combineLatest(accounts.map((account) => this.#foldersOf(account))),
      ),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  /** When an account comes or goes, the others stay as they are: what is known of them is not asked for again. */
  #foldersOf(account: Account): Observable<AccountFolders> {
    const known = this.#folders.get(account.id) ?? this.#watchFolders(account);
    this.#folders.set(account.id, known);
    return known.pipe(map((folders) => ({ ...folders, account })));
  }

  #watchFolders(account: Account): Observable<AccountFolders> {
    return defer(() => this.#uses.store.mailboxes({ account: account.id })).pipe(
      map((mailboxes): AccountFolders => ({ account, mailboxes })),
      catchError((failure: unknown) => of({ account, mailboxes: undefined, failure })),
      startWith<AccountFolders>({ account, mailboxes: undefined }),
      share({ connector: () => new ReplaySubject<AccountFolders>(1), resetOnRefCountZero: () => timer(100) }),
    );
  }

  retry(): void {
    this.#folders.clear();
    this.#again.next(this.#again.value + 1);
  }

  toggle(id: string): void {
    const closed = new Set(this.closed$.value);
    if (!closed.delete(id)) closed.add(id);
    this.closed$.next(closed);
  }

  /** German for what every mail server calls differently; its own name for the rest. */
  name(mailbox: Mailbox): string {
    const role = roleOf(mailbox);
    return role ? this.#ctx.text(`folder-${role}`) : mailbox.name;
  }

  async create(account: string, parent: Mailbox | undefined): Promise<void> {
    const { text } = this.#ctx;
    const title = parent ? text('new-folder-in', { name: this.name(parent) }) : text('new-folder');
    const name = await this.#ask(title, '', text('create'));
    if (name === undefined) return;
    await this.#change({ account, create: { name, parentId: parent?.id ?? null } });
  }

  async rename(account: string, mailbox: Mailbox): Promise<void> {
    const { text } = this.#ctx;
    const name = await this.#ask(text('rename-folder', { name: mailbox.name }), mailbox.name, text('rename'));
    if (name === undefined || name === mailbox.name) return;
    await this.#change({ account, update: { id: mailbox.id, name } });
  }

  async remove(account: string, mailbox: Mailbox): Promise<boolean> {
    const { text } = this.#ctx;
    const yes = await this.#uses.ui.confirm({
      title: text('delete-folder', { name: mailbox.name }),
      text: text('delete-folder-mails', { n: mailbox.totalEmails }),
      yes: text('delete'),
      danger: true,
    });
    if (!yes) return false;
    return this.#change({ account, destroy: { id: mailbox.id, withMails: mailbox.totalEmails > 0 } });
  }

  async #ask(title: string, value: string, yes: string): Promise<string | undefined> {
    const label = this.#ctx.text('folder-name');
    const name = await this.#uses.ui.prompt({ title, label, value, yes, maxLength: 200 });
    return name?.trim() || undefined;
  }

  async #change(change: Parameters<Uses['store']['setMailbox']>[0]): Promise<boolean> {
    try {
      await this.#uses.store.setMailbox(change);
      return true;
    } catch (error) {
      if (isAbort(error)) return false;
      await this.#uses.ui.toast({ text: failureText(this.#ctx.text, error), tone: 'error' });
      return false;
    }
  }

  /** Asks where to; the key twin of dragging. */
  async choose(folders: AccountFolders, from: string | undefined, title: string): Promise<Mailbox | undefined> {
    const all = folderTree(folders.mailboxes ?? [], new Set(), this.#ctx.locale.value);
    const possible = all.map(({ mailbox }) => mailbox).filter((mailbox) => takesMails(mailbox, from));
    const items = possible.map((mailbox) => ({
      id: mailbox.id,
      label: this.#path(mailbox, folders.mailboxes ?? []),
      icon: folderIcon(mailbox),
    }));
    const id = await this.#uses.ui.choose({ title, items, filter: true });
    return possible.find((mailbox) => mailbox.id === id);
  }

  /** `Projekte / Umzug`: names repeat in different places. */
  #path(mailbox: Mailbox, mailboxes: readonly Mailbox[]): string {
    const parent = mailboxes.find(({ id }) => id === mailbox.parentId);
    return parent ? `${this.#path(parent, mailboxes)} / ${this.name(mailbox)}` : this.name(mailbox);
  }
}
