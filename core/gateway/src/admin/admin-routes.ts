import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { jsonBody } from '../http/json-body.ts';
import type { Log } from '../http/request-log.ts';
import type { Limits } from '../limits.ts';
import type { Composed } from '../site/site-routes.ts';
import { isFixed, pluginReports, type ReportParts } from './plugin-reports.ts';
import type { Switch } from './plugin-switches.ts';

const plugin = z.string().max(128);
const Action = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['disable', 'enable', 'restart']), plugin }),
  z.strictObject({ action: z.enum(['revoke', 'restore']), plugin, permission: z.string().max(256) }),
]);
type Action = z.infer<typeof Action>;

export interface AdminParts extends ReportParts {
  readonly composed: Composed;
  readonly limits: Limits;
  readonly log: Log;
  /** Tells every open page. */
  readonly tell: (restarted?: string) => void;
}

const adminsOnly = createMiddleware<Env>(async (c, next) => {
  if (!c.get('session').person.admin) throw new GatewayError('FW5015');
  await next();
});

/** Under `/api/admin`, for those whom the composition calls admins: how plugins do, and what is done about it. */
export function adminRoutes(parts: AdminParts): Hono<Env> {
  const { composed, limits, log, switches, tell } = parts;
  const reports = pluginReports(parts);
  return new Hono<Env>()
    .use(adminsOnly)
    .get('/plugins', (c) => c.json({ plugins: reports(composed.current.lock) }))
    .post('/actions', async (c) => {
      const rule = { size: 4096, depth: limits.jsonDepth, idle: limits.uploadIdle };
      const read = Action.safeParse(await jsonBody(c.env.incoming, rule));
      if (!read.success) throw new GatewayError('FW5008');
      const action = read.data;
      check(action, composed);
      if (action.action === 'enable' && switches.revocation(action.plugin) !== undefined)
        throw new GatewayError('FW5615', action.plugin);
      if (action.action !== 'restart') switches.set(action as Switch);
      log('administration', { ...action, session: c.get('session').key.slice(0, 12) });
      tell(action.action === 'restart' ? action.plugin : undefined);
      return c.body(null, 204);
    });
}

function check(action: Action, { current: { lock } }: Composed): void {
  const installed = lock.host.plugins.find(({ id }) => id === action.plugin);
  if (!installed) {
    // What was taken out of the composition meanwhile can still be forgotten.
    if (action.action === 'enable' || action.action === 'restore') return;
    throw new GatewayError('FW5612', action.plugin);
  }
  if (action.action === 'disable' && isFixed(installed)) throw new GatewayError('FW5613', action.plugin);
  if (action.action !== 'revoke') return;
  const backends = lock.gateway.plugins[action.plugin]?.backends ?? {};
  const has = installed.granted.includes(action.permission);
  if (!has && !(action.permission === 'backend' && Object.keys(backends).length > 0))
    throw new GatewayError('FW5614', `${action.plugin}: ${action.permission}`);
  if (isFixed(installed) && action.permission === 'administration') throw new GatewayError('FW5613', action.plugin);
}
