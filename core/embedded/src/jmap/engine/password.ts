import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = { N: 16_384, r: 8, p: 1 };
const LENGTH = 32;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, LENGTH, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, salt, key] = stored.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const derived = await derive(password, Buffer.from(salt, 'base64url'));
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'));
}

const REMEMBERED = 200;

/** Basic sends the password with each request; scrypt once per password and process is enough. */
export class RememberedPasswords {
  readonly #key = randomBytes(32);
  readonly #known = new Set<string>();

  async matches(password: string, stored: string): Promise<boolean> {
    const mark = createHmac('sha256', this.#key).update(`${stored}\0${password}`).digest('base64');
    if (this.#known.has(mark)) return true;
    if (!(await passwordMatches(password, stored))) return false;
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.add(mark);
    return true;
  }
}
