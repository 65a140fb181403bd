import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const SCHEMA = 1;

/** Opens `identity.sqlite`, which nobody but its owner may read: it holds the signing key. */
export function openDatabase(dataFolder: string): DatabaseSync {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'identity.sqlite');
  // Made here, because SQLite would make it readable for all; its journal files take over these rights.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
  migrate(database);
  return database;
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > SCHEMA) throw new Error(`FW5605: identity.sqlite has schema ${version}, this version knows ${SCHEMA}`);
  if (version === SCHEMA) return;
  database.exec(`
    BEGIN;
    CREATE TABLE account (address TEXT PRIMARY KEY, name TEXT NOT NULL, groups TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
    CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE record (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expires INTEGER,
      uid TEXT, user_code TEXT, grant_id TEXT, account TEXT,
      PRIMARY KEY (model, id)
    ) STRICT;
    CREATE INDEX record_uid ON record (uid) WHERE uid IS NOT NULL;
    CREATE INDEX record_grant ON record (grant_id) WHERE grant_id IS NOT NULL;
    CREATE INDEX record_expires ON record (expires);
    PRAGMA user_version = ${SCHEMA};
    COMMIT;
  `);
}
