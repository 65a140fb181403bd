import type { DatabaseSync } from 'node:sqlite';
import type { SecretBox } from '../secret-box.ts';
import type { Session } from './session.ts';

/** Sessions on the disk. Who the person is and their tokens are sealed; `sub` and `sid` are needed to end sessions from outside. */
export function sessionTable(database: DatabaseSync, box: SecretBox) {
  const insert = database.prepare(
    `INSERT INTO session (key, sub, sid, sealed, created, seen) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET sealed = excluded.sealed, seen = excluded.seen`,
  );
  const select = database.prepare('SELECT * FROM session WHERE key = ?');
  const touch = database.prepare('UPDATE session SET seen = ? WHERE key = ?');
  const remove = database.prepare('DELETE FROM session WHERE key = ?');
  const old = database.prepare('SELECT key FROM session WHERE seen < ? OR created < ?');
  const of = database.prepare('SELECT key FROM session WHERE (sub = ?1 OR ?1 IS NULL) AND (sid = ?2 OR ?2 IS NULL)');
  const keys = (rows: readonly Record<string, unknown>[]) => rows.map((row) => String(row['key']));
  return {
    save(session: Session) {
      const { key, person, account, sid, created, seen, tokens } = session;
      insert.run(key, person.id, sid ?? null, box.seal('session', { person, account, tokens }), created, seen);
    },
    read(key: string): Session | undefined {
      const row = select.get(key);
      const opened = row && box.open('session', String(row['sealed']));
      if (!opened) return undefined;
      const sid = row['sid'] === null ? {} : { sid: String(row['sid']) };
      const kept = opened as Pick<Session, 'person' | 'account' | 'tokens'>;
      return { key, ...sid, ...kept, created: Number(row['created']), seen: Number(row['seen']) };
    },
    touch: (session: Session) => void touch.run(session.seen, session.key),
    remove: (key: string) => void remove.run(key),
    seenOrMadeBefore: (seen: number, created: number) => keys(old.all(seen, created)),
    keysOf: (sub: string | undefined, sid: string | undefined) => keys(of.all(sub ?? null, sid ?? null)),
  };
}
