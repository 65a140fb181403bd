import { createHmac, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { hashPassword, matchesHash } from './password-hash.ts';

export interface AccountSettings {
  address: string;
  name: string;
  password: string;
  groups?: string[];
}

export interface Account {
  address: string;
  name: string;
  groups: string[];
}

const MAX_PASSWORD = 1024;
const REMEMBERED = 1000;

/** The accounts that the composition names, with hashed passwords. What it no longer names is gone. */
export class Accounts {
  readonly #database: DatabaseSync;
  // JMAP clients send the password with each request; a right one is recognised for a while without scrypt.
  readonly #key = randomBytes(32);
  readonly #right = new Map<string, string>();
  #decoy: Promise<string> | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async replaceAll(settings: readonly AccountSettings[]): Promise<void> {
    const rows = await Promise.all(settings.map((one) => this.#row(one)));
    this.#right.clear();
    this.#database.exec('BEGIN; DELETE FROM account;');
    const insert = this.#database.prepare('INSERT INTO account (address, name, groups, hash) VALUES (?, ?, ?, ?)');
    for (const row of rows) insert.run(...row);
    this.#database.exec('COMMIT');
  }

  async #row({ address, name, password, groups = [] }: AccountSettings): Promise<[string, string, string, string]> {
    const key = address.toLowerCase();
    const stored = this.#hashOf(key);
    const hash = stored && (await matchesHash(password, stored)) ? stored : await hashPassword(password);
    return [key, name, JSON.stringify(groups), hash];
  }

  find(address: string): Account | undefined {
    const row = this.#database.prepare('SELECT * FROM account WHERE address = ?').get(address.toLowerCase());
    if (!row) return undefined;
    const groups = JSON.parse(String(row['groups'])) as string[];
    return { address: String(row['address']), name: String(row['name']), groups };
  }

  /** The address that a person means: all of it, or the part before the @ where only one account has it. */
  resolve(typed: string): string {
    const text = typed.trim().toLowerCase();
    if (text.includes('@') || text === '') return text;
    const pattern = `${text.replace(/[\\%_]/g, '\\$&')}@%`;
    const rows = this.#database.prepare("SELECT address FROM account WHERE address LIKE ? ESCAPE '\\'").all(pattern);
    return rows.length === 1 ? String(rows[0]!['address']) : text;
  }

  /** Takes as long for an address that does not exist, so that nobody learns which do. */
  async checkPassword(address: string, password: string): Promise<boolean> {
    const key = address.toLowerCase();
    const proof = createHmac('sha256', this.#key).update(`${key}\0${password}`).digest('base64');
    if (this.#right.get(key) === proof) return true;
    const stored = this.#hashOf(key);
    this.#decoy ??= hashPassword(randomBytes(16).toString('hex'));
    const matches = await matchesHash(password.slice(0, MAX_PASSWORD), stored ?? (await this.#decoy));
    if (!matches || !stored || password.length > MAX_PASSWORD) return false;
    if (this.#right.size >= REMEMBERED) this.#right.clear();
    this.#right.set(key, proof);
    return true;
  }

  #hashOf(address: string): string | undefined {
    const row = this.#database.prepare('SELECT hash FROM account WHERE address = ?').get(address);
    return row ? String(row['hash']) : undefined;
  }
}
