import type { Provided } from '@fachwerk/kernel/api';
import type { Storage } from '@fachwerk/model/host';
import { map } from 'rxjs';
import type { PersonStore } from '../gateway/person-store.ts';
import { listed } from './listed-failure.ts';

const troubles = ['unreachable', 'signedOut'] as const;

/** Small values of the person, apart for each plugin that asks. */
export const storageService = (store: PersonStore): Provided<typeof Storage> => ({
  get: ({ key }, call) => listed(troubles, call, () => store.get(call.source, key, call.signal)),
  set: ({ key, value, etag }, call) =>
    listed(troubles, call, async () => {
      const done = await store.set(call.source, key, value, { etag, signal: call.signal });
      if (typeof done === 'string') throw call.failure(done, `${call.source}/${key}`);
      return done;
    }),
  remove: ({ key }, call) => listed(troubles, call, () => store.remove(call.source, key, call.signal)),
  // A mark is for whoever writes, and it comes with `get`.
  watch: ({ key }, call) =>
    store.watch(call.source, key).pipe(map(({ value }) => (value === undefined ? {} : { value }))),
});
