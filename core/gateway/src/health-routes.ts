import { Hono } from 'hono';
import type { Env } from './http/env.ts';

/** What has to work before the gateway is sent requests, by name. */
export type Checks = Readonly<Record<string, () => Promise<boolean>>>;

export function healthRoutes(checks: Checks): Hono<Env> {
  let last: { readonly until: number; readonly found: Promise<Record<string, boolean>> } | undefined;
  const ask = async () => {
    const entries = Object.entries(checks).map(
      async ([name, check]) => [name, await check().catch(() => false)] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  };
  return new Hono<Env>()
    .get('/healthz', (c) => c.json({ status: 'up' }))
    .get('/readyz', async (c) => {
      // Whoever asks often must not make the services work for it.
      if (!last || last.until < Date.now()) last = { until: Date.now() + 1000, found: ask() };
      const found = await last.found;
      const ready = Object.values(found).every(Boolean);
      return c.json({ status: ready ? 'ready' : 'not ready', checks: found }, ready ? 200 : 503);
    });
}
