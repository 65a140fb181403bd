import { Hono } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { PluginSwitches } from '../admin/plugin-switches.ts';
import type { Env } from '../http/env.ts';
import { factsOf } from '../http/request-log.ts';
import type { Backends } from './backends.ts';
import { jmapTarget } from './jmap-request.ts';
import type { JmapSessions } from './jmap-session.ts';
import { readRelayPath } from './relay-path.ts';
import { httpTarget } from './relay-target.ts';
import { relay, type RelayParts } from './relay.ts';

/** Under `/api/backend/<plugin>/<backend>/`. */
export function relayRoutes(
  parts: RelayParts & { readonly backends: Backends; readonly jmap: JmapSessions; readonly switches: PluginSwitches },
): Hono<Env> {
  return new Hono<Env>().all('*', async (c) => {
    const path = readRelayPath((c.env.incoming.url ?? '').slice('/api/backend/'.length));
    const { plugin } = path;
    const backend = parts.backends.of(plugin, path.backend);
    const refused = parts.switches.refuses(plugin);
    if (refused) throw refused;
    parts.switches.reach(plugin);
    Object.assign(factsOf(c.env.outgoing), { plugin, backend: backend.name });
    if (backend.kind === 'http')
      return relay(c, parts, { backend, plugin, target: httpTarget(backend, path, parts.limits) });
    const isSession = path.segments.length === 1 && path.segments[0] === 'session';
    if (isSession && c.req.method !== 'GET') throw new GatewayError('FW5303', undefined, { headers: { allow: 'GET' } });
    const session = await parts.jmap.of(backend, plugin, c.get('session'), isSession);
    if (isSession) return c.json(session.rewritten);
    return relay(c, parts, { backend, plugin, target: jmapTarget(path, session, parts.limits) });
  });
}
