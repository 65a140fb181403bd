/** The newest mails of all inboxes, live. */
import type { Account, EmailSummary, Mailbox } from '@fachwerk/model/mail';
import { catchError, combineLatest, distinctUntilChanged, map, of, startWith, switchMap, type Observable } from 'rxjs';
import { byRole } from './folder-tree.ts';
import type { Uses } from './uses.ts';

export interface LatestMail {
  readonly account: string;
  readonly mailbox: string;
  readonly mail: EmailSummary;
}
const newestFirst = [{ property: 'receivedAt', isAscending: false }];

function ofAccount(store: Uses['store'], { id: account }: Account, limit: number): Observable<LatestMail[]> {
  const inbox$ = store.mailboxes({ account }).pipe(
    map((mailboxes: readonly Mailbox[]) => byRole(mailboxes, 'inbox')?.id),
    distinctUntilChanged(),
  );
  return inbox$.pipe(
    switchMap((mailbox) =>
      mailbox === undefined
        ? of([])
        : store
            .watch({
              account,
              filter: { inMailbox: mailbox },
              sort: newestFirst,
              collapseThreads: true,
              position: 0,
              limit,
            })
            .pipe(map(({ items }) => items.map((mail) => ({ account, mailbox, mail })))),
    ),
    // An account that is not reached has nothing new; the mail view says so.
    catchError(() => of([])),
    startWith([]),
  );
}

export const latestMails = (store: Uses['store'], limit: number): Observable<readonly LatestMail[]> =>
  store.accounts().pipe(
    switchMap((accounts) =>
      accounts.length === 0 ? of([]) : combineLatest(accounts.map((each) => ofAccount(store, each, limit))),
    ),
    map((lists) =>
      lists
        .flat()
        .toSorted((a, b) => b.mail.receivedAt.localeCompare(a.mail.receivedAt))
        .slice(0, limit),
    ),
  );
