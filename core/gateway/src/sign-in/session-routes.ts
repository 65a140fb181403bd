import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import type { Sessions } from './sessions.ts';

export function sessionRoutes(sessions: Sessions): Hono<Env> {
  return new Hono<Env>().get('/session', (c) => {
    const session = c.get('session');
    return c.json({ person: session.person, expires: new Date(sessions.expires(session)).toISOString() });
  });
}
