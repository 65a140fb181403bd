/**
 * One end of the port between a host and a frame; both ends are the same. Calls and streams go both ways.
 *
 * At most 64 calls are under way, the rest waits here, in the sender's own process. Of a stream at most 64 items are
 * under way; what does not fit is held back until the other side has taken some.
 */
import { Observable, type Subscription } from 'rxjs';
import { read, type Message, type Sent } from './protocol.ts';
import { toWire, WireError } from './wire-error.ts';

const CREDIT = 64;
export interface Served {
  call(target: string, input: unknown, signal: AbortSignal): unknown;
  open(target: string, input: unknown): Observable<unknown>;
}
interface Waiting {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}
interface Receiver {
  next(value: unknown): void;
  error(error: unknown): void;
  complete(): void;
}
interface Sending {
  subscription: Subscription | undefined;
  underWay: number;
  readonly held: unknown[];
}

export class Peer {
  readonly #port: MessagePort;
  readonly #served: Served;
  readonly #broken: (why: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #queue: Sent[] = [];
  readonly #receiving = new Map<number, Receiver>();
  readonly #running = new Map<number, AbortController>();
  readonly #sending = new Map<number, Sending>();
  #ids = 0;
  #ended = false;

  constructor(port: MessagePort, served: Served, broken: (why: string) => void = () => {}) {
    this.#port = port;
    this.#served = served;
    this.#broken = broken;
    port.addEventListener('message', ({ data }) => this.#got(data));
    port.start();
  }

  call(target: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
    if (this.#ended) return Promise.reject(new WireError('FW1009', 'The other side has ended.'));
    const id = ++this.#ids;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.#waiting.delete(id);
        this.#send({ op: 'cancel', id });
        reject(signal?.reason);
      };
      if (signal?.aborted) return reject(signal.reason);
      signal?.addEventListener('abort', cancel, { once: true });
      const settled = (settle: (value: unknown) => void) => (value: unknown) => {
        signal?.removeEventListener('abort', cancel);
        settle(value);
      };
      this.#queue.push({ op: 'call', id, target, input });
      this.#waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      this.#flush();
    });
  }

  open(target: string, input: unknown): Observable<unknown> {
    return new Observable((subscriber) => {
      if (this.#ended) return subscriber.error(new WireError('FW1304', 'The other side has ended.'));
      const id = ++this.#ids;
      this.#receiving.set(id, subscriber);
      this.#send({ op: 'open', id, target, input });
      return () => {
        if (this.#receiving.delete(id)) this.#send({ op: 'close', id });
      };
    });
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const { subscription } of this.#sending.values()) subscription?.unsubscribe();
    for (const controller of this.#running.values())
      controller.abort(new WireError('FW1009', 'The other side has ended.'));
    const ended = new WireError('FW1304', 'The other side has ended.');
    for (const waiting of this.#waiting.values()) waiting.reject(ended);
    for (const receiver of this.#receiving.values()) receiver.error(ended);
    this.#waiting.clear();
    this.#receiving.clear();
    this.#port.close();
  }

  #send(message: Sent): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin to name
    if (!this.#ended) this.#port.postMessage({ v: 1, ...message });
  }

  #flush(): void {
    const free = CREDIT - (this.#waiting.size - this.#queue.length);
    for (const message of this.#queue.splice(0, Math.max(0, free))) this.#post(message);
  }

  /** What cannot be cloned is refused to its caller, here and now. */
  #post(message: Sent): void {
    try {
      this.#send(message);
    } catch (error) {
      this.#waiting
        .get(message.id)
        ?.reject(new WireError('FW3111', `This cannot cross a frame's border: ${String(error)}`));
      this.#waiting.delete(message.id);
    }
  }

  #got(data: unknown): void {
    const message = read(data);
    if (message) this.#take(message);
    else this.#broken('a message of no known form');
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
        return this.#left(message.id);
      case 'taken':
        return this.#taken(message.id);
      default:
        return this.#told(message);
    }
  }

  #told(message: Extract<Message, { op: 'answer' | 'refuse' | 'item' | 'done' | 'fail' }>): void {
    const { id } = message;
    if (message.op === 'answer' || message.op === 'refuse') {
      // An id that nobody waits for was cancelled, or is a lie; both are ignored.
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (message.op === 'answer') waiting?.resolve(message.value);
      else waiting?.reject(new WireError(message.code, message.message, message.data));
      return this.#flush();
    }
    const receiver = this.#receiving.get(id);
    if (message.op === 'item') {
      receiver?.next(message.value);
      return this.#send({ op: 'taken', id });
    }
    this.#receiving.delete(id);
    if (message.op === 'done') receiver?.complete();
    else receiver?.error(new WireError(message.code, message.message, message.data));
  }

  async #answer(id: number, target: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    try {
      this.#send({ op: 'answer', id, value: await this.#served.call(target, input, controller.signal) });
    } catch (error) {
      this.#send({ op: 'refuse', id, ...toWire(error) });
    } finally {
      this.#running.delete(id);
    }
  }

  #stream(id: number, target: string, input: unknown): void {
    const sending: Sending = { subscription: undefined, underWay: 0, held: [] };
    this.#sending.set(id, sending);
    const fail = (error: unknown): void => {
      if (this.#sending.delete(id)) this.#send({ op: 'fail', id, ...toWire(error) });
    };
    try {
      sending.subscription = this.#served.open(target, input).subscribe({
        next: (value) => {
          if (sending.underWay < CREDIT) this.#item(id, sending, value);
          else sending.held.push(value);
        },
        error: fail,
        complete: () => {
          if (this.#sending.delete(id)) this.#send({ op: 'done', id });
        },
      });
    } catch (error) {
      fail(error);
    }
  }

  #item(id: number, sending: Sending, value: unknown): void {
    sending.underWay += 1;
    this.#send({ op: 'item', id, value });
  }

  #taken(id: number): void {
    const sending = this.#sending.get(id);
    if (!sending) return;
    sending.underWay -= 1;
    if (sending.held.length > 0) this.#item(id, sending, sending.held.shift());
  }

  #left(id: number): void {
    this.#sending.get(id)?.subscription?.unsubscribe();
    this.#sending.delete(id);
  }
}
