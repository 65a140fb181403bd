import type { Store } from '../engine/store.ts';

/**
 * A mail on its way. It has all that sending needs, for neither its mail nor its submission has to
 * be there any more. Without a submission it is one that this server wrote itself.
 */
export interface Waiting {
  account: string;
  submission: string;
  blob: string;
  sender: string;
  recipients: readonly string[];
}

export interface WaitingRow extends Waiting {
  num: number;
  /** Nobody has got it yet, so it can be called back. */
  held: boolean;
  attempts: number;
}

export function enqueue(store: Store, waiting: Waiting, at: { due: number; held: boolean }): void {
  store.database.run(
    'INSERT INTO delivery (account, submission, blob, held, sender, recipients, due) VALUES (?, ?, ?, ?, ?, ?, ?)',
    waiting.account,
    waiting.submission,
    waiting.blob,
    at.held ? 1 : 0,
    waiting.sender,
    JSON.stringify(waiting.recipients),
    at.due,
  );
}

/** Takes a held mail out of the queue; false when it has left. */
export function callBack(store: Store, account: string, submission: string): boolean {
  return (
    store.database.run('DELETE FROM delivery WHERE account = ? AND submission = ? AND held = 1', account, submission) >
    0
  );
}

export function release(store: Store, row: WaitingRow): void {
  store.database.run('DELETE FROM delivery WHERE num = ?', row.num);
}

export function postpone(store: Store, row: WaitingRow, until: number): void {
  store.database.run('UPDATE delivery SET due = ?, attempts = attempts + 1 WHERE num = ?', until, row.num);
}

export function dueRows(store: Store, now: number): WaitingRow[] {
  const rows = store.database.all<Omit<WaitingRow, 'recipients' | 'held'> & { recipients: string; held: number }>(
    'SELECT * FROM delivery WHERE due <= ? ORDER BY due LIMIT 50',
    now,
  );
  return rows.map((row) => ({ ...row, held: row.held === 1, recipients: JSON.parse(row.recipients) as string[] }));
}

export function nextDue(store: Store): number | undefined {
  return store.database.first<{ due: number | null }>('SELECT min(due) AS due FROM delivery')?.due ?? undefined;
}
