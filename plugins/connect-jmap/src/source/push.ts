/** State changes as the server pushes them, RFC 8620 §7.3; one upstream, however many listen. */
import { catchError, concat, defer, EMPTY, filter, from, map, of, repeat, retry, share, switchMap } from 'rxjs';
import { throwError, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { isObject } from './check.ts';
import type { Client } from './client.ts';
import { isJmapError } from './jmap-error.ts';
import { fill } from './url-template.ts';

/** `changed`: by account the types whose state is new. `up`: push works (again); what happened before is not told. */
export type Push =
  | { readonly kind: 'changed'; readonly changed: Readonly<Record<string, Readonly<Record<string, string>>>> }
  | { readonly kind: 'up' }
  | { readonly kind: 'down' };

const TYPES = 'Mailbox,Email,Thread,Identity,EmailSubmission,ShareNotification';

const readPush = ({ type, data }: { type: string; data: unknown }): Push | undefined => {
  if (type === 'up' || type === 'down') return { kind: type };
  if (type !== 'state' || !isObject(data) || !isObject(data['changed'])) return undefined;
  const changed = Object.entries(data['changed']).flatMap(([account, states]) =>
    isObject(states) ? [[account, states as Record<string, string>] as const] : [],
  );
  return { kind: 'changed', changed: Object.fromEntries(changed) };
};

const upstream = (client: Client): Observable<Push> =>
  defer(() => from(client.session())).pipe(
    switchMap(({ eventSourceUrl }) => {
      if (!eventSourceUrl) return EMPTY;
      const path = fill(eventSourceUrl, { types: TYPES, closeafter: 'no', ping: '30' });
      const events = client.relay.events(path).pipe(
        map(readPush),
        filter((push) => push !== undefined),
      );
      return concat(of<Push>({ kind: 'up' }), events).pipe(
        // An upstream that ends is opened again; one that the relay refuses for good is left to the poll.
        repeat({ delay: (count) => timer(pause(count)) }),
      );
    }),
  );

const pause = (count: number): number => Math.min(30_000, 500 * 2 ** Math.min(count, 6));

/** Never errs: without push the poll goes on. */
export const createPush = (client: Client): Observable<Push> =>
  upstream(client).pipe(
    catchError((error: unknown) =>
      concat(
        of<Push>({ kind: 'down' }),
        throwError(() => error),
      ),
    ),
    retry({
      delay: (error, count) => (isJmapError(error, 'FW6007') ? EMPTY : timer(pause(count))),
      resetOnSuccess: true,
    }),
    catchError(() => EMPTY),
    share(),
  );
