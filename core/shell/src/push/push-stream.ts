import { BackOff } from '../gateway/back-off.ts';
import { pushAddress, readPushMessage, type PushMessage } from './push-message.ts';

export interface PushStreamOptions {
  readonly message: (message: PushMessage) => void;
  /** The stream as a whole is there, or lost. */
  readonly line: (up: boolean) => void;
  readonly open?: (address: string) => EventSource;
}

const settle = 60;

/** The one EventSource of a browser: opened again when the set of sources changes or the line is lost. */
export class PushStream {
  readonly #options: PushStreamOptions;
  readonly #backOff = new BackOff();
  #source: EventSource | undefined;
  #wanted: readonly string[] = [];
  #address = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: PushStreamOptions) {
    this.#options = options;
    addEventListener('online', this.again);
  }

  /** Changes that come together open it once. */
  want(sources: readonly string[]): void {
    this.#wanted = sources.toSorted();
    if (pushAddress(this.#wanted) !== this.#address || !this.#source) this.#plan(settle);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    removeEventListener('online', this.again);
    this.#source?.close();
  }

  /** Now, not when the waiting is over. */
  readonly again = (): void => {
    if (this.#source?.readyState !== EventSource.OPEN) this.#plan(0);
  };

  #plan(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => this.#open(), delay);
  }

  #open(): void {
    this.#source?.close();
    this.#address = pushAddress(this.#wanted);
    const source = (this.#options.open ?? ((address) => new EventSource(address)))(this.#address);
    this.#source = source;
    source.addEventListener('open', () => {
      this.#backOff.reset();
      this.#options.line(true);
    });
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const message = readPushMessage(event.data);
      if (message) this.#options.message(message);
    });
    source.addEventListener('error', () => {
      if (source !== this.#source || this.#closed) return;
      source.close();
      this.#options.line(false);
      this.#plan(this.#backOff.next());
    });
  }
}
