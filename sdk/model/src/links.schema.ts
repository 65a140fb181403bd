/** What belongs together: the two ends of a hand-over stay connected, and both sides show it. Experimental. */
import { call, event, nothing, service, shapes, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';

/** How the first end relates to the second, as in RFC 8984 §1.4.10. */
const Relation = z.enum(['related', 'parent', 'child', 'follows', 'copy']);
const Link = z.object({ id: z.string(), from: Ref, to: Ref, relation: Relation, created: z.string() });
const errors = ['unreachable', 'signedOut'] as const;

export const links = shapes({
  'links@0': service({
    /** All links of an object, whichever end it is; live. */
    of: stream(z.object({ ref: Ref }), z.array(Link), { needs: 'links.read', errors }),
    add: call(z.object({ from: Ref, to: Ref, relation: Relation.optional() }), z.object({ id: z.string() }), {
      needs: 'links.write',
      errors,
    }),
    remove: call(z.object({ id: z.string() }), nothing(), { needs: 'links.write', errors: [...errors, 'notFound'] }),
  }),
  'links.added@0': event(Link, { privacy: 'personal', needs: 'links.read' }),
});
