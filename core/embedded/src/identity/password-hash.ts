import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const scryptAsync = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

// Twice what RFC 7914 holds right for signing in: about 0.06 s and 32 MB each. Guessing is limited besides.
const COST = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;

/** `scrypt$N$r$p$salt$key`, so that the cost can rise without a migration. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), key.toString('base64')].join('$');
}

export async function matchesHash(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt = '', key = ''] = stored.split('$');
  if (scheme !== 'scrypt') return false;
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> {
  // Two spellings of one umlaut are one password.
  const text = password.normalize('NFKC');
  return scryptAsync(text, salt, LENGTH, { ...cost, maxmem: 128 * cost.N * cost.r * 2 });
}
