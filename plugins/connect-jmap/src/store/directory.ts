/** `directory@1` over the Principals of RFC 9670. */
import type { Provided } from '@fachwerk/sdk';
import type { Directory } from '@fachwerk/model/directory';
import { got, queried } from '../source/answers.ts';
import type { Client } from '../source/client.ts';
import { invoke, ref } from '../source/invocation.ts';
import { principal, PRINCIPAL } from '../source/objects.ts';
import { calling, type Log } from './refused.ts';

const USUAL = 20;

/** A server without a directory has nobody in it; that is no fault. */
export const directory = (client: Client, log: Log): Provided<typeof Directory> => ({
  find: ({ text, limit = USUAL }, call) =>
    calling(['unreachable', 'signedOut'], call, log, async () => {
      const { directory: accountId, limits } = await client.session(call.signal);
      const most = Math.min(limit, limits.maxObjectsInGet);
      if (accountId === undefined || most < 1) return [];
      const [, { list }] = await client.run(
        [
          invoke('Principal/query', { accountId, filter: { text }, limit: most }, queried),
          invoke('Principal/get', { accountId, '#ids': ref(0, '/ids'), properties: PRINCIPAL }, got(principal)),
        ],
        { signal: call.signal },
      );
      // No order to sort by is in the RFC, and what is got by ids has none.
      return list.slice(0, most).toSorted((a, b) => a.name.localeCompare(b.name));
    }),
});
