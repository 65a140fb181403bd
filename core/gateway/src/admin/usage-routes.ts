import { Hono } from 'hono';
import { z } from 'zod';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Limits } from '../limits.ts';
import type { Composed } from '../site/site-routes.ts';
import type { UsageTable } from './usage-table.ts';

const milliseconds = z.number().min(0).max(3_600_000).optional();
const Report = z.strictObject({
  plugins: z
    .array(
      z.strictObject({
        plugin: z.string().max(128),
        version: z.string().max(64),
        used: z.array(z.string().max(256)).max(64),
        loadMs: milliseconds,
        startMs: milliseconds,
      }),
    )
    .max(1000),
});

export interface UsageParts {
  readonly usage: UsageTable;
  readonly composed: Composed;
  readonly limits: Limits;
  /** Those who watch learn that there is something new. */
  readonly told: () => void;
}

/** `POST /api/usage`: which permissions a page's plugins used, and how long they took. What the lock does not know is dropped. */
export function usageRoutes({ usage, composed, limits, told }: UsageParts): Hono<Env> {
  return new Hono<Env>().post('/usage', async (c) => {
    const rule = { size: 256 * 1024, depth: limits.jsonDepth, idle: limits.uploadIdle };
    const report = Report.safeParse(await jsonBody(c.env.incoming, rule));
    if (!report.success) throw new GatewayError('FW5008');
    const installed = new Map(composed.current.lock.host.plugins.map((plugin) => [plugin.id, plugin]));
    for (const entry of report.data.plugins) {
      const plugin = installed.get(entry.plugin);
      if (plugin?.version !== entry.version) continue;
      usage.add({ ...entry, used: entry.used.filter((permission) => plugin.granted.includes(permission)) });
    }
    told();
    return c.body(null, 204);
  });
}
