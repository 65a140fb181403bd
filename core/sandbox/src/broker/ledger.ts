/** What is under way across one port, from the broker's side: which ids are open, and how much credit the frame has taken. */
import { CREDIT, type Message } from '../protocol.ts';

/** Streams that one frame may keep open. */
export const STREAMS = 1000;

/** `stray`: a reply to nothing, a reused id, a double or late one: ignored and counted. */
export type Verdict =
  | { readonly kind: 'pass'; readonly target?: string }
  | { readonly kind: 'stray' }
  /** An item for a stream that the host has left meanwhile: its credit goes back, and nobody else hears of it. */
  | { readonly kind: 'late' }
  | { readonly kind: 'stop'; readonly why: string };

const pass: Verdict = { kind: 'pass' };
const stray: Verdict = { kind: 'stray' };
const late: Verdict = { kind: 'late' };
const on = (target: string | undefined): Verdict => (target === undefined ? stray : { kind: 'pass', target });

export class Ledger {
  #lastId = -1;
  /** Of the frame, without their return. */
  #outstanding = 0;
  readonly #calls = new Set<number>();
  readonly #streams = new Set<number>();
  /** Of the host, with the target that they were asked of. */
  readonly #hostCalls = new Map<number, string>();
  readonly #hostStreams = new Map<number, string>();
  #hostOpens = 0;
  #hostItems = 0;
  #hostLastStream = -1;

  fromFrame(message: Message): Verdict {
    const { op, id } = message;
    switch (op) {
      case 'call':
      case 'open':
        return this.#asks(message);
      case 'item':
        return this.#item(id);
      case 'answer':
      case 'refuse':
        return this.#once(this.#hostCalls, id);
      case 'done':
      case 'fail':
        return this.#once(this.#hostStreams, id);
      case 'cancel':
        return this.#calls.has(id) ? pass : stray;
      case 'close':
        return this.#streams.delete(id) ? pass : stray;
      case 'opened':
        return this.#hostOpens > 0 ? ((this.#hostOpens -= 1), pass) : stray;
      default:
        return this.#hostItems > 0 ? ((this.#hostItems -= 1), pass) : stray;
    }
  }

  fromHost(message: Message): void {
    const { op, id } = message;
    switch (op) {
      case 'call':
        this.#hostCalls.set(id, message.target);
        break;
      case 'open':
        this.#hostStreams.set(id, message.target);
        this.#hostLastStream = id;
        this.#hostOpens += 1;
        break;
      case 'item':
        this.#hostItems += 1;
        break;
      case 'close':
        this.#hostStreams.delete(id);
        break;
      case 'answer':
      case 'refuse':
        if (this.#calls.delete(id)) this.#outstanding -= 1;
        break;
      case 'opened':
      case 'taken':
        this.#outstanding -= 1;
        break;
      case 'done':
      case 'fail':
        this.#streams.delete(id);
        break;
      default:
    }
  }

  #asks({ op, id }: Message): Verdict {
    // Ids rise, so one that was ever used is known without being kept.
    if (id <= this.#lastId) return stray;
    this.#lastId = id;
    if (op === 'call') this.#calls.add(id);
    else this.#streams.add(id);
    if (this.#streams.size > STREAMS) return { kind: 'stop', why: `more than ${STREAMS} streams open` };
    return this.#spend(pass);
  }

  #item(id: number): Verdict {
    const target = this.#hostStreams.get(id);
    if (target !== undefined) return this.#spend(on(target));
    return id <= this.#hostLastStream ? late : stray;
  }

  #spend(verdict: Verdict): Verdict {
    this.#outstanding += 1;
    return this.#outstanding > CREDIT ? { kind: 'stop', why: `more than ${CREDIT} messages outstanding` } : verdict;
  }

  #once(open: Map<number, string>, id: number): Verdict {
    const target = open.get(id);
    open.delete(id);
    return on(target);
  }
}
