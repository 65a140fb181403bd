/** Everything that the store holds of one account. */
import type { Account, Identity, Mailbox, Window } from '@fachwerk/model/mail';
import { defer, distinctUntilChanged, merge, Observable, switchMap } from 'rxjs';
import type { Client } from '../source/client.ts';
import type { Push } from '../source/push.ts';
import { Source, type Search } from '../source/source.ts';
import { Feed } from './feed.ts';
import { Mailboxes } from './mailboxes.ts';
import { Mails } from './mails.ts';
import { Overlay } from './overlay.ts';
import { Queries } from './queries.ts';
import type { Query, Range } from './query.ts';
import { sameWindow } from './same.ts';

export class AccountStore {
  readonly about: Account;
  readonly source: Source;
  readonly mails: Mails;
  readonly mailboxes: Mailboxes;
  readonly overlay = new Overlay();
  readonly feed: Feed;
  readonly #queries: Queries;
  #identities: Promise<readonly Identity[]> | undefined;

  constructor(client: Client, id: string, about: Account, push: Observable<Push>) {
    this.about = about;
    this.source = new Source(client, id);
    this.mails = new Mails(this.source);
    this.mailboxes = new Mailboxes(this.source);
    this.#queries = new Queries(this.source, this.mails, (state) => this.feed.seen(state));
    this.feed = new Feed(this.source, { mails: this.mails, mailboxes: this.mailboxes, queries: this.#queries }, push);
  }

  /** Empty where the account cannot send. They hardly ever change, so they are asked for once. */
  identities(): Promise<readonly Identity[]> {
    this.#identities ??= this.about.rights.send ? this.source.identities() : Promise.resolve([]);
    this.#identities.catch(() => (this.#identities = undefined));
    return this.#identities;
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
