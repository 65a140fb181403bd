import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { z } from 'zod';
import type { DevLog } from './dev-log.ts';
import type { DevSwitch } from './dev-switch.ts';
import { GatewayError } from './gateway-error.ts';
import type { Env } from './http/env.ts';
import { apiGuard } from './http/api-guard.ts';
import { jsonBody } from './http/json-body.ts';
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

const Change = z.strictObject({
  tier: z.enum(['trusted', 'isolated']).optional(),
  deny: z.array(z.string().max(256)).max(64).optional(),
});

/** `/api/dev/switch`: where the plugin runs and what it is denied. Only where `fachwerk dev` develops a plugin. */
export function devSwitchRoutes(place: Place, limits: Limits, devSwitch: DevSwitch): Hono<Env> {
  return new Hono<Env>()
    .get('/dev/switch', apiGuard(place), (c) => c.json({ ...devSwitch.state() }))
    .post('/dev/switch', apiGuard(place), async (c) => {
      const rule = { size: 65_536, depth: limits.jsonDepth, idle: limits.uploadIdle };
      const change = Change.safeParse(await jsonBody(c.env.incoming, rule));
      if (!change.success) throw new GatewayError('FW5008');
      devSwitch.change(change.data);
      return c.body(null, 202);
    });
}

const Lines = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        plugin: z.string().max(128),
        level: z.enum(['debug', 'info', 'warn', 'error']),
        text: z.string().max(4000),
      }),
    )
    .max(100),
});

/** `/api/dev/log`: what plugins say on a page, for the terminal of who develops them. */
export function devLogRoutes(place: Place, limits: Limits, devLog: DevLog): Hono<Env> {
  return new Hono<Env>().post('/dev/log', apiGuard(place), async (c) => {
    const rule = { size: 1_000_000, depth: limits.jsonDepth, idle: limits.uploadIdle };
    const read = Lines.safeParse(await jsonBody(c.env.incoming, rule));
    if (!read.success) throw new GatewayError('FW5008');
    for (const line of read.data.lines) devLog(line);
    return c.body(null, 204);
  });
}
