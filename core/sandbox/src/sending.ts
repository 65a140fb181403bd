/** One stream that the other side reads: what it cannot take yet is held back, coalesced or, at last, given up. */
import type { Observable, Subscription } from 'rxjs';
import type { Outbox, Outgoing } from './outbox.ts';
import { toWire, uncloneable, WireError } from './wire-error.ts';

/** Items that may wait for a receiver to whom each of them counts. */
export const HELD = 1000;

export class Sending {
  readonly #id: number;
  readonly #outbox: Outbox;
  readonly #adds: boolean;
  readonly #over: () => void;
  readonly #held = new Set<Outgoing>();
  #latest: unknown;
  #subscription: Subscription | undefined;
  #left = false;

  constructor(id: number, outbox: Outbox, adds: boolean, over: () => void) {
    this.#id = id;
    this.#outbox = outbox;
    this.#adds = adds;
    this.#over = over;
  }

  start(open: () => Observable<unknown>): void {
    try {
      this.#subscription = open().subscribe({
        next: (value) => this.#next(value),
        error: (error: unknown) => this.#fail(error),
        complete: () => this.#last(() => ({ op: 'done', id: this.#id })),
      });
      // It may have ended while it was being subscribed.
      if (this.#left) this.#subscription.unsubscribe();
    } catch (error) {
      this.#fail(error);
    }
  }

  leave(): void {
    this.#left = true;
    this.#drop();
    this.#subscription?.unsubscribe();
  }

  #next(value: unknown): void {
    if (this.#left) return;
    this.#latest = value;
    if (this.#adds && this.#held.size >= HELD) {
      this.#drop();
      return this.#fail(new WireError('FW3110', `More than ${HELD} items waited for a slow receiver.`));
    }
    if (this.#adds) this.#item(() => value);
    // Each stands for all before it, so the one that waits takes the newest along.
    else if (this.#held.size === 0) this.#item(() => this.#latest);
  }

  #item(take: () => unknown): void {
    const outgoing: Outgoing = {
      message: () => {
        this.#held.delete(outgoing);
        return { op: 'item', id: this.#id, value: take() };
      },
      costs: true,
      refused: (error) => this.#fail(uncloneable(error)),
    };
    this.#held.add(outgoing);
    this.#outbox.add(outgoing);
  }

  #fail(error: unknown): void {
    this.#last(() => ({ op: 'fail', id: this.#id, ...toWire(error) }));
  }

  #last(message: Outgoing['message']): void {
    if (this.#left) return;
    this.#left = true;
    this.#subscription?.unsubscribe();
    // What an error carries may be uncloneable too; then its code and words must do.
    const refused = (error: unknown): void =>
      this.#outbox.add({
        message: () => ({ op: 'fail', id: this.#id, ...toWire(uncloneable(error)) }),
        costs: false,
        refused: () => {},
      });
    this.#outbox.add({ message, costs: false, refused });
    this.#over();
  }

  #drop(): void {
    for (const outgoing of this.#held) this.#outbox.withdraw(outgoing);
    this.#held.clear();
  }
}
