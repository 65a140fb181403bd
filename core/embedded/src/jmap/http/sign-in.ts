import type { Person } from '../engine/call.ts';
import type { Accounts } from '../engine/accounts.ts';
import { RememberedPasswords } from '../engine/password.ts';
import { verifyBearer } from './bearer.ts';
import { HttpError } from './http-error.ts';

const ALLOWED_FAILURES = 10;
const BRAKE = 60_000;

/** Who asks: HTTP Basic with an account's own password, or the gateway's bearer token. */
export class SignIn {
  readonly #accounts: Accounts;
  readonly #secret: string;
  readonly #passwords = new RememberedPasswords();
  readonly #failures = new Map<string, { count: number; since: number }>();

  constructor(accounts: Accounts, secret: string) {
    this.#accounts = accounts;
    this.#secret = secret;
  }

  async person(authorization: string | undefined): Promise<Person> {
    const [scheme = '', credentials = ''] = (authorization ?? '').split(' ');
    const address =
      scheme.toLowerCase() === 'bearer'
        ? verifyBearer(credentials, this.#secret)
        : scheme.toLowerCase() === 'basic'
          ? await this.#basic(credentials)
          : undefined;
    const account = address === undefined ? undefined : this.#accounts.byAddress(address);
    if (!account || account.shared) throw new HttpError(401, 'Sign in with a name and a password, or a token.');
    return { id: account.id, address: account.address };
  }

  async #basic(credentials: string): Promise<string | undefined> {
    const [address = '', ...rest] = Buffer.from(credentials, 'base64').toString().split(':');
    const name = address.toLowerCase();
    this.#checkBrake(name);
    const stored = this.#accounts.passwordOf(name);
    if (stored !== undefined && (await this.#passwords.matches(rest.join(':'), stored))) {
      this.#failures.delete(name);
      return name;
    }
    if (stored !== undefined) this.#noteFailure(name);
    return undefined;
  }

  #checkBrake(name: string): void {
    const failures = this.#failures.get(name);
    if (!failures || failures.count < ALLOWED_FAILURES) return;
    if (Date.now() - failures.since > BRAKE) this.#failures.delete(name);
    else throw new HttpError(429, 'Too many wrong passwords for this account. Wait a minute.');
  }

  /** Only accounts that exist are counted, so the list cannot grow from outside. */
  #noteFailure(name: string): void {
    const known = this.#failures.get(name);
    if (!known || Date.now() - known.since > BRAKE) this.#failures.set(name, { count: 1, since: Date.now() });
    else known.count += 1;
  }
}
