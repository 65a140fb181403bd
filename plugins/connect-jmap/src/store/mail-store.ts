/** `mail.store@1` and `directory@1` over JMAP: each member joined with the part that does it. */
import type { InputOf, OutputOf, Provided, Used } from '@fachwerk/sdk';
import type { Backend } from '@fachwerk/model/host';
import type { Address, Draft, Email, Identity, Mailbox, MailStore, Window } from '@fachwerk/model/mail';
import {
  combineLatest,
  defer,
  distinctUntilChanged,
  EMPTY,
  exhaustMap,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  retry,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { download, upload } from '../source/blobs.ts';
import { Client } from '../source/client.ts';
import { Relay } from '../source/relay.ts';
import { snippets } from '../source/snippets.ts';
import type { AccountStore } from './account-store.ts';
import { Accounts } from './accounts.ts';
import { Addresses } from './addresses.ts';
import { arrivals } from './arrivals.ts';
import { Changing } from './changing.ts';
import { Drafts } from './drafts.ts';
import { directory } from './directory.ts';
import { changeMailbox } from './mailbox-change.ts';
import { calling, READING, Refused, streaming, WRITING, type Log, type StoreCode } from './refused.ts';
import { Sending } from './sending.ts';
import { thread } from './thread.ts';

type Backends = Used<typeof Backend>;
type Store = Provided<typeof MailStore>;
interface Call {
  readonly signal: AbortSignal;
  failure(code: never, message?: string, data?: unknown): Error;
}
type In = { readonly account: string };
/** Milliseconds after which counting is tried again. */
const RETRY = 30_000;
/** And after which a lost server is looked for. */
const LOOK = 5000;
const NEWEST = [{ property: 'receivedAt', isAscending: false }];
/** Rows that one window can ask for. */
const ROWS = 500;

export interface JmapMailOptions {
  /** Of the backend; account ids begin with it. */
  readonly name: string;
  readonly log: Log;
  /** Name of who is signed in, for servers that know only addresses (Cyrus). */
  person?(this: void): Promise<string>;
}

export class JmapMail {
  readonly #accounts: Accounts;
  readonly #client: Client;
  readonly #log: Log;
  readonly #changing: Changing;
  readonly #drafts = new Drafts();
  readonly #sending: Sending;
  readonly #addresses = new Addresses();

  constructor(backend: Backends, { name, log, person = async () => '' }: JmapMailOptions) {
    this.#client = new Client(new Relay(backend, name));
    this.#accounts = new Accounts(this.#client, person);
    this.#log = log;
    this.#changing = new Changing(log);
    this.#sending = new Sending(this.#drafts, log);
  }

  get store(): Store {
    return { ...this.#lists(), ...this.#changes(), ...this.#letters(), ...this.#files() };
  }

  get directory() {
    return directory(this.#client, this.#log);
  }

  get received() {
    return this.#accounts.all.pipe(switchMap((stores) => of(...stores).pipe(mergeMap((store) => arrivals(store)))));
  }

  get sendFailed() {
    return this.#sending.failed.asObservable();
  }

  /** Unread mails in each inbox. */
  get unread() {
    const count = (store: AccountStore) =>
      store.boxes().pipe(
        map((boxes) => ({
          account: store.about.id,
          name: store.about.name,
          n: boxes.find(({ role }) => role === 'inbox')?.unreadEmails ?? 0,
        })),
        retry({ delay: () => timer(RETRY) }),
        distinctUntilChanged((a, b) => a.n === b.n),
      );
    return this.#accounts.all.pipe(
      switchMap((stores) => (stores.length > 0 ? combineLatest(stores.map(count)) : of([]))),
    );
  }

  /** Before the accounts are known the backend stands for them. */
  get connection() {
    const { relay } = this.#client;
    const names = this.#accounts.all.pipe(
      map((stores) => stores.map(({ about }) => about.id)),
      startWith([`${relay.name}:`]),
    );
    // Whoever only watches the connection wants to know, too, when it is there again.
    const looks = relay.reach.pipe(
      switchMap(({ reached }) => (reached ? EMPTY : timer(LOOK, RETRY))),
      exhaustMap(() => this.#client.readSession().catch(() => undefined)),
      ignoreElements(),
    );
    const states = combineLatest([names, relay.reach]).pipe(
      map(([accounts, { reached, since }]) => accounts.map((account) => ({ account, reached, since }))),
    );
    return merge(states, looks);
  }

  /** What still waits is done: leaving is no reason to forget it. */
  async end(): Promise<void> {
    await Promise.all([this.#changing.end(), this.#sending.end()]);
  }

  #on<I extends In, O>(codes: readonly StoreCode[], work: (store: AccountStore, input: I, call: Call) => Promise<O>) {
    return (input: I, call: Call): Promise<O> =>
      calling(codes, call, this.#log, async () =>
        work(await this.#accounts.store(input.account, call.signal), input, call),
      );
  }

  #live<I extends In, O>(codes: readonly StoreCode[], work: (store: AccountStore, input: I) => Observable<O>) {
    return (input: I, call: Call): Observable<O> =>
      streaming(codes, call, this.#log, () =>
        defer(() => this.#accounts.store(input.account)).pipe(switchMap((store) => work(store, input))),
      );
  }

  #lists() {
    return {
      accounts: () => this.#accounts.all.pipe(map((stores) => stores.map(({ about }) => about))),
      mailboxes: this.#live<In, Mailbox[]>(READING, (store) => store.boxes().pipe(map((boxes) => [...boxes]))),
      watch: this.#live<InputOf<typeof MailStore, 'watch'>, Window>([...READING, 'unsupportedFilter'], (store, input) =>
        store.window(
          { filter: input.filter, sort: input.sort ?? NEWEST, collapseThreads: input.collapseThreads ?? false },
          { position: Math.max(0, input.position), limit: Math.min(ROWS, Math.max(0, input.limit)) },
        ),
      ),
      thread: this.#live<In & { thread: string }, Email[]>([...READING, 'notFound'], (store, input) =>
        thread(store, input.thread),
      ),
      get: this.#on<In & { ids: string[] }, { list: Email[]; notFound: string[] }>(
        READING,
        (store, { ids }, { signal }) => store.source.emails(ids, signal),
      ),
      identities: this.#on<In, Identity[]>(READING, async (store) => [...(await store.identities())]),
      snippets: this.#on<InputOf<typeof MailStore, 'snippets'>, OutputOf<typeof MailStore, 'snippets'>>(
        READING,
        (store, { filter, ids }, { signal }) =>
          snippets(this.#client, { account: store.source.account, filter, ids }, signal),
      ),
      addresses: this.#on<In & { text: string }, Address[]>(READING, (store, { text }) =>
        this.#addresses.find(store, text),
      ),
    };
  }

  #changes() {
    return {
      set: this.#on<InputOf<typeof MailStore, 'set'>, OutputOf<typeof MailStore, 'set'>>(
        WRITING,
        (store, { update, destroy }, { signal }) => this.#changing.set(store, { update, destroy }, signal),
      ),
      undo: this.#on<In & { undo: string }, void>([...WRITING, 'gone'], (store, { undo }, { signal }) =>
        this.#changing.undo(store, undo, signal),
      ),
      setMailbox: this.#on<InputOf<typeof MailStore, 'setMailbox'>, { id?: string }>(
        [...WRITING, 'hasMails', 'hasChild', 'alreadyExists'],
        (store, { create, update, destroy }, { signal }) => changeMailbox(store, { create, update, destroy }, signal),
      ),
    };
  }

  #letters() {
    return {
      saveDraft: this.#on<In & { draft: Draft }, { id: string }>(WRITING, (store, { draft }, { signal }) =>
        this.#drafts.save(store, draft, signal),
      ),
      draft: this.#on<InputOf<typeof MailStore, 'draft'>, { draft: Draft; id: string }>(
        [...READING, 'notFound'],
        (store, { key, id }) => this.#drafts.read(store, { key, id }),
      ),
      discardDraft: this.#on<In & { key: string }, void>(WRITING, (store, { key }) => this.#drafts.discard(store, key)),
      send: this.#on<InputOf<typeof MailStore, 'send'>, OutputOf<typeof MailStore, 'send'>>(
        [...WRITING, 'invalidRecipients', 'noRecipients', 'unclear'],
        (store, { draft, delay }, { signal }) => this.#sending.send(store, draft, delay ?? 0, signal),
      ),
      unsend: this.#on<In & { submission: string }, void>([...WRITING, 'tooLate'], (store, { submission }) =>
        this.#sending.unsend(store, submission),
      ),
    };
  }

  #files() {
    return {
      upload: this.#on<InputOf<typeof MailStore, 'upload'>, OutputOf<typeof MailStore, 'upload'>>(
        WRITING,
        async (store, { blob, name, progress }, { signal }) => {
          const limit = Math.min(store.about.limits.upload, store.about.limits.attachments ?? Infinity);
          if (blob.size > limit) throw new Refused('tooLarge', 'The file is larger than the server takes.', { limit });
          const file = { account: store.source.account, blob, progress: progress && track(store.about.id, progress) };
          const { blobId, type, size } = await upload(this.#client, file, signal);
          return { blobId, type: blob.type || type, size, name };
        },
      ),
      progress: ({ account, id }: { account: string; id: string }) => this.#client.relay.progress(track(account, id)),
      download: this.#on<InputOf<typeof MailStore, 'download'>, Blob>(
        [...READING, 'notFound'],
        async (store, file, { signal }) => {
          const blob = await download(this.#client, { ...file, account: store.source.account }, signal);
          if (!blob) throw new Refused('notFound', 'The server does not have this file.');
          return blob;
        },
      ),
    };
  }
}

/** Uploads of two accounts may be followed under one name. */
const track = (account: string, id: string): string => `${account}/${id}`;
