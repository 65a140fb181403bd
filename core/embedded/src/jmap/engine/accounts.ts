import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { MethodError, SetError } from './failures.ts';

export type Rights = 'all' | 'read';

export interface Account {
  id: string;
  address: string;
  name: string;
  shared: boolean;
  quota: number | null;
  used: number;
}

/** An account as one person sees it. */
export interface AccountAccess extends Account {
  personal: boolean;
  readOnly: boolean;
}

interface AccountRow extends Omit<Account, 'shared'> {
  shared: number;
}

const COLUMNS = 'a.id, a.address, a.name, a.shared, a.quota, a.used';

/** The same address has the same id in every installation, so links survive a restore. */
export function accountIdOf(address: string): string {
  return `a${createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 16)}`;
}

function toAccount(row: AccountRow): Account {
  return { ...row, shared: row.shared === 1 };
}

/** Who has a mailbox here, and who may see whose. */
export class Accounts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  byAddress(address: string): Account | undefined {
    const row = this.#database.first<AccountRow>(
      `SELECT ${COLUMNS} FROM account a WHERE a.address = ? AND a.active = 1`,
      address.toLowerCase(),
    );
    return row && toAccount(row);
  }

  byId(id: string): Account | undefined {
    const row = this.#database.first<AccountRow>(`SELECT ${COLUMNS} FROM account a WHERE a.id = ?`, id);
    return row && toAccount(row);
  }

  passwordOf(address: string): string | undefined {
    const row = this.#database.first<{ password: string | null }>(
      'SELECT password FROM account WHERE address = ? AND active = 1',
      address.toLowerCase(),
    );
    return row?.password ?? undefined;
  }

  /** Mail for any address of these domains stays on this machine. */
  isLocalDomain(domain: string): boolean {
    const row = this.#database.first<{ found: number }>(
      "SELECT 1 AS found FROM account WHERE substr(address, instr(address, '@') + 1) = ? LIMIT 1",
      domain.toLowerCase(),
    );
    return row !== undefined;
  }

  ids(): string[] {
    return this.#database.all<{ id: string }>('SELECT id FROM account').map((row) => row.id);
  }

  /** All who can be written to, people and shared mailboxes. */
  active(): Account[] {
    const rows = this.#database.all<AccountRow>(`SELECT ${COLUMNS} FROM account a WHERE a.active = 1 ORDER BY a.id`);
    return rows.map((row) => toAccount(row));
  }

  /** The person's own account first, then those shared with the person. */
  visibleTo(person: string): AccountAccess[] {
    const own = this.byId(person);
    const rows = this.#database.all<AccountRow & { rights: Rights }>(
      `SELECT ${COLUMNS}, s.rights FROM share s JOIN account a ON a.id = s.account
       WHERE s.member = ? AND a.active = 1 ORDER BY a.name`,
      person,
    );
    const shared = rows.map(({ rights, ...row }) => ({
      ...toAccount(row),
      personal: false,
      readOnly: rights === 'read',
    }));
    return own ? [{ ...own, personal: true, readOnly: false }, ...shared] : shared;
  }

  access(person: string, account: string): AccountAccess | undefined {
    const found = this.byId(account);
    if (!found) return undefined;
    if (person === account) return { ...found, personal: true, readOnly: false };
    const share = this.#database.first<{ rights: Rights }>(
      'SELECT rights FROM share WHERE account = ? AND member = ?',
      account,
      person,
    );
    return share && { ...found, personal: false, readOnly: share.rights === 'read' };
  }

  /** Everybody who is told when something in this account changes. */
  watchersOf(account: string): string[] {
    const rows = this.#database.all<{ member: string }>('SELECT member FROM share WHERE account = ?', account);
    return [account, ...rows.map((row) => row.member)];
  }

  /** Books bytes on an account; more than its quota is refused. */
  use(account: string, bytes: number): void {
    const done = this.#database.run(
      'UPDATE account SET used = max(0, used + ?) WHERE id = ? AND (? <= 0 OR quota IS NULL OR used + ? <= quota)',
      bytes,
      account,
      bytes,
      bytes,
    );
    if (done === 0) throw new SetError('overQuota', 'The account has no room for this.');
  }
}

export function writable(account: AccountAccess): AccountAccess {
  if (account.readOnly) throw new MethodError('accountReadOnly');
  return account;
}
