import { RequestError } from '../engine/failures.ts';

/** How many requests of a kind a person has under way; one more than the limit is refused. */
export class Gauge {
  readonly #limit: number;
  readonly #name: string;
  readonly #running = new Map<string, number>();

  constructor(name: string, limit: number) {
    this.#name = name;
    this.#limit = limit;
  }

  async run<T>(person: string, work: () => Promise<T>): Promise<T> {
    const running = this.#running.get(person) ?? 0;
    if (running >= this.#limit) {
      throw new RequestError('limit', `More than ${this.#limit} at once.`, { limit: this.#name });
    }
    this.#running.set(person, running + 1);
    try {
      return await work();
    } finally {
      const left = (this.#running.get(person) ?? 1) - 1;
      if (left === 0) this.#running.delete(person);
      else this.#running.set(person, left);
    }
  }
}
