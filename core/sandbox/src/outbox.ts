/**
 * What one side has to send, in order. At most 64 messages that cost a credit are without their return; the rest waits
 * here, in the sender's own process, where it harms nobody else.
 */
import { CREDIT, type Sent } from './protocol.ts';

export interface Outgoing {
  /** Asked for when it is sent: what waits may still change. */
  message(): Sent;
  /** Whether the other side owes a return for it. */
  readonly costs: boolean;
  /** It could not be cloned. */
  refused(error: unknown): void;
}

export class Outbox {
  readonly #post: (message: Sent) => void;
  readonly #waiting = new Set<Outgoing>();
  #free = CREDIT;

  constructor(post: (message: Sent) => void) {
    this.#post = post;
  }

  add(outgoing: Outgoing): void {
    this.#waiting.add(outgoing);
    this.#flush();
  }

  /** True when it had not been sent yet, and now will not be. */
  withdraw(outgoing: Outgoing): boolean {
    return this.#waiting.delete(outgoing);
  }

  /** The other side has given one credit back. */
  returned(): void {
    this.#free = Math.min(CREDIT, this.#free + 1);
    this.#flush();
  }

  clear(): void {
    this.#waiting.clear();
  }

  #flush(): void {
    for (const outgoing of this.#waiting) {
      if (outgoing.costs && this.#free === 0) return;
      this.#waiting.delete(outgoing);
      try {
        this.#post(outgoing.message());
        if (outgoing.costs) this.#free -= 1;
      } catch (error) {
        outgoing.refused(error);
      }
    }
  }
}
