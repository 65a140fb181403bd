import type { Store } from '../engine/store.ts';

interface Counts {
  emails: number;
  unread: number;
  threads: number;
  unreadThreads: number;
}

interface Row {
  id: string;
  unread: number;
  mailbox: string;
}

interface Picture {
  ids: string;
  counts: Map<string, Counts>;
}

const NOTHING: Counts = { emails: 0, unread: 0, threads: 0, unreadThreads: 0 };

export function mailboxOfRole(store: Store, account: string, role: string): string | undefined {
  const row = store.database.first<{ id: string }>(
    `SELECT id FROM object WHERE account = ? AND type = 'Mailbox' AND gone = 0 AND json ->> 'role' = ?`,
    account,
    role,
  );
  return row?.id;
}

/** RFC 8621 §2: what lies only in the trash is unread nowhere else, and what lies elsewhere not in the trash. */
function isUnreadThread(rows: readonly Row[], mailbox: string, trash: string | undefined): boolean {
  const counts = (row: Row) => (mailbox === trash ? row.mailbox === trash : row.mailbox !== trash);
  return rows.some((row) => row.unread === 1 && counts(row));
}

function picture(store: Store, account: string, thread: string): Picture {
  const rows = store.database.all<Row>(
    `SELECT e.id, e.unread, m.mailbox FROM email e JOIN email_mailbox m ON m.email = e.num
     WHERE e.account = ? AND e.thread = ? ORDER BY e.received, e.id`,
    account,
    thread,
  );
  const trash = mailboxOfRole(store, account, 'trash');
  const counts = new Map<string, Counts>();
  for (const row of rows) {
    const at = counts.get(row.mailbox) ?? { ...NOTHING, threads: 1 };
    at.emails += 1;
    at.unread += row.unread;
    at.unreadThreads = isUnreadThread(rows, row.mailbox, trash) ? 1 : 0;
    counts.set(row.mailbox, at);
  }
  return { ids: [...new Set(rows.map((row) => row.id))].join(), counts };
}

function addCounts(store: Store, account: string, mailbox: string, [before, after]: [Counts, Counts]): void {
  const difference = [
    after.emails - before.emails,
    after.unread - before.unread,
    after.threads - before.threads,
    after.unreadThreads - before.unreadThreads,
  ];
  if (difference.every((number) => number === 0)) return;
  store.database.run(
    `INSERT INTO mailbox_count VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET emails = emails + excluded.emails,
     unread = unread + excluded.unread, threads = threads + excluded.threads,
     unreadThreads = unreadThreads + excluded.unreadThreads`,
    account,
    mailbox,
    ...difference,
  );
  store.changes.touch(account, 'Mailbox', mailbox, true);
}

function settleThread(store: Store, account: string, thread: string, [before, after]: [Picture, Picture]): void {
  if (before.ids === after.ids) return;
  if (before.ids === '') store.changes.create(account, 'Thread', { id: thread, json: { id: thread } });
  else if (after.ids === '') store.changes.destroy(account, 'Thread', thread);
  else store.changes.touch(account, 'Thread', thread);
}

/**
 * Runs a change of one thread's mails, and brings to date what hangs on it: the numbers of the
 * mailboxes and the thread itself. It costs what the thread is long, however full the mailbox is.
 */
export function changingThread<T>(store: Store, account: string, thread: string, change: () => T): T {
  const before = picture(store, account, thread);
  const result = change();
  const after = picture(store, account, thread);
  for (const mailbox of new Set([...before.counts.keys(), ...after.counts.keys()])) {
    addCounts(store, account, mailbox, [before.counts.get(mailbox) ?? NOTHING, after.counts.get(mailbox) ?? NOTHING]);
  }
  settleThread(store, account, thread, [before, after]);
  return result;
}

/** Counts everything anew: after the role `trash` went from one mailbox to another. */
export function recount(store: Store, account: string): void {
  const threads = store.database.all<{ thread: string }>(
    'SELECT DISTINCT thread FROM email WHERE account = ?',
    account,
  );
  store.database.run('DELETE FROM mailbox_count WHERE account = ?', account);
  const empty: Picture = { ids: '', counts: new Map() };
  for (const { thread } of threads) {
    const now = picture(store, account, thread);
    for (const [mailbox, counts] of now.counts) {
      addCounts(store, account, mailbox, [empty.counts.get(mailbox) ?? NOTHING, counts]);
    }
  }
}
