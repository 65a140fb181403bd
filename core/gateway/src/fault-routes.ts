import type { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { z } from 'zod';
import { GatewayError } from './gateway-error.ts';
import type { Env } from './http/env.ts';
import { jsonBody } from './http/json-body.ts';
import type { Limits } from './limits.ts';

const Fault = z.strictObject({
  plugin: z.string().regex(/^[\w.-]{1,64}$/),
  code: z.string().regex(/^[\w.-]{1,32}$/),
  version: z.string().regex(/^[\w.+-]{1,32}$/),
  where: z.string().regex(/^[\w .@:/-]{0,128}$/),
});
/** Kinds of faults that are told apart; more would be a browser that makes them up. */
const kinds = 5000;

/** `/api/faults`: which plugin failed where and how often, over all browsers. No person, no content. `told`: there is something new. */
export function faultRoutes(database: DatabaseSync, limits: Limits, told: () => void): Hono<Env> {
  const count = database.prepare(
    `INSERT INTO fault (plugin, code, version, place, count, last)
     SELECT ?, ?, ?, ?, 1, ? WHERE (SELECT count(*) FROM fault) < ${kinds}
     ON CONFLICT DO UPDATE SET count = count + 1, last = excluded.last`,
  );
  const list = database.prepare(
    'SELECT plugin, code, version, place AS "where", count, last FROM fault ORDER BY last DESC',
  );
  return new Hono<Env>()
    .post('/faults', async (c) => {
      const rule = { size: 4096, depth: limits.jsonDepth, idle: limits.uploadIdle };
      const fault = Fault.safeParse(await jsonBody(c.env.incoming, rule));
      if (!fault.success) throw new GatewayError('FW5008');
      const { plugin, code, version, where } = fault.data;
      count.run(plugin, code, version, where, Date.now());
      told();
      return c.body(null, 204);
    })
    .get('/faults', (c) => {
      if (!c.get('session').person.admin) throw new GatewayError('FW5015');
      return c.json(list.all() as Record<string, string | number>[]);
    });
}
