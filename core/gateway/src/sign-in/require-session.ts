import type { IncomingMessage } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import { factsOf } from '../http/request-log.ts';
import type { Limits } from '../limits.ts';
import type { Cookies } from './cookies.ts';
import type { Sessions } from './sessions.ts';

export interface SessionParts {
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly limits: Limits;
  readonly address: (request: IncomingMessage) => string;
}

/** Lets nobody on without a session; who has one is counted by it, who has none by address. */
export function requireSession({ sessions, cookies, limits, address }: SessionParts): MiddlewareHandler<Env> {
  const perSession = createRateLimit(limits.sessionBurst, limits.sessionRate);
  const perAddress = createRateLimit(limits.addressBurst, limits.addressRate);
  return async (c, next) => {
    const session = sessions.find(cookies.session(c.req.header('cookie')));
    const wait = session ? perSession.take(session.key) : perAddress.take(address(c.env.incoming));
    if (wait > 0) throw new GatewayError('FW5006', undefined, { headers: { 'retry-after': String(wait) } });
    if (!session) throw new GatewayError('FW5001');
    factsOf(c.env.outgoing).session = session.key.slice(0, 12);
    c.set('session', session);
    await next();
  };
}
