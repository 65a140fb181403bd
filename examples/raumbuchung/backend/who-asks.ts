/** Who asks: what the workplace's gateway says and signs, for a minute, for this plugin alone. Nothing else is believed. */
import { createRemoteJWKSet, jwtVerify } from 'jose';

export interface Trust {
  /** Origin of the workplace, as its assertions name it. */
  readonly issuer: string;
  /** Id of the plugin that this backend belongs to. */
  readonly plugin: string;
}
/** The person's id at the workplace's identity provider; `undefined` where nobody is known to ask. */
export type WhoAsks = (authorization: string | undefined) => Promise<string | undefined>;

const LIFE = 60;

export function createWhoAsks({ issuer, plugin }: Trust): WhoAsks {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', issuer));
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: plugin,
        algorithms: ['EdDSA'],
        requiredClaims: ['sub', 'exp', 'iat'],
        maxTokenAge: LIFE,
      });
      // Whoever signs for longer than agreed is refused too.
      const isShort = (payload.exp ?? Infinity) - (payload.iat ?? 0) <= LIFE;
      return isShort && payload.sub ? payload.sub : undefined;
    } catch (error) {
      process.stderr.write(`refused: ${String(error)}\n`);
      return undefined;
    }
  };
}
