/** How long to wait before trying again: 1, 2, 4 … 30 seconds, spread so that not all browsers come at once. */
export class BackOff {
  #tries = 0;
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  next(): number {
    const whole = Math.min(30_000, 1000 * 2 ** Math.min(this.#tries, 5));
    this.#tries += 1;
    return Math.round(whole * (0.75 + this.#random() / 2));
  }

  reset(): void {
    this.#tries = 0;
  }
}
