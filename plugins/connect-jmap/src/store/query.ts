/**
 * One filter and sort of an account: the server's list of ids, as far as it was looked at. All windows on it share it, so
 * a neighbouring window costs its own rows and a change costs one question.
 *
 * `refresh` follows the server: by Email/queryChanges where what is known starts at the first row and the server can
 * tell, else by asking again for the windows that are watched. The other rows are forgotten then.
 */
import { Subject } from 'rxjs';
import type { QueryChanges } from '../source/answers.ts';
import { isJmapError } from '../source/jmap-error.ts';
import type { Search, Source } from '../source/source.ts';
import type { Mails } from './mails.ts';

export interface Range {
  readonly position: number;
  readonly limit: number;
}
/** A list longer than this is asked for again instead of followed. */
const FOLLOWED = 1000;
/** Windows closer than this are asked for as one. */
const NEAR = 50;

export class Query {
  readonly search: Search;
  readonly windows = new Set<Range>();
  readonly changed = new Subject<void>();
  readonly #source: Source;
  readonly #mails: Mails;
  /** Reports the state that the mails of an answer belong to. */
  readonly #seen: (state: string) => void;
  #ids: (string | undefined)[] = [];
  #total = -1;
  #state = '';
  #follows = false;
  #round = 0;
  readonly #loading = new Map<string, Promise<void>>();
  /** What is known may be old: nobody watched while something changed. */
  stale = false;

  constructor(source: Source, mails: Mails, search: Search, seen: (state: string) => void) {
    this.#source = source;
    this.#mails = mails;
    this.search = search;
    this.#seen = seen;
  }

  get state(): string {
    return this.#state;
  }

  get total(): number {
    return this.#total;
  }

  ids({ position, limit }: Range): string[] {
    return this.#ids.slice(position, position + limit).filter((id) => id !== undefined);
  }

  all(): string[] {
    return this.#ids.filter((id) => id !== undefined);
  }

  /** Is every row of this window known? Their mails are known before their ids are put in. */
  has({ position, limit }: Range): boolean {
    if (this.#total < 0) return false;
    const end = Math.min(position + limit, this.#total);
    for (let index = position; index < end; index += 1) {
      if (this.#ids[index] === undefined) return false;
    }
    return true;
  }

  /** Two views of one window ask once. */
  load(range: Range): Promise<void> {
    const key = `${range.position}+${range.limit}`;
    const loading = this.#loading.get(key) ?? this.#load(range).finally(() => this.#loading.delete(key));
    this.#loading.set(key, loading);
    return loading;
  }

  async #load(range: Range): Promise<void> {
    const round = this.#round;
    await this.#ask(range, true, round);
    if (round === this.#round) this.changed.next();
  }

  /** Asks the server what became of the list; `apply` takes the answer in. Two steps, so that many lists change at once. */
  async refresh(): Promise<() => Promise<void>> {
    this.stale = false;
    if (this.windows.size === 0) {
      this.stale = true;
      return () => Promise.resolve();
    }
    const length = this.#prefix();
    if (this.#follows && length > 0 && length <= FOLLOWED && this.#covers(length)) {
      const followed = await this.#follow(length);
      if (followed) return () => this.#take(followed);
    }
    return this.#again();
  }

  async #follow(length: number): Promise<QueryChanges | undefined> {
    try {
      const upTo = length < this.#total ? this.#ids[length - 1] : undefined;
      return await this.#source.queryChanges(this.search, this.#state, upTo);
    } catch (error) {
      // The server cannot tell after all: cannotCalculateChanges, tooManyChanges, or no such method.
      if (isJmapError(error, 'FW6005')) return undefined;
      throw error;
    }
  }

  async #take({ newQueryState, total, removed, added }: QueryChanges): Promise<void> {
    const gone = new Set(removed);
    const ids = this.ids({ position: 0, limit: this.#prefix() }).filter((id) => !gone.has(id));
    for (const { id, index } of added.toSorted((a, b) => a.index - b.index))
      if (index <= ids.length) ids.splice(index, 0, id);
    const count = total ?? this.#total;
    // More rows than there are, or one twice: the changes do not fit what we had.
    if (ids.length > count || new Set(ids).size < ids.length) return (await this.#again())();
    await this.#mails.ensure([...this.windows].flatMap(({ position, limit }) => ids.slice(position, position + limit)));
    this.#round += 1;
    this.#ids = ids;
    this.#state = newQueryState;
    this.#total = count;
    await Promise.all(this.#gaps().map((range) => this.#ask(range, true, this.#round)));
  }

  /** Asks for the watched windows; what else was known is dropped. */
  async #again(): Promise<() => Promise<void>> {
    const ranges = merged(this.windows);
    const answers = await Promise.all(
      ranges.map(({ position, limit }) => this.#source.query(this.search, position, limit, false)),
    );
    return async () => {
      await this.#mails.ensure(answers.flatMap((answer) => answer.ids));
      this.#round += 1;
      this.#ids = [];
      answers.forEach((answer, index) => this.#put(ranges[index]?.position ?? 0, answer));
      await Promise.all(this.#gaps().map((range) => this.#ask(range, true, this.#round)));
    };
  }

  async #ask({ position, limit }: Range, items: boolean, round: number): Promise<void> {
    let start = position;
    const end = position + limit;
    while (start < end) {
      const answer = await this.#source.query(this.search, start, end - start, items);
      if (answer.state !== undefined) this.#seen(answer.state);
      this.#mails.put(answer.items);
      // Meanwhile the list was made anew: these rows may stand elsewhere now.
      if (round !== this.#round) return;
      this.#put(start, answer);
      if (answer.ids.length === 0 || start + answer.ids.length >= this.#total) return;
      start += answer.ids.length;
    }
  }

  #put(position: number, answer: Awaited<ReturnType<Source['query']>>): void {
    answer.ids.forEach((id, index) => (this.#ids[position + index] = id));
    this.#total = answer.total ?? Math.max(this.#total, position + answer.ids.length);
    this.#ids.length = Math.min(this.#ids.length, this.#total);
    this.#state = answer.queryState;
    this.#follows = answer.canCalculateChanges;
  }

  /** How many rows from the first on are known without a gap. */
  #prefix(): number {
    const gap = this.#ids.findIndex((id) => id === undefined);
    return gap === -1 ? this.#ids.length : gap;
  }

  #covers(length: number): boolean {
    return [...this.windows].every(({ position, limit }) => Math.min(position + limit, this.#total) <= length);
  }

  #gaps(): Range[] {
    return merged([...this.windows].filter((window) => !this.has(window)));
  }
}

/** Windows that touch or nearly touch, as one. */
const merged = (windows: Iterable<Range>): Range[] => {
  const ranges: { position: number; limit: number }[] = [];
  for (const { position, limit } of [...windows].toSorted((a, b) => a.position - b.position)) {
    const last = ranges.at(-1);
    if (last && position <= last.position + last.limit + NEAR)
      last.limit = Math.max(last.limit, position + limit - last.position);
    else ranges.push({ position, limit });
  }
  return ranges;
};
