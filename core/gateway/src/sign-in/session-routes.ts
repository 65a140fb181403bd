import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import type { PluginSwitches } from '../admin/plugin-switches.ts';
import type { Sessions } from './sessions.ts';

/** `/api/session`: who is signed in, until when, and what administrators took out of service. */
export function sessionRoutes(sessions: Sessions, switches: PluginSwitches): Hono<Env> {
  return new Hono<Env>().get('/session', (c) => {
    const session = c.get('session');
    const expires = new Date(sessions.expires(session)).toISOString();
    return c.json({ person: session.person, expires, plugins: switches.state });
  });
}
