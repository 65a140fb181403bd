import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type SqlValue = SQLInputValue;

const KEPT_STATEMENTS = 300;

/** One connection, its prepared statements, and nested transactions. */
export class Database {
  readonly connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;

  constructor(path: string) {
    this.connection = new DatabaseSync(path, { timeout: 5000 });
    // FULL: a reply is given only for what has reached the disk.
    this.connection.exec(
      'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;' +
        'PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY',
    );
  }

  #prepared(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.connection.prepare(sql);
    if (this.#statements.size >= KEPT_STATEMENTS) {
      const oldest = this.#statements.keys().next().value;
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  run(sql: string, ...values: SqlValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes);
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- SQL has no types; the caller names the row.
  first<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.#prepared(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.#prepared(sql).all(...values) as Row[];
  }

  /** All or nothing. An inner one is a savepoint: it can fail and leave the outer one whole. */
  atomic<T>(work: () => T): T {
    const name = `level${this.#depth}`;
    this.connection.exec(this.#depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
    this.#depth += 1;
    try {
      const result = work();
      this.#depth -= 1;
      this.connection.exec(this.#depth === 0 ? 'COMMIT' : `RELEASE ${name}`);
      return result;
    } catch (error) {
      if (this.connection.isTransaction) this.#rollBack(name);
      throw error;
    }
  }

  #rollBack(name: string): void {
    const depth = Number(name.slice('level'.length));
    this.#depth = depth;
    this.connection.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
  }

  /** A transaction over several turns of the event loop. Only while nothing else uses the store. */
  async atomicLong<T>(work: () => Promise<T>): Promise<T> {
    this.connection.exec('BEGIN IMMEDIATE');
    this.#depth = 1;
    try {
      const result = await work();
      this.#depth = 0;
      this.connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.connection.isTransaction) this.#rollBack('level0');
      throw error;
    }
  }

  /** What SQLite finds wrong with the file; nothing when it is whole. */
  integrityProblems(): string[] {
    const rows = this.all<{ integrity_check: string }>('PRAGMA integrity_check');
    return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  }

  close(): void {
    this.#statements.clear();
    this.connection.close();
  }
}
