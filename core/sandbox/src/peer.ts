/** One end of the port between a host and a frame; both ends are the same. Calls and streams go both ways. */
import { Observable } from 'rxjs';
import { Outbox, type Outgoing } from './outbox.ts';
import type { Message, Sent } from './protocol.ts';
import { Sending } from './sending.ts';
import { ended, toWire, uncloneable, WireError } from './wire-error.ts';

export interface Served {
  call(target: string, input: unknown, signal: AbortSignal): unknown;
  open(target: string, input: unknown): Observable<unknown>;
  /** Whether each item of this stream counts; otherwise a slow receiver gets the latest alone. */
  adds(target: string): boolean;
}
export interface PeerOptions {
  readonly port: MessagePort;
  readonly served: Served;
  /** Reads what came; `undefined` for what is no message. */
  read(data: unknown): Message | undefined;
  /** A message of no known form came. */
  broken?(): void;
}
interface Waiting {
  readonly outgoing: Outgoing;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}
interface Receiver {
  next(value: unknown): void;
  error(error: unknown): void;
  complete(): void;
}

export class Peer {
  readonly #options: PeerOptions;
  readonly #outbox: Outbox;
  readonly #waiting = new Map<number, Waiting>();
  readonly #receiving = new Map<number, Receiver>();
  readonly #running = new Map<number, AbortController>();
  readonly #sending = new Map<number, Sending>();
  #ids = 0;
  #ended = false;

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#outbox = new Outbox((message) => this.#post(message));
    options.port.addEventListener('message', ({ data }) => this.#got(data));
    options.port.start();
  }

  call(target: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
    if (this.#ended) return Promise.reject(ended('FW1009'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        // Once it is sent it is under way until the other side has answered, be it only that it has stopped.
        if (this.#outbox.withdraw(outgoing)) this.#waiting.delete(id);
        else this.#now({ op: 'cancel', id });
        reject(signal?.reason);
      };
      const settled = (settle: (value: unknown) => void) => (value: unknown) => {
        signal?.removeEventListener('abort', cancel);
        settle(value);
      };
      const refused = (error: unknown): void => {
        this.#waiting.delete(id);
        settled(reject)(uncloneable(error));
      };
      const outgoing: Outgoing = { message: () => ({ op: 'call', id, target, input }), costs: true, refused };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#waiting.set(id, { outgoing, resolve: settled(resolve), reject: settled(reject) });
      this.#outbox.add(outgoing);
    });
  }

  open(target: string, input: unknown): Observable<unknown> {
    return new Observable((subscriber) => {
      if (this.#ended) return subscriber.error(ended('FW1304'));
      const id = ++this.#ids;
      const refused = (error: unknown): void => {
        this.#receiving.delete(id);
        subscriber.error(uncloneable(error));
      };
      const outgoing: Outgoing = { message: () => ({ op: 'open', id, target, input }), costs: true, refused };
      this.#receiving.set(id, subscriber);
      this.#outbox.add(outgoing);
      return () => {
        if (!this.#receiving.delete(id)) return;
        if (!this.#outbox.withdraw(outgoing)) this.#now({ op: 'close', id });
      };
    });
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#outbox.clear();
    for (const sending of this.#sending.values()) sending.leave();
    for (const controller of this.#running.values()) controller.abort(ended('FW1009'));
    for (const waiting of this.#waiting.values()) waiting.reject(ended('FW1304'));
    for (const receiver of this.#receiving.values()) receiver.error(ended('FW1304'));
    this.#waiting.clear();
    this.#receiving.clear();
    this.#options.port.close();
  }

  #post(message: Sent): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    if (!this.#ended) this.#options.port.postMessage({ v: 1, ...message });
  }

  /** What costs nothing and needs no order. */
  #now(message: Sent): void {
    this.#post(message);
  }

  #got(data: unknown): void {
    if (this.#ended) return;
    const message = this.#options.read(data);
    if (message) this.#take(message);
    else this.#options.broken?.();
  }

  #take(message: Message): void {
    switch (message.op) {
      case 'call':
        return void this.#answer(message.id, message.target, message.input);
      case 'cancel':
        return this.#running.get(message.id)?.abort(new WireError('FW1009', 'The caller has cancelled.'));
      case 'open':
        return this.#stream(message.id, message.target, message.input);
      case 'close':
        this.#sending.get(message.id)?.leave();
        return void this.#sending.delete(message.id);
      case 'opened':
      case 'taken':
        return this.#outbox.returned();
      default:
        return this.#told(message);
    }
  }

  #told(message: Extract<Message, { op: 'answer' | 'refuse' | 'item' | 'done' | 'fail' }>): void {
    const { id } = message;
    if (message.op === 'answer' || message.op === 'refuse') return this.#settle(id, message);
    const receiver = this.#receiving.get(id);
    if (message.op === 'item') {
      // Taken means that it was handed on, also to nobody: it is the credit that goes back.
      this.#now({ op: 'taken', id });
      return receiver?.next(message.value);
    }
    this.#receiving.delete(id);
    if (message.op === 'done') receiver?.complete();
    else receiver?.error(new WireError(message.code, message.message, message.data));
  }

  #settle(id: number, message: Extract<Message, { op: 'answer' | 'refuse' }>): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    // One that was cancelled is settled already; then this changes nothing.
    if (message.op === 'answer') waiting.resolve(message.value);
    else waiting.reject(new WireError(message.code, message.message, message.data));
    this.#outbox.returned();
  }

  async #answer(id: number, target: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#running.set(id, controller);
    // Whoever cancelled gets the credit back at once, even if what is called does not listen to its signal.
    const cancelled = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    try {
      const answer = (async () => this.#options.served.call(target, input, signal))();
      this.#now({ op: 'answer', id, value: await Promise.race([answer, cancelled]) });
    } catch (error) {
      this.#refuse(id, error);
    } finally {
      this.#running.delete(id);
    }
  }

  #refuse(id: number, error: unknown): void {
    try {
      this.#now({ op: 'refuse', id, ...toWire(error) });
    } catch (why) {
      this.#now({ op: 'refuse', id, ...toWire(uncloneable(why)) });
    }
  }

  #stream(id: number, target: string, input: unknown): void {
    this.#now({ op: 'opened', id });
    const { served } = this.#options;
    const sending = new Sending(id, this.#outbox, served.adds(target), () => this.#sending.delete(id));
    this.#sending.set(id, sending);
    sending.start(() => served.open(target, input));
  }
}
