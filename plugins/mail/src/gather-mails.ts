/** From what is marked in a list to the mails that are meant. */
import type { EmailSummary } from '@fachwerk/model/mail';
import { firstValueFrom } from 'rxjs';
import type { ListOf } from './list-desk.ts';
import type { Rows } from './list-window.ts';
import { meant, type Selection } from './selection.ts';
import type { Uses } from './uses.ts';

/** More at once is not offered: each is asked for. */
const mostAtOnce = 500;
const page = 100;
const sideBySide = 6;

/** All rows of the list, from the top, up to the most. */
async function allRows(store: Uses['store'], list: ListOf, total: number): Promise<EmailSummary[]> {
  const rows: EmailSummary[] = [];
  for (let position = 0; position < Math.min(total, mostAtOnce); position += page) {
    const { account, filter, collapse } = list;
    const sort = [{ property: 'receivedAt', isAscending: false }];
    const window = { account, filter, sort, collapseThreads: collapse, position, limit: page };
    // One page after the other: the server answers others meanwhile.
    rows.push(...(await firstValueFrom(store.watch(window))).items);
  }
  return rows;
}

export async function meantRows(
  store: Uses['store'],
  list: ListOf,
  rows: Rows,
  selection: Selection,
): Promise<EmailSummary[]> {
  if (selection.all) return allRows(store, list, rows.total);
  const ids = new Set(meant(selection));
  return rows.items.filter(({ id }) => ids.has(id));
}

/**
 * A row of a collapsed list stands for its thread: what is filed away is all of the thread that is in this mailbox.
 * `known` are mails that are at hand, so that nothing is asked for what is being read.
 */
export async function wholeThreads(
  store: Uses['store'],
  list: ListOf,
  rows: readonly EmailSummary[],
  known: readonly EmailSummary[],
): Promise<EmailSummary[]> {
  const { account, mailbox, collapse } = list;
  if (!collapse || !mailbox) return [...rows];
  const mails: EmailSummary[][] = [];
  const ask = async (row: EmailSummary): Promise<EmailSummary[]> => {
    const there = known.filter(({ threadId }) => threadId === row.threadId);
    const all =
      there.length > 0
        ? there
        : await firstValueFrom(store.thread({ account, thread: row.threadId })).catch(() => [row]);
    return all.filter(({ mailboxIds }) => mailboxIds[mailbox.id]);
  };
  for (let from = 0; from < rows.length; from += sideBySide) {
    // A few at a time.
    mails.push(...(await Promise.all(rows.slice(from, from + sideBySide).map((row) => ask(row)))));
  }
  return mails.flat();
}
