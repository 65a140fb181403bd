import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { GatewayFacts } from '@fachwerk/kernel';
import type { Hono } from 'hono';
import type { Embedded } from './embedded/start-embedded.ts';
import { createClientAddress } from './http/client-address.ts';
import type { Env } from './http/env.ts';
import { createFront } from './http/front.ts';
import type { Place } from './http/place.ts';
import { createRateLimit } from './http/rate-limit.ts';
import type { Log } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Limits } from './limits.ts';

export interface FrontParts {
  readonly facts: GatewayFacts;
  readonly limits: Limits;
  readonly place: Place;
  readonly log: Log;
  readonly embedded: Embedded;
  readonly app: Hono<Env>;
}

export function assembleFront({ facts, limits, place, log, embedded, app }: FrontParts): RequestListener {
  // The adapter must not put its own Request and Response in place of Node's, nor read a body that a handler streams.
  const adapter = { overrideGlobalObjects: false, autoCleanupIncoming: false };
  return createFront({
    place,
    log,
    headers: securityHeaders(place),
    address: createClientAddress(facts.trustedProxies),
    perAddress: createRateLimit(limits.addressBurst, limits.addressRate),
    perSignIn: createRateLimit(limits.signInBurst, limits.signInRate),
    identity: embedded.identity?.handler,
    app: getRequestListener(app.fetch, adapter),
  });
}
