import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.ts';
import type { Session } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import { SharedStream, type Tell } from './shared-stream.ts';

export type OpenSource = (source: string, session: Session, signal: AbortSignal) => Promise<IncomingMessage>;

/** Shares a person's upstream streams among all who listen with the same session. */
export class PushHub {
  readonly #open: OpenSource;
  readonly #sessions: Sessions;
  readonly #limits: Limits;
  readonly #streams = new Map<string, SharedStream>();

  constructor(open: OpenSource, sessions: Sessions, limits: Limits) {
    this.#open = open;
    this.#sessions = sessions;
    this.#limits = limits;
  }

  /** Tells what is known at once, then everything that comes; the answer leaves. */
  listen(source: string, session: Session, tell: Tell): () => void {
    const key = `${session.key} ${source}`;
    const stream = this.#streams.get(key) ?? this.#start(key, source, session);
    return stream.join(tell);
  }

  stop(): void {
    for (const stream of this.#streams.values()) stream.stop();
  }

  #start(key: string, source: string, session: Session): SharedStream {
    const stream = new SharedStream({
      source,
      limits: this.#limits,
      open: (signal) => this.#open(source, session, signal),
      ended: () => {
        undo();
        this.#streams.delete(key);
      },
    });
    const undo = this.#sessions.onEnd(session.key, () => stream.stop());
    this.#streams.set(key, stream);
    return stream;
  }
}
