/** Whether people can be reached, as they themselves say it or their calendar does. Experimental. */
import { call, nothing, service, shapes, state, stream } from '@fachwerk/sdk';
import { z } from 'zod';

/** `online`, `unavailable` and `offline` are Matrix's; `busy` is MSC3026. */
const Presence = z.object({
  status: z.enum(['online', 'busy', 'unavailable', 'offline']),
  text: z.string().nullable(),
  /** RFC 3339; null: until it is changed. */
  until: z.string().nullable(),
});
const errors = ['unreachable', 'signedOut'] as const;

export const presence = shapes({
  'presence@0': service({
    /** By address. Who is not known has no entry. */
    of: stream(z.object({ addresses: z.array(z.string()) }), z.record(z.string(), Presence), {
      needs: 'presence.read',
      errors,
    }),
    set: call(Presence.partial({ text: true, until: true }), nothing(), { needs: 'presence.write', errors }),
  }),
  'presence.own@0': state(Presence, { privacy: 'personal', needs: 'presence.read' }),
});
