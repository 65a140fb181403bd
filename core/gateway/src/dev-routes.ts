import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Env } from './http/env.ts';
import { apiGuard } from './http/api-guard.ts';
import type { Place } from './http/place.ts';
import type { Limits } from './limits.ts';
import { createEventWriter, type EventWriter } from './push/event-writer.ts';

/** `/api/dev`: says `reload` to every page after a rebuild; there without a session, and only in development. */
export function devRoutes(place: Place, limits: Limits, pages: Set<EventWriter>): Hono<Env> {
  return new Hono<Env>().get('/dev', apiGuard(place), (c) => {
    const response = c.env.outgoing;
    const writer = createEventWriter(response, limits);
    pages.add(writer);
    response.once('close', () => pages.delete(writer));
    return RESPONSE_ALREADY_SENT;
  });
}
