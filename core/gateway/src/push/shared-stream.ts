import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.ts';
import type { ServerEvent } from './event-parser.ts';
import { holdUpstream } from './upstream-stream.ts';

/** What a browser hears. */
export interface PushMessage {
  readonly source: string;
  readonly type: string;
  readonly data: unknown;
}
export type Tell = (message: PushMessage) => void;

export interface SharedStreamOptions {
  readonly source: string;
  readonly limits: Limits;
  open(this: void, signal: AbortSignal): Promise<IncomingMessage>;
  ended(this: void): void;
}

/** One upstream stream for all listeners of a session; it lingers a moment after the last, because a reload comes back. */
export class SharedStream {
  readonly #options: SharedStreamOptions;
  readonly #listeners = new Set<Tell>();
  readonly #upstream: { stop(): void };
  /** What someone who comes later is told at once. */
  #state: ServerEvent | undefined;
  #connected: boolean | undefined;
  #linger: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: SharedStreamOptions) {
    this.#options = options;
    const heard = {
      event: (event: ServerEvent) => {
        if (event.type === 'state') this.#state = event;
        this.#tell(event.type, parse(event.data));
      },
      up: () => this.#turn(true),
      down: () => this.#turn(false),
    };
    this.#upstream = holdUpstream(options.open, heard, options.limits);
  }

  join(tell: Tell): () => void {
    const { source, limits } = this.#options;
    clearTimeout(this.#linger);
    this.#listeners.add(tell);
    if (this.#connected !== undefined) tell({ source, type: this.#connected ? 'up' : 'down', data: null });
    if (this.#state) tell({ source, type: 'state', data: parse(this.#state.data) });
    return () => {
      this.#listeners.delete(tell);
      if (this.#listeners.size === 0 && !this.#stopped)
        this.#linger = setTimeout(() => this.stop(), limits.pushLinger).unref();
    };
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#linger);
    this.#upstream.stop();
    this.#options.ended();
  }

  /** Each change is told once, however often the upstream is tried. */
  #turn(connected: boolean): void {
    if (this.#connected === connected) return;
    this.#connected = connected;
    this.#tell(connected ? 'up' : 'down', null);
  }

  #tell(type: string, data: unknown): void {
    for (const tell of this.#listeners) tell({ source: this.#options.source, type, data });
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
