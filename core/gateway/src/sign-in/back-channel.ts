import type { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { GatewayError } from '../gateway-error.ts';
import type { Env } from '../http/env.ts';
import type { SignInParts } from './sign-in-routes.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
/** How old a token may be; how long its id is remembered. */
const age = 120;

/** The provider says that somebody signed out, or was signed out, elsewhere. */
export function backChannelRoutes(parts: SignInParts & { readonly database: DatabaseSync }): Hono<Env> {
  const { provider, sessions, database } = parts;
  let keys: { readonly of: string; readonly get: JWTVerifyGetKey } | undefined;
  const verify = async (token: string) => {
    const configuration = await provider.configuration();
    const { issuer, jwks_uri: address = '' } = configuration.serverMetadata();
    if (keys?.of !== address) keys = { of: address, get: createRemoteJWKSet(new URL(address)) };
    const { client_id: audience } = configuration.clientMetadata();
    const algorithms = [
      'RS256',
      'RS384',
      'RS512',
      'PS256',
      'PS384',
      'PS512',
      'ES256',
      'ES384',
      'ES512',
      'EdDSA',
      'Ed25519',
    ];
    return jwtVerify(token, keys.get, {
      issuer,
      audience,
      algorithms,
      typ: 'logout+jwt',
      maxTokenAge: age,
      clockTolerance: 5,
    });
  };
  const spend = database.prepare('INSERT INTO logout_token (jti, until) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const forget = database.prepare('DELETE FROM logout_token WHERE until < ?');

  return new Hono<Env>().post('/backchannel', async (c) => {
    if (!(Number(c.req.header('content-length')) <= 16_384)) throw new GatewayError('FW5007');
    const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
    const token = form['logout_token'];
    if (typeof token !== 'string' || token.length > 8192) throw new GatewayError('FW5106');
    const { payload } = await verify(token).catch((cause: unknown) => {
      throw new GatewayError('FW5106', undefined, { cause });
    });
    const who = readLogout(payload);
    forget.run(Date.now());
    if (spend.run(who.jti, Date.now() + 2 * age * 1000).changes === 0) throw new GatewayError('FW5106', 'used before');
    sessions.endAll(who);
    return c.body(null, 200);
  });
}

function readLogout(payload: JWTPayload & { events?: unknown }) {
  const { sub, jti, nonce, events } = payload;
  const sid = typeof payload['sid'] === 'string' ? payload['sid'] : undefined;
  const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, event);
  if (!isLogout || nonce !== undefined || !jti || (!sub && !sid)) throw new GatewayError('FW5106', 'claims');
  return { jti, ...(sub && { sub }), ...(sid && { sid }) };
}
