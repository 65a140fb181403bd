import type { MiddlewareHandler } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from './env.ts';
import type { Place } from './place.ts';

const safe = new Set(['GET', 'HEAD']);

/** Lets through only what a page of this very origin sent: the browser says so, and no other site can say it for it. */
export function apiGuard(place: Place): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.header('sec-fetch-site') !== 'same-origin') throw new GatewayError('FW5003');
    if (!safe.has(c.req.method)) {
      if (c.req.header('x-fachwerk-request') !== '1') throw new GatewayError('FW5004');
      if (c.req.header('origin') !== place.origin) throw new GatewayError('FW5005');
    }
    await next();
  };
}
