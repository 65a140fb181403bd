/** What passed, the last first: as much as a person can look through, stopped while it is read. */
import type { Diagnostics } from '@fachwerk/model/host';
import type { OutputOf } from '@fachwerk/sdk';

export type Passed = OutputOf<typeof Diagnostics, 'trace'>[number];
const KEPT = 500;
const SHOWN = 200;

export class Timeline {
  paused = false;
  filter = '';
  #all: readonly Passed[] = [];
  /** Came while it was paused. */
  #waiting: readonly Passed[] = [];

  add(passed: readonly Passed[]): void {
    const first = passed.toReversed();
    if (this.paused) this.#waiting = [...first, ...this.#waiting].slice(0, KEPT);
    else this.#all = [...first, ...this.#all].slice(0, KEPT);
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  resume(): void {
    this.paused = false;
    this.#all = [...this.#waiting, ...this.#all].slice(0, KEPT);
    this.#waiting = [];
  }

  clear(): void {
    this.#all = [];
    this.#waiting = [];
  }

  get shown(): readonly Passed[] {
    const words = this.filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const text = ({ kind, source, id, member = '', code = '' }: Passed): string =>
      `${kind} ${source} ${id} ${member} ${code}`.toLowerCase();
    return this.#all.filter((one) => words.every((word) => text(one).includes(word))).slice(0, SHOWN);
  }
}
