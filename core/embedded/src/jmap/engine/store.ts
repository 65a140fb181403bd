import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Accounts } from './accounts.ts';
import { Blobs } from './blobs.ts';
import { BlobBook } from './blob-book.ts';
import { casefold } from './casefold.ts';
import { Changes } from './changes.ts';
import { Database } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { ResultCache } from './result-cache.ts';
import { SCHEMA } from './schema.ts';

/** Everything kept on the disk, and the lock that keeps others out. */
export class Store {
  readonly database: Database;
  readonly changes: Changes;
  readonly accounts: Accounts;
  readonly blobs: BlobBook;
  readonly results = new ResultCache();
  readonly #unlock: () => void;

  /** `uploadQuota`: octets of uploads that a person may have lying about unused in an account. */
  constructor(folder: string, uploadQuota: number) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#unlock = lockFolder(folder);
    try {
      this.database = new Database(join(folder, 'jmap.sqlite'));
      this.database.connection.function('casefold', { deterministic: true }, casefold);
      migrate(this.database, SCHEMA);
    } catch (error) {
      this.#unlock();
      throw error;
    }
    this.changes = new Changes(this.database);
    this.accounts = new Accounts(this.database);
    this.blobs = new BlobBook(this.database, new Blobs(join(folder, 'blobs')), uploadQuota);
  }

  close(): void {
    this.database.close();
    this.#unlock();
  }
}
