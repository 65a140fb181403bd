import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import { once } from '../database.ts';
import type { SecretBox } from '../secret-box.ts';

export interface Assertions {
  /** Says to a plugin's backend who is signed in, for a minute. */
  sign(plugin: string, person: string): Promise<string>;
  /** What `/.well-known/jwks.json` publishes. */
  readonly keys: { readonly keys: readonly JWK[] };
}

export async function createAssertions(database: DatabaseSync, box: SecretBox, issuer: string): Promise<Assertions> {
  const fresh = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  const secret = box.open(
    'assertion',
    once(database, 'assertion', () => box.seal('assertion', fresh)),
  ) as JWK;
  const kid = await calculateJwkThumbprint(secret);
  const key = await importJWK(secret, 'EdDSA');
  const { d: _secret, ...open } = secret;
  return {
    keys: { keys: [{ ...open, kid, alg: 'EdDSA', use: 'sig' }] },
    sign: (plugin, person) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setSubject(person)
        .setAudience(plugin)
        .setIssuedAt()
        .setExpirationTime('60s')
        .setJti(randomUUID())
        .sign(key),
  };
}
