/** When frames of an origin may come back after one of them had to be ended: after 1, 5, then each time 30 seconds. */
const DELAYS = [1_000, 5_000, 30_000] as const;
/** Whoever was well for so long starts from the beginning. */
const FORGIVEN = 600_000;

interface Kills {
  readonly count: number;
  readonly at: number;
  readonly delay: number;
}

export class BackOff {
  readonly #now: () => number;
  readonly #kills = new Map<string, Kills>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts one more, and gives the milliseconds to wait. */
  ended(origin: string): number {
    const before = this.#kills.get(origin);
    const at = this.#now();
    const count = before && at - before.at < FORGIVEN ? before.count + 1 : 1;
    const delay = DELAYS[Math.min(count, DELAYS.length) - 1] ?? DELAYS[2];
    this.#kills.set(origin, { count, at, delay });
    return delay;
  }

  /** Milliseconds that are left to wait. */
  left(origin: string): number {
    const last = this.#kills.get(origin);
    return last ? Math.max(0, last.at + last.delay - this.#now()) : 0;
  }
}
