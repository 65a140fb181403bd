import type { Store } from '../engine/store.ts';
import { isUnread } from './email-store.ts';
import { changingThread } from './mailbox-counts.ts';

interface Place {
  num: number;
  thread: string;
  size: number;
  unread: number;
}

function placeOf(store: Store, account: string, id: string): Place {
  const place = store.database.first<Place>(
    'SELECT num, thread, size, unread FROM email WHERE account = ? AND id = ?',
    account,
    id,
  );
  if (!place) throw new Error(`no mail ${id}`);
  return place;
}

export function mailboxesOf(store: Store, num: number): string[] {
  const rows = store.database.all<{ mailbox: string }>(
    'SELECT mailbox FROM email_mailbox WHERE email = ? ORDER BY mailbox',
    num,
  );
  return rows.map((row) => row.mailbox);
}

export function keywordsOf(store: Store, num: number): string[] {
  const rows = store.database.all<{ keyword: string }>(
    'SELECT keyword FROM email_keyword WHERE email = ? ORDER BY keyword',
    num,
  );
  return rows.map((row) => row.keyword);
}

export function setMailboxes(store: Store, account: string, email: { id: string; mailboxes: readonly string[] }): void {
  const { num, thread } = placeOf(store, account, email.id);
  changingThread(store, account, thread, () => {
    store.database.run('DELETE FROM email_mailbox WHERE email = ?', num);
    for (const mailbox of email.mailboxes) {
      store.database.run('INSERT INTO email_mailbox VALUES (?, ?, ?)', account, mailbox, num);
    }
  });
  store.changes.touch(account, 'Email', email.id);
}

export function setKeywords(store: Store, account: string, email: { id: string; keywords: readonly string[] }): void {
  const { num, thread, unread } = placeOf(store, account, email.id);
  store.database.run('DELETE FROM email_keyword WHERE email = ?', num);
  for (const keyword of email.keywords) {
    store.database.run('INSERT INTO email_keyword VALUES (?, ?)', num, keyword);
  }
  const nowUnread = isUnread(email.keywords) ? 1 : 0;
  if (nowUnread !== unread) {
    changingThread(store, account, thread, () =>
      store.database.run('UPDATE email SET unread = ? WHERE num = ?', nowUnread, num),
    );
  }
  store.changes.touch(account, 'Email', email.id);
}

/** The blob stays until nothing needs it (see the sweep of the store). */
export function destroyEmail(store: Store, account: string, id: string): void {
  const { num, thread, size } = placeOf(store, account, id);
  changingThread(store, account, thread, () => {
    for (const table of ['email_mailbox', 'email_keyword', 'email_message_id', 'email_head']) {
      store.database.run(`DELETE FROM ${table} WHERE email = ?`, num);
    }
    store.database.run('DELETE FROM email_text WHERE rowid = ?', num);
    store.database.run('DELETE FROM email WHERE num = ?', num);
  });
  store.accounts.use(account, -size);
  store.changes.destroy(account, 'Email', id);
}
