import { Hono } from 'hono';
import type { Env } from './http/env.ts';

/** What has to work before the gateway is sent requests, by name. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

export function healthRoutes(checks: Checks): Hono<Env> {
  return new Hono<Env>()
    .get('/healthz', (c) => c.json({ status: 'up' }))
    .get('/readyz', async (c) => {
      const entries = Object.entries(checks).map(
        async ([name, check]) => [name, await check().catch(() => false)] as const,
      );
      const found = Object.fromEntries(await Promise.all(entries));
      const ready = Object.values(found).every(Boolean);
      return c.json({ status: ready ? 'ready' : 'not ready', checks: found }, ready ? 200 : 503);
    });
}
