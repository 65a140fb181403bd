import type { Database } from './database.ts';
import type { Json, JsonObject } from './json.ts';

export interface ObjectRow {
  id: string;
  created: number;
  changed: number;
  major: number;
  gone: number;
}

/**
 * The one table behind every type. Each change takes the account's next number, so a state is one
 * number, no two rows share one, and a list of changes can be cut anywhere.
 */
export class Changes {
  readonly #database: Database;
  readonly #touched = new Map<string, Set<string>>();

  constructor(database: Database) {
    this.#database = database;
  }

  #next(account: string, type: string): number {
    const row = this.#database.first<{ modseq: number }>(
      'UPDATE account SET modseq = modseq + 1 WHERE id = ? RETURNING modseq',
      account,
    );
    if (!row) throw new Error(`no account ${account}`);
    this.#database.run(
      'INSERT INTO type_state VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET modseq = excluded.modseq',
      account,
      type,
      row.modseq,
    );
    const types = this.#touched.get(account) ?? new Set<string>();
    this.#touched.set(account, types.add(type));
    return row.modseq;
  }

  state(account: string, type: string): string {
    const row = this.#database.first<{ modseq: number }>(
      'SELECT modseq FROM type_state WHERE account = ? AND type = ?',
      account,
      type,
    );
    return String(row?.modseq ?? 0);
  }

  modseq(account: string): number {
    return this.#database.first<{ modseq: number }>('SELECT modseq FROM account WHERE id = ?', account)?.modseq ?? 0;
  }

  typesSince(account: string, modseq: number): string[] {
    const rows = this.#database.all<{ type: string }>(
      'SELECT type FROM type_state WHERE account = ? AND modseq > ?',
      account,
      modseq,
    );
    return rows.map((row) => row.type);
  }

  /** For what has a state but no objects, as EmailDelivery. */
  announce(account: string, type: string): void {
    this.#next(account, type);
  }

  create(account: string, type: string, object: { id: string; json: JsonObject }): void {
    const modseq = this.#next(account, type);
    this.#database.run(
      'INSERT INTO object (account, type, id, json, created, changed, major) VALUES (?, ?, ?, ?, ?, ?, ?)',
      account,
      type,
      object.id,
      JSON.stringify(object.json),
      modseq,
      modseq,
      modseq,
    );
  }

  update(account: string, type: string, object: { id: string; json: JsonObject }): void {
    const modseq = this.#next(account, type);
    this.#database.run(
      'UPDATE object SET json = ?, changed = ?, major = ? WHERE account = ? AND type = ? AND id = ? AND gone = 0',
      JSON.stringify(object.json),
      modseq,
      modseq,
      account,
      type,
      object.id,
    );
  }

  /** The object changed, but not what is kept in its row. `minor`: only derived numbers did. */
  touch(account: string, type: string, id: string, minor = false): void {
    const modseq = this.#next(account, type);
    this.#database.run(
      `UPDATE object SET changed = ?${minor ? '' : `, major = ${modseq}`} WHERE account = ? AND type = ? AND id = ? AND gone = 0`,
      modseq,
      account,
      type,
      id,
    );
  }

  destroy(account: string, type: string, id: string): void {
    const modseq = this.#next(account, type);
    this.#database.run(
      "UPDATE object SET gone = 1, json = '{}', changed = ?, major = ? WHERE account = ? AND type = ? AND id = ?",
      modseq,
      modseq,
      account,
      type,
      id,
    );
  }

  /** Creates what was destroyed under the same id before; who comes with an older state has to read anew. */
  createAgain(account: string, type: string, object: { id: string; json: JsonObject }): void {
    const forgotten = this.#database.run(
      'DELETE FROM object WHERE account = ? AND type = ? AND id = ? AND gone = 1',
      account,
      type,
      object.id,
    );
    if (forgotten > 0) this.#database.run('UPDATE account SET horizon = modseq WHERE id = ?', account);
    this.create(account, type, object);
  }

  find(account: string, type: string, id: string): JsonObject | undefined {
    const row = this.#database.first<{ json: string }>(
      'SELECT json FROM object WHERE account = ? AND type = ? AND id = ? AND gone = 0',
      account,
      type,
      id,
    );
    return row && (JSON.parse(row.json) as JsonObject);
  }

  list(account: string, type: string): JsonObject[] {
    const rows = this.#database.all<{ json: string }>(
      'SELECT json FROM object WHERE account = ? AND type = ? AND gone = 0 ORDER BY created',
      account,
      type,
    );
    return rows.map((row) => JSON.parse(row.json) as JsonObject);
  }

  since(account: string, type: string, modseq: number): ObjectRow[] {
    return this.#database.all<ObjectRow>(
      'SELECT id, created, changed, major, gone FROM object WHERE account = ? AND type = ? AND changed > ?',
      account,
      type,
      modseq,
    );
  }

  /** A state that a client may come with: undefined when it is not one of ours or too old. */
  modseqOf(account: string, type: string, state: Json | undefined): number | undefined {
    if (state === this.state(account, type)) return Number(state);
    if (typeof state !== 'string' || !/^(?:0|[1-9]\d{0,14})$/.test(state)) return undefined;
    const row = this.#database.first<{ modseq: number; horizon: number }>(
      'SELECT modseq, horizon FROM account WHERE id = ?',
      account,
    );
    const modseq = Number(state);
    return row && modseq <= row.modseq && modseq >= row.horizon ? modseq : undefined;
  }

  /** Forgets objects destroyed long ago; who comes with an older state has to read anew. */
  prune(account: string, keep: number): void {
    const row = this.#database.first<{ changed: number }>(
      'SELECT changed FROM object WHERE account = ? AND gone = 1 ORDER BY changed DESC LIMIT 1 OFFSET ?',
      account,
      keep,
    );
    if (!row) return;
    this.#database.run('DELETE FROM object WHERE account = ? AND gone = 1 AND changed <= ?', account, row.changed);
    this.#database.run('UPDATE account SET horizon = ? WHERE id = ?', row.changed, account);
  }

  /** What was touched since the last call, for push. Called after the commit. */
  takeTouched(): Map<string, Set<string>> {
    const taken = new Map(this.#touched);
    this.#touched.clear();
    return taken;
  }
}
