import { listOf, text } from '../engine/checks.ts';
import type { DeclaredType, Scope } from '../engine/declared-type.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { newId } from '../engine/new-id.ts';
import { MAIL } from './capabilities.ts';

function readThread(id: string, _: ReadonlySet<string>, scope: Scope): JsonObject | undefined {
  const rows = scope.call.store.database.all<{ id: string }>(
    'SELECT id FROM email WHERE account = ? AND thread = ? ORDER BY received, id',
    scope.account.id,
    id,
  );
  return rows.length > 0 ? { id, emailIds: rows.map((row) => row.id) } : undefined;
}

/** RFC 8621 §3. */
export const thread: DeclaredType = {
  name: 'Thread',
  capability: MAIL,
  prefix: 't',
  properties: {
    id: { check: text, serverSet: true },
    emailIds: { check: listOf(text), serverSet: true },
  },
  methods: ['get', 'changes'],
  read: readThread,
};

const MAX_REFERENCES = 100;

export interface Threading {
  messageIds: readonly string[];
  subject: string;
}

/**
 * Mails are one thread when they name a common message id and have the same base subject. A mail's
 * thread never changes, so two threads that a late mail would join stay two; it goes to the older.
 */
export function findThread(store: Store, account: string, mail: Threading): string {
  const ids = JSON.stringify(mail.messageIds.slice(-MAX_REFERENCES));
  const row = store.database.first<{ thread: string }>(
    `SELECT e.thread FROM email_message_id m JOIN email e ON e.num = m.email
     WHERE m.account = ? AND m.message IN (SELECT value FROM json_each(?)) AND m.subject = ?
     ORDER BY e.received, e.num LIMIT 1`,
    account,
    ids,
    mail.subject,
  );
  return row?.thread ?? newId('t');
}

export function noteMessageIds(store: Store, account: string, mail: Threading & { num: number }): void {
  for (const message of new Set(mail.messageIds.slice(-MAX_REFERENCES))) {
    store.database.run('INSERT INTO email_message_id VALUES (?, ?, ?, ?)', account, message, mail.subject, mail.num);
  }
}
