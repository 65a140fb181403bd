/**
 * Stands between the port of one frame and the page: reads each message on a thread that is not the page's, weighs,
 * counts and checks it, and hands it on. Whoever ignores credit, size or shape is stopped; slow is never punished.
 */
import type { Border } from '../border.ts';
import { read, type Message } from '../protocol.ts';
import { Ledger } from './ledger.ts';
import { Payloads } from './payloads.ts';
import { weigh } from './weigh.ts';

/** Ignored messages a second that are no accident any more. */
const STRAYS = 1000;

export interface Stop {
  readonly code: 'FW2020' | 'FW2021' | 'FW2022' | 'FW2023';
  readonly message: string;
}
interface Way {
  postMessage(message: unknown): void;
}
export interface RelayOptions {
  readonly border: Border;
  readonly frame: Way;
  readonly page: Way;
  stop(stop: Stop): void;
  now(): number;
}

export class Relay {
  readonly #options: RelayOptions;
  readonly #ledger = new Ledger();
  readonly #payloads: Payloads;
  #stopped = false;
  #ignored = 0;
  #since = -Infinity;
  #strays = 0;

  constructor(options: RelayOptions) {
    this.#options = options;
    this.#payloads = new Payloads(options.border);
  }

  /** Messages that answered nothing. */
  get ignored(): number {
    return this.#ignored;
  }

  fromFrame(data: unknown): void {
    if (this.#stopped) return;
    const weighed = weigh(data);
    if (!weighed.ok) {
      const code = weighed.problem === 'size' ? 'FW2021' : 'FW2022';
      return this.#stop(code, `it sent ${weighed.what}`);
    }
    const message = read(data);
    if (!message) return this.#stop('FW2023', 'it sent what is no message');
    this.#judge(message, weighed.special);
  }

  /** Something came of which nothing could be made here, such as what is too deep for this thread. */
  unreadable(): void {
    if (!this.#stopped) this.#stop('FW2022', 'it sent what cannot be read');
  }

  fromPage(message: Message): void {
    if (this.#stopped) return;
    this.#ledger.fromHost(message);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    this.#options.frame.postMessage(message);
  }

  #judge(message: Message, special: boolean): void {
    const verdict = this.#ledger.fromFrame(message);
    if (verdict.kind === 'stop') return this.#stop('FW2020', `it had ${verdict.why}`);
    if (verdict.kind !== 'pass') return this.#ignore(message, verdict.kind === 'late');
    const wrong = this.#wrong(message, verdict.target, special);
    if (wrong !== undefined) return this.#stop('FW2023', wrong);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    this.#options.page.postMessage(message);
  }

  #wrong(message: Message, target: string | undefined, special: boolean): string | undefined {
    if (message.op === 'call' || message.op === 'open') {
      const wrong = this.#payloads.asked(message.target)(message.input, special);
      return wrong === undefined ? undefined : `its input of "${message.target}" ${wrong}`;
    }
    if ((message.op === 'answer' || message.op === 'item') && target !== undefined) {
      const wrong = this.#payloads.given(target)(message.value, special);
      return wrong === undefined ? undefined : `what it gives as "${target}" ${wrong}`;
    }
    return undefined;
  }

  #ignore({ id }: Message, late: boolean): void {
    this.#ignored += 1;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    if (late) return this.#options.frame.postMessage({ v: 1, op: 'taken', id });
    const now = this.#options.now();
    if (now - this.#since > 1000) {
      this.#since = now;
      this.#strays = 0;
    }
    this.#strays += 1;
    if (this.#strays > STRAYS) this.#stop('FW2020', `it sent more than ${STRAYS} replies to nothing within a second`);
  }

  #stop(code: Stop['code'], message: string): void {
    this.#stopped = true;
    this.#options.stop({ code, message });
  }
}
