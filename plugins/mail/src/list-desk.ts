/** The list of one mailbox or one search: its rows, what is marked in it, and what is done to that. */
import type { EmailSummary, Filter, Mailbox } from '@fachwerk/model/mail';
import {
  BehaviorSubject, Subject, catchError, combineLatest, concat, defer, distinctUntilChanged, map, of, shareReplay,
  startWith, switchMap, tap, type Observable,
} from 'rxjs'; // prettier-ignore
import { sameList, type Place } from './address.ts';
import type { AccountFolders } from './folder-desk.ts';
import { byRole, roleOf, type Role } from './folder-tree.ts';
import { listWindow, type Range, type Rows } from './list-window.ts';
import { noSelection, type Selection } from './selection.ts';
import type { Uses } from './uses.ts';

/** What the list is of. */
export interface ListOf {
  readonly place: Place;
  readonly account: string;
  readonly mailbox: Mailbox | undefined;
  readonly role: Role | undefined;
  readonly filter: Filter;
  /** One row per thread; where each mail counts (search, drafts), one per mail. */
  readonly collapse: boolean;
}
export type ListState =
  | { readonly kind: 'loading'; readonly of: ListOf | undefined }
  | { readonly kind: 'failed'; readonly of: ListOf; readonly error: unknown }
  | { readonly kind: 'ready'; readonly of: ListOf; readonly rows: Rows };

const newestFirst = [{ property: 'receivedAt', isAscending: false }];

/** The query behind an address; undefined when it names no mailbox that is there. */
function listOf(place: Place, folders: AccountFolders | undefined): ListOf | undefined {
  const mailbox = folders?.mailboxes?.find(({ id }) => id === place.mailbox);
  if (!folders?.mailboxes || place.account === undefined || !mailbox) return undefined;
  const role = roleOf(mailbox);
  const searched = place.query !== undefined;
  const unwanted = (['junk', 'trash'] as const).flatMap((each) => byRole(folders.mailboxes ?? [], each)?.id ?? []);
  return {
    place,
    account: place.account,
    mailbox: place.everywhere ? undefined : mailbox,
    role: place.everywhere ? undefined : role,
    filter: {
      ...(place.query !== undefined && { text: place.query }),
      ...(place.everywhere ? unwanted.length > 0 && { inMailboxOtherThan: unwanted } : { inMailbox: mailbox.id }),
    },
    collapse: !searched && role !== 'drafts' && role !== 'sent',
  };
}

export class ListDesk {
  readonly state$: Observable<ListState>;
  readonly selection$ = new BehaviorSubject<Selection>(noSelection);
  /** Matching passages by mail, while searching. */
  readonly snippets$ = new BehaviorSubject<ReadonlyMap<string, string>>(new Map());
  readonly #range = new BehaviorSubject<Range>({ first: 0, last: 0 });
  readonly #again = new Subject<void>();
  readonly #uses: Uses;
  #latest: ListState = { kind: 'loading', of: undefined };

  constructor(uses: Uses, place$: Observable<Place>, folders$: Observable<readonly AccountFolders[]>) {
    this.#uses = uses;
    const of$ = combineLatest([place$.pipe(distinctUntilChanged(sameList)), folders$]).pipe(
      map(([place, folders]) =>
        listOf(
          place,
          folders.find(({ account }) => account.id === place.account),
        ),
      ),
      distinctUntilChanged((a, b) => JSON.stringify([a?.place, a?.filter]) === JSON.stringify([b?.place, b?.filter])),
    );
    this.state$ = of$.pipe(
      tap(() => this.#begin()),
      switchMap((list) => (list ? this.#read(list) : of<ListState>({ kind: 'loading', of: undefined }))),
      tap((state) => (this.#latest = state)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  #begin(): void {
    this.#range.next({ first: 0, last: 0 });
    this.selection$.next(noSelection);
    this.snippets$.next(new Map());
  }

  #read(list: ListOf): Observable<ListState> {
    const { account, filter, collapse } = list;
    const query = { account, filter, sort: newestFirst, collapseThreads: collapse };
    const rows$ = defer(() =>
      listWindow((window) => this.#uses.store.watch({ ...query, ...window }), this.#range),
    ).pipe(
      map((rows): ListState => ({ kind: 'ready', of: list, rows })),
      tap(
        (state) =>
          state.kind === 'ready' && list.place.query !== undefined && void this.#findSnippets(list, state.rows.items),
      ),
      catchError((error: unknown) => of<ListState>({ kind: 'failed', of: list, error })),
    );
    return this.#again.pipe(
      startWith(undefined),
      switchMap(() => concat(of<ListState>({ kind: 'loading', of: list }), rows$)),
    );
  }

  async #findSnippets({ account, filter }: ListOf, items: readonly EmailSummary[]): Promise<void> {
    const known = this.snippets$.value;
    const ids = items.map(({ id }) => id).filter((id) => !known.has(id));
    if (ids.length === 0) return;
    const found = await this.#uses.store.snippets({ account, filter, ids }).catch(() => []);
    const preview = new Map(found.map((each) => [each.emailId, each.preview ?? '']));
    // Those without a passage are remembered too, so that they are not asked for again.
    this.snippets$.next(new Map([...this.snippets$.value, ...ids.map((id) => [id, preview.get(id) ?? ''] as const)]));
  }

  get latest(): ListState {
    return this.#latest;
  }

  see(range: Range): void {
    this.#range.next(range);
  }

  retry(): void {
    this.#again.next();
  }

  select(selection: Partial<Selection>): void {
    this.selection$.next({ ...this.selection$.value, ...selection });
  }

  row(id: string): EmailSummary | undefined {
    return this.#latest.kind === 'ready' ? this.#latest.rows.items.find((item) => item.id === id) : undefined;
  }

  /** The row that takes the place of the active one when these go. */
  after(gone: readonly string[]): EmailSummary | undefined {
    if (this.#latest.kind !== 'ready') return undefined;
    const { items } = this.#latest.rows;
    const left = new Set(gone);
    const at = items.findIndex(({ id }) => id === this.selection$.value.active);
    const stays = ({ id }: EmailSummary): boolean => !left.has(id);
    return items.slice(Math.max(at, 0)).find(stays) ?? items.slice(0, Math.max(at, 0)).findLast(stays);
  }
}
