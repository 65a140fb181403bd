import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { GatewayError } from '../gateway-error.ts';
import type { Provider } from './provider.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
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
/** Seconds that a token may be old. */
export const logoutTokenAge = 120;

export interface Logout {
  readonly jti: string;
  readonly sub?: string;
  readonly sid?: string;
}

/** Checks a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, asks. */
export function createLogoutCheck(provider: Provider): (token: string) => Promise<Logout> {
  let keys: { readonly of: string; readonly get: JWTVerifyGetKey } | undefined;
  return async (token) => {
    const configuration = await provider.configuration();
    const { issuer, jwks_uri: address = '' } = configuration.serverMetadata();
    if (keys?.of !== address) keys = { of: address, get: createRemoteJWKSet(new URL(address)) };
    const audience = configuration.clientMetadata().client_id;
    const rule = { issuer, audience, algorithms, typ: 'logout+jwt', maxTokenAge: logoutTokenAge, clockTolerance: 5 };
    const { payload } = await jwtVerify(token, keys.get, rule).catch((cause: unknown) => {
      throw new GatewayError('FW5106', undefined, { cause });
    });
    return readLogout(payload);
  };
}

function readLogout(payload: JWTPayload): Logout {
  const { sub, jti, nonce, events } = payload;
  const sid = typeof payload['sid'] === 'string' ? payload['sid'] : undefined;
  const isLogout = typeof events === 'object' && events !== null && Object.hasOwn(events, event);
  if (!isLogout || nonce !== undefined || !jti || (!sub && !sid)) throw new GatewayError('FW5106', 'claims');
  return { jti, ...(sub && { sub }), ...(sid && { sid }) };
}
