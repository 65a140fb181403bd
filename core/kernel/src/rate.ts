/** Cuts endless loops by rate: above 200 facts a second, kept up for two seconds. Looks at the clock at each 100th fact only. */
const BLOCK = 100;
const KEPT_UP = 2_000;

export class Rate {
  #count = 0;
  #mark = 0;
  #fastSince: number | undefined;
  readonly #now: () => number;
  readonly #slowest: number;

  constructor(now: () => number, perSecond = 200) {
    this.#now = now;
    this.#slowest = (BLOCK / perSecond) * 1_000;
    this.#mark = now();
  }

  /** Whether this fact is one too many. */
  tooFast(): boolean {
    if (++this.#count < BLOCK) return false;
    this.#count = 0;
    const now = this.#now();
    const fast = now - this.#mark < this.#slowest;
    if (fast) this.#fastSince ??= this.#mark;
    else this.#fastSince = undefined;
    this.#mark = now;
    return this.#fastSince !== undefined && now - this.#fastSince >= KEPT_UP;
  }
}
