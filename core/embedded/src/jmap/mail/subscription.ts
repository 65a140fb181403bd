import type { SqlValue } from '../engine/database.ts';
import type { Scope } from '../engine/declared-type.ts';

/**
 * Each person of a shared account has subscriptions of their own (RFC 8621 §2). Who said nothing is
 * subscribed: an administrator shares an account so that people see it.
 */
export function isSubscribed(scope: Scope, mailbox: string): boolean {
  const row = scope.call.store.database.first<{ subscribed: number }>(
    'SELECT subscribed FROM subscription WHERE account = ? AND person = ? AND mailbox = ?',
    scope.account.id,
    scope.call.person.id,
    mailbox,
  );
  return row?.subscribed !== 0;
}

export function subscribe(scope: Scope, mailbox: string, subscribed: boolean): void {
  scope.call.store.database.run(
    'INSERT INTO subscription VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET subscribed = excluded.subscribed',
    scope.account.id,
    scope.call.person.id,
    mailbox,
    subscribed ? 1 : 0,
  );
}

export function subscriptionSql(wanted: boolean, values: SqlValue[], scope: Scope): string {
  values.push(scope.account.id, scope.call.person.id);
  const refused = `EXISTS (SELECT 1 FROM subscription s
    WHERE s.account = ? AND s.person = ? AND s.mailbox = o.id AND s.subscribed = 0)`;
  return wanted ? `NOT ${refused}` : refused;
}
