import { of, throwError } from 'rxjs';
import { expect, it } from 'vitest';
import { accountOf, mailboxOf, summaryOf } from './objects.fixture.ts';
import { latestMails, type LatestMail } from './latest-mails.ts';

it('joins the inboxes, newest first, and does without an account that is not reached', () => {
  const accounts = ['a', 'b', 'down'].map((id) => accountOf({ id }));
  const mails: Record<string, string[]> = {
    a: ['2026-11-25T09:00:00Z', '2026-11-23T09:00:00Z'],
    b: ['2026-11-24T09:00:00Z'],
  };
  const store = {
    accounts: () => of(accounts),
    mailboxes: ({ account }: { account: string }) =>
      account === 'down'
        ? throwError(() => ({ code: 'unreachable' }))
        : of([mailboxOf({ id: `in-${account}`, role: 'inbox' })]),
    watch: ({ account }: { account: string }) =>
      of({ items: (mails[account] ?? []).map((receivedAt) => summaryOf({ id: receivedAt, receivedAt })) }),
  };
  let latest: readonly LatestMail[] = [];
  latestMails(store as never, 2).subscribe((each) => (latest = each));
  expect(latest.map(({ account, mailbox, mail }) => [account, mailbox, mail.id])).toEqual([
    ['a', 'in-a', '2026-11-25T09:00:00Z'],
    ['b', 'in-b', '2026-11-24T09:00:00Z'],
  ]);
});
