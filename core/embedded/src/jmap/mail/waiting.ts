import type { Store } from '../engine/store.ts';

/** A mail on its way. Without a submission it is one that this server wrote itself. */
export interface Waiting {
  account: string;
  submission: string;
  blob: string;
}

export interface WaitingRow extends Waiting {
  /** Empty while the whole mail is held. */
  recipient: string;
  due: number;
  attempts: number;
}

export function hold(store: Store, waiting: Waiting, until: number, recipient = ''): void {
  store.database.run(
    'INSERT OR REPLACE INTO delivery (account, submission, recipient, blob, due) VALUES (?, ?, ?, ?, ?)',
    waiting.account, waiting.submission, recipient, waiting.blob, until,
  );
}

export function release(store: Store, row: WaitingRow): void {
  store.database.run(
    'DELETE FROM delivery WHERE account = ? AND submission = ? AND recipient = ?',
    row.account, row.submission, row.recipient,
  );
}

export function postpone(store: Store, row: WaitingRow, until: number): void {
  store.database.run(
    'UPDATE delivery SET due = ?, attempts = attempts + 1 WHERE account = ? AND submission = ? AND recipient = ?',
    until, row.account, row.submission, row.recipient,
  );
}

export function dueRows(store: Store, now: number): WaitingRow[] {
  return store.database.all<WaitingRow>('SELECT * FROM delivery WHERE due <= ? ORDER BY due LIMIT 50', now);
}

export function nextDue(store: Store): number | undefined {
  return store.database.first<{ due: number | null }>('SELECT min(due) AS due FROM delivery')?.due ?? undefined;
}
