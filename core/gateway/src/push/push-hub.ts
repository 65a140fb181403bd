import type { IncomingMessage } from 'node:http';
import type { Limits } from '../limits.ts';
import type { Session } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import type { ServerEvent } from './event-parser.ts';
import { holdUpstream } from './upstream-stream.ts';

export interface PushMessage {
  readonly source: string;
  readonly type: string;
  readonly data: unknown;
}
type Tell = (message: PushMessage) => void;
export type OpenSource = (source: string, session: Session, signal: AbortSignal) => Promise<IncomingMessage>;

interface Shared {
  readonly listeners: Set<Tell>;
  /** What someone who comes later is told at once. */
  state: ServerEvent | undefined;
  connected: boolean | undefined;
  linger: NodeJS.Timeout | undefined;
  stop(): void;
}

/** Shares a person's upstream streams among all who listen with the same session. */
export function createPushHub(open: OpenSource, sessions: Sessions, limits: Limits) {
  const streams = new Map<string, Shared>();
  const close = (key: string) => {
    const shared = streams.get(key);
    clearTimeout(shared?.linger);
    shared?.stop();
    streams.delete(key);
  };
  const start = (key: string, source: string, session: Session): Shared => {
    const tell = (type: string, data: unknown) =>
      shared.listeners.forEach((listener) => listener({ source, type, data }));
    const upstream = holdUpstream(
      (signal) => open(source, session, signal),
      {
        event(event) {
          if (event.type === 'state') shared.state = event;
          tell(event.type, parse(event.data));
        },
        up() {
          shared.connected = true;
          tell('up', null);
        },
        down() {
          if (shared.connected !== false) tell('down', null);
          shared.connected = false;
        },
      },
      limits,
    );
    const undo = sessions.onEnd(session.key, () => close(key));
    const stop = () => {
      undo();
      upstream.stop();
    };
    const shared: Shared = { listeners: new Set(), state: undefined, connected: undefined, linger: undefined, stop };
    streams.set(key, shared);
    return shared;
  };
  return {
    listen(source: string, session: Session, listener: Tell): () => void {
      const key = `${session.key} ${source}`;
      const shared = streams.get(key) ?? start(key, source, session);
      clearTimeout(shared.linger);
      shared.listeners.add(listener);
      if (shared.connected !== undefined) listener({ source, type: shared.connected ? 'up' : 'down', data: null });
      if (shared.state) listener({ source, type: 'state', data: parse(shared.state.data) });
      return () => {
        shared.listeners.delete(listener);
        // A reload comes back at once.
        if (shared.listeners.size === 0 && streams.get(key) === shared)
          shared.linger = setTimeout(close, limits.pushLinger, key).unref();
      };
    },
    stop: () => [...streams.keys()].forEach(close),
  };
}
export type PushHub = ReturnType<typeof createPushHub>;

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}
