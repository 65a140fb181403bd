import type { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import { createLogoutCheck, logoutTokenAge } from './logout-token.ts';
import type { SignInParts } from './sign-in-routes.ts';

/** The provider says that somebody signed out, or was signed out, elsewhere. */
export function backChannelRoutes(parts: SignInParts & { readonly database: DatabaseSync }): Hono<Env> {
  const { provider, sessions, database } = parts;
  const check = createLogoutCheck(provider);
  const spend = database.prepare('INSERT INTO logout_token (jti, until) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const forget = database.prepare('DELETE FROM logout_token WHERE until < ?');
  return new Hono<Env>().post('/backchannel', async (c) => {
    if (!(Number(c.req.header('content-length')) <= 16_384)) throw new GatewayError('FW5007');
    const form = new URLSearchParams(await c.req.text());
    const logout = await check(form.get('logout_token') ?? '');
    forget.run(Date.now());
    const isNew = spend.run(logout.jti, Date.now() + 2 * logoutTokenAge * 1000).changes > 0;
    if (!isNew) throw new GatewayError('FW5106', 'used before');
    sessions.endAll(logout);
    return c.body(null, 200);
  });
}
