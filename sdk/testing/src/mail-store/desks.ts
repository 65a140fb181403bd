import { afterAll, beforeAll } from 'vitest';
import { Desk } from './desk.ts';
import type { MailStoreSetup, MailStoreSuiteOptions } from './setup.ts';

/** Tests by what they show. */
export type Tests = Readonly<Record<string, (desks: Desks) => Promise<void>>>;

/** The two people of a run; filled before its first test. */
export class Desks {
  readonly arrival: number;
  readonly search: number;
  #setup: MailStoreSetup | undefined;
  #first: Desk | undefined;
  #second: Desk | undefined;

  constructor(options: MailStoreSuiteOptions) {
    this.arrival = options.arrival ?? 2000;
    this.search = options.search ?? 2000;
    beforeAll(async () => {
      this.#setup = await options.create();
      this.#first = await Desk.of(this.#setup.first);
      this.#second = await Desk.of(this.#setup.second);
    }, 60_000);
    afterAll(() => this.#setup?.end?.());
  }

  get first(): Desk {
    return made(this.#first);
  }

  get second(): Desk {
    return made(this.#second);
  }

  /** The team's account, as each of them has it. */
  async team(): Promise<[Desk, Desk] | undefined> {
    const { team, first, second } = made(this.#setup);
    return team === undefined ? undefined : [await Desk.of(first, team), await Desk.of(second, team)];
  }

  /** Tries until it does not throw: for what a server may do a little later. */
  async again<T>(attempt: () => Promise<T>, ms: number): Promise<T> {
    const end = performance.now() + ms;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (performance.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }
}

const made = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('The suite has not begun.');
  return thing;
};
