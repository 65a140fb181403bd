/** Everything that the store holds of one account. */
import type { Account, Identity, Mailbox, Window } from '@fachwerk/model/mail';
import { defer, distinctUntilChanged, merge, Observable, switchMap } from 'rxjs';
import type { Push } from '../source/push.ts';
import type { Search, Source } from '../source/source.ts';
import { Feed } from './feed.ts';
import { Mailboxes } from './mailboxes.ts';
import { Mails } from './mails.ts';
import { Overlay } from './overlay.ts';
import { Queries } from './queries.ts';
import type { Query, Range } from './query.ts';
import { sameWindow } from './same.ts';

interface Around {
  readonly push: Observable<Push>;
  /** Name of who is signed in. */
  person(this: void): Promise<string>;
}

export class AccountStore {
  readonly about: Account;
  readonly source: Source;
  readonly mails: Mails;
  readonly mailboxes: Mailboxes;
  readonly overlay = new Overlay();
  readonly feed: Feed;
  readonly #queries: Queries;
  readonly #person: Around['person'];
  #identities: Promise<readonly Identity[]> | undefined;

  constructor(source: Source, about: Account, { push, person }: Around) {
    this.about = about;
    this.source = source;
    this.#person = person;
    this.mails = new Mails(this.source);
    this.mailboxes = new Mailboxes(this.source);
    this.#queries = new Queries(this.source, this.mails, (state) => this.feed.seen(state));
    this.feed = new Feed(this.source, { mails: this.mails, mailboxes: this.mailboxes, queries: this.#queries }, push);
  }

  /** Empty where the account cannot send. They hardly ever change, so they are asked for once. */
  identities(): Promise<readonly Identity[]> {
    this.#identities ??= this.about.rights.send ? this.#named() : Promise.resolve([]);
    this.#identities.catch(() => (this.#identities = undefined));
    return this.#identities;
  }

  /** A server that knows only the address of its people (Cyrus) gets the name from who is signed in. */
  async #named(): Promise<readonly Identity[]> {
    const identities = await this.source.identities();
    if (!this.about.personal || identities.every(({ name }) => name)) return identities;
    const person = await this.#person();
    return identities.map((identity) => ({ ...identity, name: identity.name || person }));
  }

  boxes(): Observable<readonly Mailbox[]> {
    const known = async (): Promise<void> => {
      await this.mailboxes.load();
      await this.feed.catchUp(false);
    };
    const all = defer(known).pipe(switchMap(() => this.mailboxes.all));
    return merge(this.feed.live, all).pipe(distinctUntilChanged());
  }

  window(search: Search, range: Range): Observable<Window> {
    return new Observable<Window>((observer) => {
      const query = this.#queries.of(search);
      query.windows.add(range);
      let ready = query.has(range) && !query.stale && !this.feed.behind;
      const emit = (): void => {
        if (ready && query.has(range)) observer.next(this.#view(query, range));
      };
      const { reach } = this.source.client.relay;
      const watching = merge(query.changed, this.overlay.changed, reach).subscribe(emit);
      watching.add(this.feed.live.subscribe());
      if (!ready)
        this.#fill(query, range)
          .then(() => ((ready = true), emit()))
          .catch((error: unknown) => observer.error(error));
      return () => {
        watching.unsubscribe();
        query.windows.delete(range);
      };
    }).pipe(distinctUntilChanged(sameWindow));
  }

  async #fill(query: Query, range: Range): Promise<void> {
    if (!query.has(range)) await query.load(range);
    await this.feed.catchUp(query.stale);
  }

  #view(query: Query, { position, limit }: Range): Window {
    const ids = query.ids({ position, limit });
    const known = ids.flatMap((id) => this.mails.get(id) ?? []);
    const items = this.overlay.rows(known, query.search.filter);
    const { reached, since } = this.source.client.relay.now;
    return {
      ids: items.map(({ id }) => id),
      items,
      position,
      total: query.total - (known.length - items.length),
      state: query.state,
      ...(!reached && { staleSince: since }),
    };
  }
}
