/** The lists of an account that are watched, and a few that were lately, so that going back is instant. */
import type { Search, Source } from '../source/source.ts';
import type { Mails } from './mails.ts';
import { Query } from './query.ts';

const KEPT = 8;

export class Queries {
  readonly #source: Source;
  readonly #mails: Mails;
  readonly #seen: (state: string) => void;
  readonly #all = new Map<string, Query>();

  constructor(source: Source, mails: Mails, seen: (state: string) => void) {
    this.#source = source;
    this.#mails = mails;
    this.#seen = seen;
  }

  of(search: Search): Query {
    const key = JSON.stringify(search);
    const query = this.#all.get(key) ?? new Query(this.#source, this.#mails, search, this.#seen);
    // Put at the end: the first of the map is the longest unused.
    this.#all.delete(key);
    this.#all.set(key, query);
    this.#drop();
    return query;
  }

  #drop(): void {
    let idle = [...this.#all.values()].filter(({ windows }) => windows.size === 0).length;
    for (const [key, { windows }] of this.#all) {
      if (idle <= KEPT) return;
      if (windows.size > 0) continue;
      this.#all.delete(key);
      idle -= 1;
    }
  }

  /** Asks for all watched lists; what it gives takes the answers in. */
  async refresh(): Promise<() => Promise<void>> {
    const taken = await Promise.all([...this.#all.values()].map((query) => query.refresh()));
    return async () => {
      await Promise.all(taken.map((take) => take()));
    };
  }

  emit(): void {
    for (const query of this.#all.values()) query.changed.next();
  }

  trim(): void {
    this.#mails.trim(
      new Set([...this.#all.values()].filter(({ windows }) => windows.size > 0).flatMap((one) => one.all())),
    );
  }
}
