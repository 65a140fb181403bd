import type { IncomingMessage, RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Embedded } from './embedded/start-embedded.ts';
import type { Env } from './http/env.ts';
import { createFront } from './http/front.ts';
import type { Place } from './http/place.ts';
import { createRateLimit } from './http/rate-limit.ts';
import type { Log } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { Limits } from './limits.ts';
import { createServeFrame } from './site/frame-documents.ts';
import type { Composed } from './site/site-routes.ts';

export interface FrontParts {
  readonly limits: Limits;
  readonly place: Place;
  readonly log: Log;
  readonly embedded: Embedded;
  readonly app: Hono<Env>;
  readonly address: (request: IncomingMessage) => string;
  readonly composed: Composed;
}

export function assembleFront({ limits, place, log, embedded, app, address, composed }: FrontParts): RequestListener {
  // The adapter must not put its own Request and Response in place of Node's, nor read a body that a handler streams.
  const adapter = { overrideGlobalObjects: false, autoCleanupIncoming: false };
  return createFront({
    place,
    log,
    headers: securityHeaders(place),
    address,
    serveFrame: createServeFrame(composed, place),
    perSignIn: createRateLimit(limits.signInBurst, limits.signInRate),
    identity: embedded.identity?.handler,
    app: getRequestListener(app.fetch, adapter),
  });
}
