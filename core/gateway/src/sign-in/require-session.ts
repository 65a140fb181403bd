import type { MiddlewareHandler } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import { factsOf } from '../http/request-log.ts';
import type { Cookies } from './cookies.ts';
import type { Sessions } from './sessions.ts';

export function requireSession(sessions: Sessions, cookies: Cookies, limit: RateLimit): MiddlewareHandler<Env> {
  return async (c, next) => {
    const session = sessions.find(cookies.session(c.req.header('cookie')));
    if (!session) throw new GatewayError('FW5001');
    factsOf(c.env.outgoing).session = session.key.slice(0, 12);
    const wait = limit.take(session.key);
    if (wait > 0) throw new GatewayError('FW5006', undefined, { headers: { 'retry-after': String(wait) } });
    c.set('session', session);
    await next();
  };
}
