import type { Database } from './database.ts';
import { StoreError } from './store-error.ts';

export function schemaVersion(database: Database): number {
  return database.first<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

/** Brings the file to the newest schema, forward only, each step in a transaction of its own. */
export function migrate(database: Database, steps: readonly string[]): void {
  const found = schemaVersion(database);
  if (found > steps.length) {
    throw new StoreError(
      'FW5201',
      `The mail store has schema ${found}, this program knows ${steps.length}. Start the newer program, or restore a backup made by this one.`,
    );
  }
  for (const [index, step] of steps.entries()) {
    if (index < found) continue;
    database.atomic(() => {
      database.connection.exec(step);
      database.connection.exec(`PRAGMA user_version = ${index + 1}`);
    });
  }
}
