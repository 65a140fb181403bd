import { Hono, type Context } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Limits } from '../limits.ts';
import { matches } from '../site/static-files.ts';
import type { Condition, ValueTable } from './value-table.ts';

/** Under `/api/store`. */
export function storeRoutes(values: ValueTable, limits: Limits): Hono<Env> {
  return new Hono<Env>()
    .get('/:plugin', (c) => {
      const [person, plugin] = [c.get('session').person.id, name(c, 'plugin')];
      const entries = values
        .all(person, plugin)
        .map(({ key, json, etag }) => [key, { value: JSON.parse(json) as unknown, etag }]);
      return c.json(Object.fromEntries(entries) as Record<string, { value: unknown; etag: string }>);
    })
    .get('/:plugin/:key', (c) => {
      const found = values.read(...owner(c));
      if (!found) throw new GatewayError('FW5401');
      const headers = { etag: found.etag, 'content-type': 'application/json' };
      if (matches(c.req.header('if-none-match'), found.etag)) return c.body(null, 304, headers);
      return c.body(found.json, 200, headers);
    })
    .put('/:plugin/:key', async (c) => {
      const rule = { size: limits.storeValue * 2, depth: limits.jsonDepth, idle: limits.uploadIdle };
      const value = await jsonBody(c.env.incoming, rule);
      const etag = values.write(...owner(c), JSON.stringify(value), condition(c));
      return c.body(null, 204, { etag });
    })
    .delete('/:plugin/:key', (c) => {
      values.remove(...owner(c), condition(c));
      return c.body(null, 204);
    });
}

const owner = (c: Context<Env>): [string, string, string] => [
  c.get('session').person.id,
  name(c, 'plugin'),
  name(c, 'key'),
];

function name(c: Context<Env>, parameter: 'plugin' | 'key'): string {
  const value = c.req.param(parameter) ?? '';
  if (!/^[\w.@:/-]{1,128}$/.test(value)) throw new GatewayError('FW5405', parameter);
  return value;
}

function condition(c: Context<Env>): Condition {
  const match = c.req.header('if-match');
  if (c.req.header('if-none-match') === '*') return { none: true };
  if (match === undefined) return undefined;
  return match.trim() === '*' ? { any: true } : { is: match.split(',').map((etag) => etag.trim()) };
}
