/** Mails that really came in: new in the inbox, unread, no draft, not moved there and not imported from long ago. */
import type { Received } from '@fachwerk/model/mail';
import { catchError, concatAll, concatMap, defer, EMPTY, from, merge, type Observable } from 'rxjs';
import type { AccountStore } from './account-store.ts';
import type { Change } from './feed.ts';

/** Milliseconds that the clocks of server and browser may differ. */
const SKEW = 600_000;
/** More than this at once is a synchronisation, not post. */
const MOST = 50;

export const arrivals = (store: AccountStore): Observable<Received> =>
  defer(() => {
    const since = new Date(Date.now() - SKEW).toISOString();
    const received = store.feed.changes.pipe(
      // Without its mailboxes nobody can say what came in; the list shows it all the same.
      concatMap((change) => from(news(store, change, since)).pipe(catchError(() => EMPTY))),
      concatAll(),
    );
    // Without a first state nothing could be called new; a feed that cannot start yet starts with its first round.
    store.feed.start().catch(() => undefined);
    return merge(store.feed.live, received);
  });

const news = async (store: AccountStore, { created }: Change, since: string): Promise<Received[]> => {
  if (created.length === 0) return [];
  const inbox = (await store.mailboxes.load()).find(({ role }) => role === 'inbox');
  return created
    .filter(
      ({ mailboxIds, keywords, receivedAt }) =>
        inbox && mailboxIds[inbox.id] && !keywords['$draft'] && !keywords['$seen'] && receivedAt > since,
    )
    .slice(0, MOST)
    .map(({ id, threadId, from: senders, subject }) => ({
      account: store.about.id,
      accountName: store.about.name,
      id,
      threadId,
      from: { name: senders?.[0]?.name || (senders?.[0]?.email ?? ''), email: senders?.[0]?.email ?? '' },
      subject: subject ?? '',
    }));
};
