/** A thread as a reader sees it: all its mails, whole, oldest first, live. Bodies never change, so they are asked for once. */
import type { Email } from '@fachwerk/model/mail';
import {
  catchError,
  concatMap,
  defer,
  distinctUntilChanged,
  EMPTY,
  filter,
  from,
  map,
  merge,
  startWith,
  throwError,
  type Observable,
} from 'rxjs';
import { summary } from '../source/objects.ts';
import type { AccountStore } from './account-store.ts';
import type { Change } from './feed.ts';
import { Refused } from './refused.ts';
import { sameItems } from './same.ts';

export const thread = (store: AccountStore, id: string): Observable<Email[]> =>
  defer(() => {
    const mails = new ThreadMails(store, id);
    const loaded = store.feed.changes.pipe(
      filter((change) => mails.concerns(change)),
      startWith(undefined),
      concatMap((change) =>
        from(mails.load(change)).pipe(
          // What is shown stays; the next change makes up for it.
          catchError((error: unknown) => (mails.missed() ? EMPTY : throwError(() => error))),
        ),
      ),
    );
    return merge(store.feed.live, loaded, store.overlay.changed.pipe(filter(() => mails.known))).pipe(
      map(() => mails.shown()),
      distinctUntilChanged<Email[]>(sameItems),
    );
  });

class ThreadMails {
  readonly #store: AccountStore;
  readonly #id: string;
  #mails: readonly Email[] = [];
  #stale = false;
  known = false;

  constructor(store: AccountStore, id: string) {
    this.#store = store;
    this.#id = id;
  }

  concerns({ created, updated, destroyed, all }: Change): boolean {
    if (this.#stale || !this.known) return true;
    const ids = new Set(this.#mails.map((mail) => mail.id));
    const touches = ({ id, threadId }: { id: string; threadId: string }): boolean =>
      threadId === this.#id || ids.has(id);
    return all || created.some(touches) || updated.some(touches) || destroyed.some((gone) => ids.has(gone));
  }

  async load(change: Change | undefined): Promise<void> {
    await this.#store.feed.start();
    const ids = await this.#store.source.thread(this.#id);
    if (ids.length === 0 && !this.known) throw new Refused('notFound', 'There is no such thread.');
    const fresh = new Map([...(change?.created ?? []), ...(change?.updated ?? [])].map((mail) => [mail.id, mail]));
    const keep = change?.all || this.#stale ? [] : this.#mails;
    const kept = new Map(keep.map((mail) => [mail.id, fresh.has(mail.id) ? { ...mail, ...fresh.get(mail.id) } : mail]));
    const missing = ids.filter((mail) => !kept.has(mail));
    const { list } = missing.length > 0 ? await this.#store.source.emails(missing) : { list: [] };
    for (const mail of list) kept.set(mail.id, mail);
    this.#mails = ids.flatMap((mail) => kept.get(mail) ?? []);
    // Without what only a reader needs: no body stays in memory with the lists.
    this.#store.mails.put(list.map((mail) => summary(mail, 'thread')));
    this.known = true;
    this.#stale = false;
  }

  /** A change could not be read. Is there something to show all the same? */
  missed(): boolean {
    this.#stale = true;
    return this.known;
  }

  shown(): Email[] {
    return this.#mails.flatMap((mail) => this.#store.overlay.over(mail) ?? []);
  }
}
