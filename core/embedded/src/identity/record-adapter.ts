import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const now = () => Math.floor(Date.now() / 1000);

/** Keeps what oidc-provider must not forget (sessions, grants, tokens, sign-ins under way) in one table. */
export function recordAdapter(database: DatabaseSync): AdapterFactory {
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO record (model, id, payload, expires, uid, user_code, grant_id, account) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const consume = database.prepare(
    "UPDATE record SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?",
  );
  const destroy = database.prepare('DELETE FROM record WHERE model = ? AND id = ?');
  const revoke = database.prepare("DELETE FROM record WHERE model = ? AND grant_id = ? AND model <> 'Grant'");
  const finder = (column: string) => {
    const found = database.prepare(
      `SELECT payload FROM record WHERE model = ? AND ${column} = ? AND (expires IS NULL OR expires > ?)`,
    );
    return (model: string, key: string) => {
      const row = found.get(model, key, now());
      return row ? (JSON.parse(String(row['payload'])) as AdapterPayload) : undefined;
    };
  };
  const [byId, byUid, byUserCode] = [finder('id'), finder('uid'), finder('user_code')];
  return (model): Adapter => ({
    async upsert(id, payload, expiresIn) {
      const { uid = null, userCode = null, grantId = null, accountId = null } = payload;
      const expires = expiresIn === undefined ? null : now() + expiresIn;
      upsert.run(model, id, JSON.stringify(payload), expires, uid, userCode, grantId, accountId);
    },
    find: async (id) => byId(model, id),
    findByUid: async (uid) => byUid(model, uid),
    findByUserCode: async (userCode) => byUserCode(model, userCode),
    async consume(id) {
      consume.run(now(), model, id);
    },
    async destroy(id) {
      destroy.run(model, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(model, grantId);
    },
  });
}

/** Deletes what has expired, and all that belongs to accounts which are gone. */
export function sweepRecords(database: DatabaseSync): void {
  database.prepare('DELETE FROM record WHERE expires <= ?').run(now());
  database
    .prepare('DELETE FROM record WHERE account IS NOT NULL AND account NOT IN (SELECT address FROM account)')
    .run();
}
