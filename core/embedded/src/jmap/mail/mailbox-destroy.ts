import { stringOf } from '../engine/json.ts';
import type { Scope } from '../engine/declared-type.ts';
import { SetError } from '../engine/failures.ts';
import { destroyEmail, setMailboxes } from './email-change.ts';

/** Children before their parents, so that one call can take a whole branch away. */
export function orderMailboxDestroys(ids: string[], scope: Scope): string[] {
  const list = scope.call.store.changes.list(scope.account.id, 'Mailbox');
  const parents = new Map(list.map((item) => [stringOf(item['id']), item['parentId']]));
  const depth = (id: string): number => {
    const parent = parents.get(id);
    return typeof parent === 'string' ? 1 + depth(parent) : 0;
  };
  return ids.toSorted((left, right) => depth(right) - depth(left));
}

function emptyMailbox(id: string, scope: Scope): void {
  const { store } = scope.call;
  const rows = store.database.all<{ email: string; others: string | null }>(
    `SELECT e.id AS email, (SELECT group_concat(o.mailbox) FROM email_mailbox o WHERE o.email = e.num AND o.mailbox <> m.mailbox) AS others
     FROM email_mailbox m JOIN email e ON e.num = m.email WHERE m.account = ? AND m.mailbox = ?`,
    scope.account.id,
    id,
  );
  if (rows.length > 0 && scope.args['onDestroyRemoveEmails'] !== true) {
    throw new SetError('mailboxHasEmail', 'There are mails in this mailbox.');
  }
  for (const { email, others } of rows) {
    if (others === null) destroyEmail(store, scope.account.id, email);
    else setMailboxes(store, scope.account.id, { id: email, mailboxes: others.split(',') });
  }
}

export function destroyMailbox(id: string, scope: Scope): void {
  const { store } = scope.call;
  const list = store.changes.list(scope.account.id, 'Mailbox');
  if (list.some((other) => other['parentId'] === id)) {
    throw new SetError('mailboxHasChild', 'There are mailboxes inside this one.');
  }
  if (list.some((other) => other['id'] === id && other['role'] === 'inbox')) {
    throw new SetError('forbidden', 'The inbox stays.');
  }
  emptyMailbox(id, scope);
  store.changes.destroy(scope.account.id, 'Mailbox', id);
  store.database.run('DELETE FROM subscription WHERE account = ? AND mailbox = ?', scope.account.id, id);
  store.database.run('DELETE FROM mailbox_count WHERE account = ? AND mailbox = ?', scope.account.id, id);
}
