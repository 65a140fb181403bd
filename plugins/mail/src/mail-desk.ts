/** All that the mail view works with: where one is, the folders, the list, the thread, and what keys and buttons do. */
import type { Email, EmailSummary, Identity } from '@fachwerk/model/mail';
import type { ViewContext } from '@fachwerk/sdk';
import { BehaviorSubject, combineLatest, distinctUntilChanged, map, shareReplay, type Observable } from 'rxjs';
import { mailPath, placeOf, writePath, type Place } from './address.ts';
import { answerDraft, type AnswerKind } from './answer.ts';
import { beginDraft } from './begin-draft.ts';
import { failureText, isAbort } from './failure.ts';
import { FolderDesk, type AccountFolders } from './folder-desk.ts';
import { byRole } from './folder-tree.ts';
import { ListDesk } from './list-desk.ts';
import { MailFiler } from './mail-filer.ts';
import { ReaderDesk } from './reader-desk.ts';
import type { Intent } from './shortcuts.ts';
import type { Context, Uses } from './uses.ts';

export type MailView = ViewContext<{ account?: string; mailbox?: string; thread?: string; q?: string; all?: string }>;

export class MailDesk {
  readonly place$: Observable<Place>;
  readonly folders: FolderDesk;
  readonly list: ListDesk;
  readonly reader: ReaderDesk;
  readonly filer: MailFiler;
  /** Whether one pane is shown at a time; the page says so. */
  readonly narrow$ = new BehaviorSubject(false);
  readonly singleKeys$: Observable<boolean>;
  readonly uses: Uses;
  readonly ctx: Context;
  readonly #view: MailView;
  #folders: readonly AccountFolders[] = [];
  #title: string | undefined;

  constructor(view: MailView, uses: Uses, ctx: Context) {
    this.uses = uses;
    this.ctx = ctx;
    this.#view = view;
    this.place$ = view.params.pipe(
      map((params) => placeOf(params)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
    this.folders = new FolderDesk(uses, ctx);
    this.list = new ListDesk(uses, this.place$, this.folders.accounts$);
    this.reader = new ReaderDesk(uses, ctx, this.place$);
    this.filer = new MailFiler(this);
    this.singleKeys$ = uses.appearance.watch().pipe(map(({ shortcuts }) => shortcuts));
    const found = combineLatest([this.place$, this.folders.accounts$, this.narrow$.pipe(distinctUntilChanged())]);
    const subscription = found.subscribe(([place, folders, narrow]) => {
      this.#folders = folders;
      this.#settle(place, folders, narrow);
    });
    subscription.add(this.list.state$.subscribe(() => this.#pointAtRead()));
    subscription.add(combineLatest([found, this.reader.state$]).subscribe(() => this.#tellTitle()));
    view.signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  }

  /** Opened by its address: the cursor is at the thread that is read. */
  #pointAtRead(): void {
    const { latest, selection$ } = this.list;
    const { thread } = this.place;
    if (latest.kind !== 'ready' || thread === undefined || selection$.value.active !== '') return;
    const row = latest.rows.items.find(({ threadId }) => threadId === thread);
    if (row) this.list.select({ active: row.id });
  }

  get place(): Place {
    return placeOf(this.#view.params.value);
  }

  accountFolders(account: string | undefined): AccountFolders | undefined {
    return this.#folders.find((each) => each.account.id === account);
  }

  /** An address that names no mailbox leads to an inbox. On a narrow screen `mail/account` is the folders. */
  #settle(place: Place, folders: readonly AccountFolders[], narrow: boolean): void {
    const chosen =
      folders.find(({ account }) => account.id === place.account) ??
      (place.account === undefined || folders.length > 0
        ? (folders.find(({ account }) => account.personal) ?? folders[0])
        : undefined);
    if (!chosen?.mailboxes) return;
    if (narrow && place.account === chosen.account.id && place.mailbox === undefined) return;
    if (chosen.mailboxes.some(({ id }) => id === place.mailbox) && place.account === chosen.account.id) return;
    const inbox = byRole(chosen.mailboxes, 'inbox') ?? chosen.mailboxes[0];
    if (inbox) this.go({ account: chosen.account.id, mailbox: inbox.id }, true);
  }

  /** In the title of the window: what is read, else what is listed. */
  #tellTitle(): void {
    const { account, mailbox } = this.place;
    const shown = this.accountFolders(account)?.mailboxes?.find(({ id }) => id === mailbox);
    const title = this.reader.mails[0]?.subject ?? (shown && this.folders.name(shown));
    if (title === undefined || title === this.#title) return;
    this.#title = title;
    this.uses.navigation
      .title(title, { signal: this.#view.signal })
      .catch((error: unknown) => this.ctx.log('debug', 'The title was not set.', { error }));
  }

  go(place: Place, replace = false): void {
    this.uses.navigation
      .open({ path: mailPath(place), replace }, { signal: this.#view.signal })
      .catch((error: unknown) => this.complain(error));
  }

  /** Said where nothing else says it. */
  complain(error: unknown): void {
    if (isAbort(error) || this.#view.signal.aborted) return;
    void this.#say(failureText(this.ctx.text, error));
  }

  async #say(text: string): Promise<void> {
    try {
      await this.uses.ui.toast({ text, tone: 'error' });
    } catch (error) {
      this.ctx.log('warn', 'A toast failed.', { error });
    }
  }

  search(query: string, everywhere: boolean): void {
    const { account, mailbox } = this.place;
    const words = query.trim();
    if (account === undefined || mailbox === undefined) return;
    this.go({ account, mailbox, ...(words && { query: words, everywhere }) });
  }

  /** Opens a row: a draft in the composer, anything else in the reading pane. */
  open(id: string, replace = false): void {
    const row = this.list.row(id);
    if (!row) return;
    this.list.select({ active: id });
    if (row.keywords['$draft']) void this.write(row);
    else if (row.threadId !== this.place.thread) this.go({ ...this.place, thread: row.threadId }, replace);
  }

  /** Goes on with a draft. */
  async write({ id }: Pick<EmailSummary, 'id'>): Promise<void> {
    const { account = '' } = this.place;
    try {
      const { draft } = await this.uses.store.draft({ account, id });
      await this.uses.navigation.open({ path: writePath(account, draft.key) });
    } catch (error) {
      this.complain(error);
    }
  }

  close(): void {
    const { thread: _thread, ...list } = this.place;
    this.go(list);
  }

  /** The reading pane follows the cursor, if it shows something already. */
  follow(id: string): void {
    this.list.select({ active: id });
    if (this.place.thread !== undefined && !this.narrow$.value) this.open(id, true);
  }

  /**
   * The cursor's row went by another's doing, or for a moment. While a thread is read, keys mean that thread, and never
   * a row that nobody looked at.
   */
  takePlace(id: string): void {
    const { thread } = this.place;
    const isRead = thread === undefined || this.list.row(id)?.threadId === thread;
    this.list.select({ active: isRead ? id : '' });
  }

  async identities(account: string): Promise<readonly Identity[]> {
    return this.uses.store.identities({ account }).catch(() => []);
  }

  async answer(kind: AnswerKind, email: Email | undefined = this.#answered()): Promise<void> {
    const { account } = this.place;
    if (!email || account === undefined) return;
    try {
      const writer = {
        identities: await this.identities(account),
        signature: this.ctx.settings.value.signature,
        locale: this.ctx.locale.value,
        text: this.ctx.text,
      };
      await beginDraft(this.uses, account, answerDraft(crypto.randomUUID(), kind, email, writer));
    } catch (error) {
      this.complain(error);
    }
  }

  /** The last mail of the thread that is no draft. */
  #answered(): Email | undefined {
    return this.reader.mails.findLast(({ keywords }) => !keywords['$draft']);
  }

  compose(): void {
    const { account } = this.place;
    this.uses
      .composeMail({ ...(account !== undefined && { account }) })
      .catch((error: unknown) => this.complain(error));
  }

  /** Own domains, so that mail from elsewhere can be marked. */
  async ownDomains(account: string): Promise<readonly string[]> {
    const { ownDomains } = this.ctx.settings.value;
    if (ownDomains.length > 0) return ownDomains.map((domain) => domain.toLowerCase());
    const identities = await this.identities(account);
    return identities.map(({ email }) => email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  }

  /** What a key means; those that move in the list are the list's own. */
  do(intent: Exclude<Intent, 'next' | 'previous' | 'mark' | 'search'>): void {
    const { active } = this.list.selection$.value;
    const doing: Record<typeof intent, () => unknown> = {
      open: () => active && this.open(active),
      back: () => this.close(),
      archive: () => this.filer.archive(),
      delete: () => this.filer.remove(),
      flag: () => this.filer.flag(),
      unread: () => this.filer.unread(),
      move: () => this.filer.move(),
      reply: () => this.answer('reply'),
      'reply-all': () => this.answer('reply-all'),
      forward: () => this.answer('forward'),
      undo: () => this.filer.undo(),
    };
    doing[intent]();
  }

  /** What others offer to do with a mail. */
  readonly actions = (email: Email): ReturnType<Uses['actions']> =>
    this.uses.actions({
      email: { kind: 'mail.email', account: this.place.account ?? '', id: email.id, title: email.subject ?? '' },
    });
}
