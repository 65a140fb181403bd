/** The accounts of the session: one's own and those shared with one. They come and go while one works. */
import type { Account } from '@fachwerk/model/mail';
import {
  defer,
  distinctUntilChanged,
  from,
  ignoreElements,
  map,
  merge,
  retry,
  share,
  shareReplay,
  switchMap,
  timer,
} from 'rxjs';
import type { Observable } from 'rxjs';
import type { Client } from '../source/client.ts';
import { createPush, type Push } from '../source/push.ts';
import { Source } from '../source/source.ts';
import type { Session, SessionAccount } from '../source/session.ts';
import { AccountStore } from './account-store.ts';
import { Refused } from './refused.ts';

/** Not every server tells of new shares, so the session is looked at from time to time. */
const LOOK = 300_000;

export class Accounts {
  readonly #client: Client;
  readonly #person: () => Promise<string>;
  readonly #stores = new Map<string, AccountStore>();
  readonly #push: Observable<Push>;
  /** All of them, now and whenever that changes; waits for a server that is not reached. */
  readonly all: Observable<readonly AccountStore[]>;

  constructor(client: Client, person: () => Promise<string>) {
    this.#client = client;
    this.#person = person;
    this.#push = createPush(client);
    this.all = this.#follow();
  }

  async store(id: string, signal?: AbortSignal): Promise<AccountStore> {
    const found = this.#take(await this.#client.session(signal)).find(({ about }) => about.id === id);
    if (!found) throw new Refused('accountNotFound', 'There is no such account.');
    return found;
  }

  #follow(): Observable<readonly AccountStore[]> {
    const shares = this.#push.pipe(
      switchMap((push) =>
        push.kind === 'changed' && Object.values(push.changed).some((types) => 'ShareNotification' in types)
          ? from(this.#client.readSession())
          : timer(LOOK, LOOK).pipe(switchMap(() => this.#client.readSession())),
      ),
      retry({ delay: () => timer(LOOK) }),
      ignoreElements(),
      share(),
    );
    const sessions = defer(() => from(this.#client.session())).pipe(
      retry({ delay: (_, count) => timer(Math.min(30_000, 1000 * 2 ** count)) }),
      switchMap(() => this.#client.sessions),
    );
    return merge(sessions, shares).pipe(
      map((session) => this.#take(session)),
      distinctUntilChanged((a, b) => a.length === b.length && a.every((store, index) => store === b[index])),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  /** A store lives as long as its account is the same. */
  #take(session: Session): readonly AccountStore[] {
    const abouts = session.accounts.map((account) => [account.id, this.#about(account, session)] as const);
    for (const id of this.#stores.keys()) if (!abouts.some(([one]) => one === id)) this.#stores.delete(id);
    return abouts.map(([id, about]) => {
      const known = this.#stores.get(id);
      if (known && JSON.stringify(known.about) === JSON.stringify(about)) return known;
      const store = new AccountStore(new Source(this.#client, id), about, { push: this.#push, person: this.#person });
      this.#stores.set(id, store);
      return store;
    });
  }

  #about(account: SessionAccount, { limits }: Session): Account {
    const { id, name, personal, readOnly, delayedSend, attachments } = account;
    return {
      // Ids of two backends never meet.
      id: `${this.#client.relay.name}:${id}`,
      name,
      personal,
      rights: { read: true, write: !readOnly, send: !readOnly && delayedSend !== undefined },
      limits: { upload: limits.maxSizeUpload, attachments, delayedSend: delayedSend ?? 0 },
    };
  }
}
