import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { JWK } from 'oidc-provider';

export interface IdentitySecrets {
  signingKeys: JWK[];
  cookieKeys: string[];
}

/** The keys of this installation, made at its first start and kept. */
export function readSecrets(database: DatabaseSync): IdentitySecrets {
  return {
    signingKeys: [JSON.parse(keep(database, 'signing-key', newSigningKey)) as JWK],
    cookieKeys: [keep(database, 'cookie-key', () => randomBytes(32).toString('base64url'))],
  };
}

function keep(database: DatabaseSync, name: string, make: () => string): string {
  const stored = database.prepare('SELECT value FROM secret WHERE name = ?').get(name);
  if (stored) return String(stored['value']);
  const value = make();
  database.prepare('INSERT INTO secret (name, value) VALUES (?, ?)').run(name, value);
  return value;
}

// RS256 is what every OpenID client must understand.
function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' });
}
