import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GatewayError } from './gateway-error.ts';

const first = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE session (
    key TEXT PRIMARY KEY, sub TEXT NOT NULL, sid TEXT, sealed TEXT NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_sub ON session (sub);
  CREATE TABLE logout_token (jti TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE value (
    person TEXT NOT NULL, plugin TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, etag TEXT NOT NULL,
    PRIMARY KEY (person, plugin, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE fault (
    plugin TEXT NOT NULL, code TEXT NOT NULL, version TEXT NOT NULL, place TEXT NOT NULL,
    count INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (plugin, code, version, place)
  ) STRICT, WITHOUT ROWID;
`;

const administration = `
  CREATE TABLE plugin_switch (
    plugin TEXT NOT NULL, permission TEXT NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (plugin, permission)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE permission_use (
    plugin TEXT NOT NULL, permission TEXT NOT NULL, count INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (plugin, permission)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE plugin_time (
    plugin TEXT NOT NULL, version TEXT NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL, total REAL NOT NULL,
    most REAL NOT NULL, PRIMARY KEY (plugin, version, kind)
  ) STRICT, WITHOUT ROWID;
`;
/** What each version added to the one before it. */
const steps = [first, administration];
const version = steps.length;

/** `gateway.sqlite`: what was answered as stored is on the disk. */
export function openDatabase(folder: string): DatabaseSync {
  const file = path.join(folder, 'gateway.sqlite');
  // SQLite gives its other files the mode of this one.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 2000');
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (found > version) {
    database.close();
    throw new GatewayError('FW5517', file);
  }
  if (found < version) {
    database.exec(`BEGIN; ${steps.slice(found).join('')} PRAGMA user_version = ${version}; COMMIT`);
  }
  return database;
}

/** A value that is made once for this data folder. */
export function once(database: DatabaseSync, name: string, make: () => string): string {
  database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, make());
  return String(database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value']);
}

/** A value that is written anew whenever it changes. */
export const kept = (database: DatabaseSync, name: string) => ({
  read(): string | undefined {
    const value = database.prepare('SELECT value FROM meta WHERE name = ?').get(name)?.['value'];
    return value === undefined ? undefined : String(value);
  },
  write(value: string): void {
    database
      .prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
      .run(name, value);
  },
});
