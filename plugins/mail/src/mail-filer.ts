/** Files mails away: archive, move, delete, flag, read. What is meant is what is marked, else what is under the cursor or read. */
import type { Email, EmailSummary, Mailbox } from '@fachwerk/model/mail';
import type { BehaviorSubject } from 'rxjs';
import type { Place } from './address.ts';
import type { AccountFolders, FolderDesk } from './folder-desk.ts';
import { byRole } from './folder-tree.ts';
import { meantRows, wholeThreads } from './gather-mails.ts';
import type { ListDesk, ListOf, ListState } from './list-desk.ts';
import { isEmpty, move, setKeyword, type Update } from './mail-changes.ts';
import { without } from './selection.ts';
import type { Context, Uses } from './uses.ts';

type Ready = Extract<ListState, { kind: 'ready' }>;
interface Meant {
  readonly list: ListOf;
  readonly rows: readonly EmailSummary[];
}

/** What filing needs to know, and to turn to, of the view. */
export interface FilerDesk {
  readonly uses: Uses;
  readonly ctx: Context;
  readonly place: Place;
  readonly folders: FolderDesk;
  readonly list: ListDesk;
  readonly reader: { readonly mails: readonly Email[]; leaveUnread(ids: readonly string[]): void };
  readonly narrow$: BehaviorSubject<boolean>;
  accountFolders(account: string | undefined): AccountFolders | undefined;
  open(id: string, replace?: boolean): void;
  close(): void;
  complain(error: unknown): void;
}

export class MailFiler {
  readonly #desk: FilerDesk;
  /** The last change that can be taken back. */
  #undo: { account: string; undo: string } | undefined;
  /** What is being done. Rows go before the server has answered, and whoever takes that back means the last of it. */
  #underway: Promise<unknown> = Promise.resolve();

  constructor(desk: FilerDesk) {
    this.#desk = desk;
  }

  async #meant(): Promise<Meant | undefined> {
    const { list } = this.#desk;
    const state = list.latest;
    if (state.kind !== 'ready') return undefined;
    const selection = list.selection$.value;
    const rows = await meantRows(this.#desk.uses.store, state.of, state.rows, selection);
    return { list: state.of, rows: rows.length > 0 ? rows : this.#read(state) };
  }

  /** Nothing in the list is meant, but a thread is read. */
  #read({ rows }: Ready): EmailSummary[] {
    const { thread } = this.#desk.place;
    const row = rows.items.find(({ threadId }) => threadId === thread);
    return row ? [row] : this.#desk.reader.mails.slice(-1);
  }

  #try(work: (meant: Meant) => Promise<void>): Promise<void> {
    const run = this.#run(work);
    this.#underway = Promise.allSettled([this.#underway, run]);
    return run;
  }

  async #run(work: (meant: Meant) => Promise<void>): Promise<void> {
    try {
      const meant = await this.#meant();
      if (meant && meant.rows.length > 0) await work(meant);
    } catch (error) {
      this.#desk.complain(error);
    }
  }

  archive(): Promise<void> {
    return this.#try(async (meant) => {
      const archive = byRole(this.#mailboxes(meant.list), 'archive');
      if (archive && archive.id !== meant.list.mailbox?.id) await this.#moveTo(meant, archive, 'archived');
      else if (!archive) await this.#desk.uses.ui.toast({ text: this.#desk.ctx.text('no-archive'), tone: 'warning' });
    });
  }

  /** To the trash; from there, and where there is none, for good. */
  remove(): Promise<void> {
    return this.#try(async (meant) => {
      const trash = byRole(this.#mailboxes(meant.list), 'trash');
      const final = !trash || meant.list.role === 'trash' || meant.list.role === 'junk';
      if (final) await this.#destroy(meant);
      else await this.#moveTo(meant, trash, 'deleted');
    });
  }

  move(): Promise<void> {
    return this.#try(async (meant) => {
      const { ctx, folders } = this.#desk;
      const account = this.#desk.accountFolders(meant.list.account);
      const title = ctx.text('move-to', { n: meant.rows.length });
      const target = account && (await folders.choose(account, meant.list.mailbox?.id, title));
      if (target) await this.#moveTo(meant, target, 'moved');
    });
  }

  /** Dropped on a folder of the same account. */
  drop(target: Mailbox): Promise<void> {
    return this.#try((meant) => this.#moveTo(meant, target, 'moved'));
  }

  flag(): Promise<void> {
    return this.#try(async ({ list, rows }) => {
      const on = rows.some((row) => !row.keywords['$flagged']);
      await this.#change(list, setKeyword(rows, '$flagged', on));
    });
  }

  /** All as unread, or, if they are, all as read. */
  unread(): Promise<void> {
    return this.#try(async ({ list, rows }) => {
      const seen = rows.every((row) => !row.keywords['$seen']);
      this.#desk.reader.leaveUnread(rows.map(({ id }) => id));
      await this.#change(list, setKeyword(rows, '$seen', seen));
    });
  }

  async #moveTo({ list, rows }: Meant, target: Mailbox, said: string): Promise<void> {
    const mails = await wholeThreads(this.#desk.uses.store, list, rows, this.#desk.reader.mails);
    const { ctx, folders } = this.#desk;
    const done = ctx.text(said, { n: rows.length, folder: folders.name(target) });
    this.#leave(rows);
    await this.#change(list, move(mails, list.mailbox?.id, target.id), done);
  }

  async #destroy({ list, rows }: Meant): Promise<void> {
    const { ctx, uses, reader } = this.#desk;
    const yes = await uses.ui.confirm({
      title: ctx.text('delete-forever', { n: rows.length }),
      yes: ctx.text('delete'),
      danger: true,
    });
    if (!yes) return;
    const mails = await wholeThreads(uses.store, list, rows, reader.mails);
    this.#leave(rows);
    const destroy = mails.map(({ id }) => id);
    const done = ctx.text('destroyed', { n: rows.length });
    const { undo } = await uses.changeMails({ account: list.account, destroy, done });
    this.#remember(list.account, undo);
  }

  /** The cursor, and the reading pane if it showed one of them, go on to what takes their place. */
  #leave(rows: readonly EmailSummary[]): void {
    const { list, place, narrow$ } = this.#desk;
    const gone = rows.map(({ id }) => id);
    const next = list.after(gone);
    list.select({ ...without(list.selection$.value, gone), active: next?.id ?? '' });
    if (!rows.some(({ threadId }) => threadId === place.thread)) return;
    if (next && !narrow$.value && !next.keywords['$draft']) this.#desk.open(next.id, true);
    else this.#desk.close();
  }

  async #change(list: ListOf, update: Update, done?: string): Promise<void> {
    if (isEmpty(update)) return;
    const { account } = list;
    const { undo } = await this.#desk.uses.changeMails({ account, update, ...(done !== undefined && { done }) });
    this.#remember(account, undo);
  }

  #remember(account: string, undo: string | undefined): void {
    if (undo !== undefined) this.#undo = { account, undo };
  }

  async undo(): Promise<void> {
    await this.#underway;
    const last = this.#undo;
    this.#undo = undefined;
    const { uses, ctx } = this.#desk;
    try {
      if (!last) return await uses.ui.announce({ text: ctx.text('nothing-to-undo') });
      await uses.undoChange(last);
      await uses.ui.announce({ text: ctx.text('undone') });
    } catch (error) {
      this.#desk.complain(error);
    }
  }

  #mailboxes(list: ListOf): readonly Mailbox[] {
    return this.#desk.accountFolders(list.account)?.mailboxes ?? [];
  }
}
