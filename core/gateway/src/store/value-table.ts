import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { GatewayError } from '../gateway-error.ts';
import type { Limits } from '../limits.ts';

interface Value {
  readonly json: string;
  readonly etag: string;
}
/** What a request says about the value that it knows: an ETag, `*` for any, or `none` for none. */
export type Condition =
  | { readonly is: readonly string[] }
  | { readonly any: true }
  | { readonly none: true }
  | undefined;

/** Small JSON values of a person, by plugin and key. */
export function valueTable(database: DatabaseSync, limits: Limits) {
  const select = database.prepare('SELECT json, etag FROM value WHERE person = ? AND plugin = ? AND key = ?');
  const all = database.prepare('SELECT key, json, etag FROM value WHERE person = ? AND plugin = ? ORDER BY key');
  const size = database.prepare(
    'SELECT coalesce(sum(length(CAST(json AS BLOB))), 0) AS size FROM value WHERE person = ?',
  );
  const upsert = database.prepare(
    `INSERT INTO value (person, plugin, key, json, etag) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET json = excluded.json, etag = excluded.etag`,
  );
  const remove = database.prepare('DELETE FROM value WHERE person = ? AND plugin = ? AND key = ?');
  const read = (person: string, plugin: string, key: string) => select.get(person, plugin, key) as Value | undefined;
  return {
    read,
    all: (person: string, plugin: string) =>
      all.all(person, plugin) as unknown as readonly (Value & { readonly key: string })[],
    /** The new ETag. Node runs this in one piece, so nothing comes between the check and the write. */
    write(person: string, plugin: string, key: string, json: string, condition: Condition): string {
      const before = read(person, plugin, key);
      check(before, condition);
      const bytes = Buffer.byteLength(json);
      if (bytes > limits.storeValue) throw new GatewayError('FW5403');
      const others = Number(size.get(person)?.['size']) - Buffer.byteLength(before?.json ?? '');
      if (others + bytes > limits.storePerson) throw new GatewayError('FW5404');
      const etag = `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
      upsert.run(person, plugin, key, json, etag);
      return etag;
    },
    remove(person: string, plugin: string, key: string, condition: Condition): void {
      const before = read(person, plugin, key);
      check(before, condition);
      if (!before) throw new GatewayError('FW5401');
      remove.run(person, plugin, key);
    },
  };
}
export type ValueTable = ReturnType<typeof valueTable>;

function check(before: Value | undefined, condition: Condition): void {
  if (!condition) return;
  const holds = 'none' in condition ? !before : before && ('any' in condition || condition.is.includes(before.etag));
  if (!holds) throw new GatewayError('FW5402', undefined, before && { headers: { etag: before.etag } });
}
