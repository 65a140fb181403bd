/** The thread that is read. */
import type { Email } from '@fachwerk/model/mail';
import {
  BehaviorSubject, EMPTY, Subject, catchError, concat, defer, distinctUntilChanged, ignoreElements, merge, of,
  shareReplay, startWith, switchMap, tap, timer, type Observable,
} from 'rxjs'; // prettier-ignore
import type { Place } from './address.ts';
import { setKeyword } from './mail-changes.ts';
import type { Context, Uses } from './uses.ts';

export interface Thread {
  readonly account: string;
  readonly id: string;
  readonly mails: readonly Email[];
}
export type ReaderState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly thread: Thread };

const isUnread = (mail: Pick<Email, 'keywords'>): boolean => !mail.keywords['$seen'];

/** Opened at first: what is unread, and the last one. */
const openedAtFirst = (mails: readonly Email[]): ReadonlySet<string> =>
  new Set(mails.filter((mail, index) => index === mails.length - 1 || isUnread(mail)).map(({ id }) => id));

export class ReaderDesk {
  readonly state$: Observable<ReaderState>;
  /** Mails of the thread that are unfolded. */
  readonly opened$ = new BehaviorSubject<ReadonlySet<string>>(new Set());
  readonly #again = new Subject<void>();
  readonly #uses: Uses;
  readonly #ctx: Context;
  #latest: ReaderState = { kind: 'none' };
  /** Mails that were marked as read here, or as unread by the person: neither is done again. */
  #handled = new Set<string>();

  constructor(uses: Uses, ctx: Context, place$: Observable<Place>) {
    this.#uses = uses;
    this.#ctx = ctx;
    this.state$ = place$.pipe(
      distinctUntilChanged((a, b) => a.account === b.account && a.thread === b.thread),
      switchMap(({ account, thread }) =>
        account !== undefined && thread !== undefined ? this.#read(account, thread) : of<ReaderState>({ kind: 'none' }),
      ),
      tap((state) => (this.#latest = state)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  #read(account: string, id: string): Observable<ReaderState> {
    let first = true;
    const thread$ = defer(() => this.#uses.store.thread({ account, thread: id })).pipe(
      tap((mails) => {
        if (first) this.opened$.next(openedAtFirst(mails));
        first = false;
      }),
      switchMap((mails) => {
        const ready: ReaderState = { kind: 'ready', thread: { account, id, mails } };
        return merge(of(ready), this.#marking(account, mails));
      }),
      catchError((error: unknown) => of<ReaderState>({ kind: 'failed', error })),
    );
    return this.#again.pipe(
      startWith(undefined),
      switchMap(() => {
        first = true;
        this.#handled = new Set();
        return concat(of<ReaderState>({ kind: 'loading' }), thread$);
      }),
    );
  }

  /** Marks as read what stays open for a while. */
  #marking(account: string, mails: readonly Email[]): Observable<never> {
    const { markRead, markReadAfter } = this.#ctx.settings.value;
    const opened = this.opened$.value;
    const unread = mails.filter((mail) => isUnread(mail) && !this.#handled.has(mail.id) && opened.has(mail.id));
    if (!markRead || unread.length === 0) return EMPTY;
    return timer(markReadAfter * 1000).pipe(
      tap(() => {
        for (const { id } of unread) this.#handled.add(id);
        this.#uses
          .changeMails({ account, update: setKeyword(unread, '$seen', true) })
          .catch((error: unknown) => this.#ctx.log('warn', 'Could not mark as read.', { error }));
      }),
      ignoreElements(),
    );
  }

  get latest(): ReaderState {
    return this.#latest;
  }
  get mails(): readonly Email[] {
    return this.#latest.kind === 'ready' ? this.#latest.thread.mails : [];
  }

  toggle(id: string): void {
    const opened = new Set(this.opened$.value);
    if (!opened.delete(id)) opened.add(id);
    this.opened$.next(opened);
  }

  /** The person said that it is unread: it stays so. */
  leaveUnread(ids: readonly string[]): void {
    for (const id of ids) this.#handled.add(id);
  }

  retry(): void {
    this.#again.next();
  }
}
