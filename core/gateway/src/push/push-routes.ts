import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { PluginSwitches } from '../admin/plugin-switches.ts';
import type { Env } from '../http/env.ts';
import type { Limits } from '../limits.ts';
import type { Session } from '../sign-in/session.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import { createEventWriter, type EventWriter } from './event-writer.ts';
import type { PushHub } from './push-hub.ts';
import type { PushMessage, Tell } from './shared-stream.ts';

export interface PushParts {
  readonly hub: PushHub;
  readonly sessions: Sessions;
  readonly limits: Limits;
  readonly switches: PluginSwitches;
  readonly build: () => string;
  /** Throws for a source that this plugin may not have; it is then told to be `refused`. */
  readonly check: (source: string) => void;
  /** All streams, for what the gateway itself tells, and to end them. */
  readonly streams: Map<EventWriter, Session>;
}

/** `/api/push`: one stream per browser, from as many sources as it asks for. */
export function pushRoutes(parts: PushParts): Hono<Env> {
  const { limits, streams } = parts;
  return new Hono<Env>().get('/push', (c) => {
    if (c.req.method !== 'GET') throw new GatewayError('FW5010', undefined, { headers: { allow: 'GET' } });
    const sources = [...new Set(c.req.queries('source') ?? [])];
    const sorted = sortOut(sources, parts);
    const session = c.get('session');
    const own = [...streams.values()].filter(({ key }) => key === session.key).length;
    if (own >= limits.pushStreams) throw new GatewayError('FW5006', undefined, { headers: { 'retry-after': '5' } });
    stream(c.env.outgoing, session, sorted, parts);
    return RESPONSE_ALREADY_SENT;
  });
}

interface Sorted {
  readonly allowed: readonly string[];
  readonly refused: ReadonlyMap<string, string>;
}

/** The stream is the whole browser's: one source that is wrong, or a plugin that wants too many, ends nobody else's. */
function sortOut(sources: readonly string[], { check, limits }: PushParts): Sorted {
  const refused = new Map<string, string>();
  const valid = sources.filter((source) => {
    try {
      check(source);
      return true;
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      refused.set(source, error.code);
      return false;
    }
  });
  const fair = fairly(valid);
  for (const source of fair.slice(limits.pushSources)) refused.set(source, 'FW5411');
  return { allowed: fair.slice(0, limits.pushSources), refused };
}

/** Each plugin's first, then each one's second. */
function fairly(sources: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const ranked = sources.map((source) => {
    const [plugin = ''] = source.split('/', 1);
    const rank = counts.get(plugin) ?? 0;
    counts.set(plugin, rank + 1);
    return { source, rank };
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ source }) => source);
}

function stream(response: ServerResponse, session: Session, { allowed, refused }: Sorted, parts: PushParts): void {
  const { sessions, streams, switches, build, limits } = parts;
  const writer = createEventWriter(response, limits);
  const tell = (message: PushMessage) => writer.send(JSON.stringify(message));
  tell({ source: 'gateway', type: 'hello', data: { build: build(), plugins: switches.state } });
  streams.set(writer, session);
  for (const [source, code] of refused) tell({ source, type: 'refused', data: { code } });
  const leave = follow(allowed, session, parts, tell);
  const unheard = sessions.onEnd(session.key, (reason) => {
    tell({ source: 'gateway', type: 'session-ended', data: { reason } });
    writer.end();
  });
  response.once('close', () => {
    streams.delete(writer);
    unheard();
    leave();
  });
}

/** Hears the sources of plugins that may reach their servers, as long as they may. */
function follow(sources: readonly string[], session: Session, { hub, switches }: PushParts, tell: Tell): () => void {
  const heard = new Map<string, () => void>();
  const turn = () => {
    for (const source of sources) {
      const leave = heard.get(source);
      const refused = switches.refuses(source.split('/', 1)[0] ?? '');
      if (!refused && !leave) heard.set(source, hub.listen(source, session, tell));
      if (!refused || !leave) continue;
      leave();
      heard.delete(source);
      tell({ source, type: 'down', data: null });
    }
  };
  turn();
  const unheard = switches.onChange(turn);
  return () => {
    unheard();
    for (const leave of heard.values()) leave();
  };
}
