/**
 * Keeps what is known of one account in step with the server: one round at a time, in which everything is asked in one
 * request. A round is started by the push, by the poll that stands in for it, or by a change of our own.
 */
import type { EmailSummary } from '@fachwerk/model/mail';
import {
  catchError,
  defer,
  EMPTY,
  filter,
  finalize,
  ignoreElements,
  merge,
  retry,
  share,
  Subject,
  switchMap,
  timer,
} from 'rxjs';
import type { Observable } from 'rxjs';
import { isRefused } from '../source/jmap-error.ts';
import type { Push } from '../source/push.ts';
import type { Source } from '../source/source.ts';
import type { Mailboxes } from './mailboxes.ts';
import type { Mails } from './mails.ts';
import type { Queries } from './queries.ts';

/** What became of mails. `all`: too much to tell one by one. */
export interface Change {
  readonly created: readonly EmailSummary[];
  readonly updated: readonly EmailSummary[];
  readonly destroyed: readonly string[];
  readonly all: boolean;
}
const NOTHING: Change = { created: [], updated: [], destroyed: [], all: false };
/** Milliseconds between two looks without push, and with it, in case it lost something. */
const POLL = 30_000;
const LOOK = 300_000;
/** When more changed than this many answers tell, everything is asked for again. */
const ANSWERS = 4;

export class Feed {
  readonly #source: Source;
  readonly #mails: Mails;
  readonly #mailboxes: Mailboxes;
  readonly #queries: Queries;
  readonly changes = new Subject<Change>();
  #state: string | undefined;
  #behind = false;
  #asking = false;
  #round: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  /** Emits nothing; while somebody is subscribed the account is followed. */
  readonly live: Observable<never>;

  constructor(source: Source, parts: { mails: Mails; mailboxes: Mailboxes; queries: Queries }, push: Observable<Push>) {
    this.#source = source;
    this.#mails = parts.mails;
    this.#mailboxes = parts.mailboxes;
    this.#queries = parts.queries;
    this.live = this.#follow(push);
  }

  /** The state that an answer belongs to. The oldest counts: a round then leaves nothing out. */
  seen(state: string): void {
    this.#state ??= state;
  }

  /** What a round tells counts from here on. */
  async start(): Promise<void> {
    if (this.#state === undefined) this.seen(await this.#source.state());
  }

  /** After nobody followed for a while what is known is old. Never fails: then the old is what there is. */
  async catchUp(stale: boolean): Promise<void> {
    if (stale || this.#behind) await this.sync().catch(() => undefined);
  }

  get behind(): boolean {
    return this.#behind;
  }

  /** Resolves when everything that happened before this call is known. */
  sync(): Promise<void> {
    if (!this.#round) {
      this.#round = this.#run().finally(() => (this.#round = undefined));
      return this.#round;
    }
    this.#next ??= this.#round
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.sync();
      });
    return this.#next;
  }

  async #run(): Promise<void> {
    const [change, lists] = await Promise.all([this.#changes(), this.#queries.refresh(), this.#mailboxes.refresh()]);
    this.#mails.put(change.created);
    this.#mails.update(change.updated);
    await lists();
    this.#mails.remove(change.destroyed);
    this.#queries.trim();
    this.#behind = false;
    this.changes.next(change);
    this.#queries.emit();
  }

  async #changes(): Promise<Change> {
    if (this.#state === undefined) {
      this.seen(await this.#source.state());
      return NOTHING;
    }
    const total = { created: [] as EmailSummary[], updated: [] as EmailSummary[], destroyed: [] as string[] };
    for (let answers = 0; answers < ANSWERS; answers += 1) {
      const part = await this.#ask(this.#state);
      if (!part) break;
      this.#state = part.state;
      total.created.push(...part.created);
      total.updated.push(...part.updated);
      total.destroyed.push(...part.destroyed);
      if (!part.more) return { ...total, all: false };
    }
    this.#state = await this.#source.state();
    this.#mails.clear();
    return { ...NOTHING, all: true };
  }

  async #ask(state: string) {
    try {
      return await this.#source.changes(state);
    } catch (error) {
      if (isRefused(error, 'cannotCalculateChanges', 'requestTooLarge')) return undefined;
      throw error;
    }
  }

  #follow(push: Observable<Push>): Observable<never> {
    const news = push.pipe(filter((one) => this.#isNews(one)));
    const looks = push.pipe(
      filter((one) => one.kind !== 'changed'),
      switchMap(({ kind }) => timer(kind === 'down' ? POLL : LOOK, kind === 'down' ? POLL : LOOK)),
    );
    const unpushed = defer(() => this.#source.client.session()).pipe(
      switchMap(({ eventSourceUrl }) => (eventSourceUrl ? EMPTY : timer(POLL, POLL))),
      catchError(() => timer(POLL, POLL)),
    );
    // Whoever lost the server asks until it is there again.
    // A round that fails is a loss too: it must not begin its own pauses anew.
    const lost = this.#source.client.relay.reach.pipe(filter(({ reached }) => !reached && !this.#asking));
    return merge(news, looks, unpushed, lost).pipe(
      switchMap(() => this.#untilKnown()),
      finalize(() => (this.#behind = true)),
      share(),
    );
  }

  /** Asks until there is an answer, less and less often. */
  #untilKnown(): Observable<never> {
    return defer(() => {
      this.#asking = true;
      return defer(() => this.sync()).pipe(
        retry({ delay: (_, count) => timer(Math.min(POLL, 1000 * 2 ** count)) }),
        ignoreElements(),
        finalize(() => (this.#asking = false)),
      );
    });
  }

  #isNews(push: Push): boolean {
    // What was not asked for yet cannot be old.
    if (this.#state === undefined && this.#mailboxes.state === undefined) return false;
    if (push.kind !== 'changed') return push.kind === 'up';
    const states = push.changed[this.#source.account];
    if (!states) return false;
    // The echo of a change of our own tells nothing new.
    const mails = states['Email'] ?? this.#state;
    const boxes = states['Mailbox'] ?? this.#mailboxes.state;
    return mails !== this.#state || boxes !== this.#mailboxes.state || !('Email' in states || 'Mailbox' in states);
  }
}
