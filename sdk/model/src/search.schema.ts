/** One search over everything: each plugin answers for its own kinds. Experimental. */
import { call, command, nothing, point, service, shapes } from '@fachwerk/sdk';
import { z } from 'zod';
import { Ref } from './ref.schema.ts';

const Hit = z.object({
  ref: Ref,
  title: z.string(),
  /** Plain text around what was found, with the positions of the words in it. */
  excerpt: z.string().optional(),
  marks: z.array(z.object({ start: z.int(), end: z.int() })).optional(),
  /** RFC 3339; what is newer stands higher among equals. */
  time: z.string().optional(),
  icon: z.string().optional(),
  /** 0 to 1 inside one source; sources are not compared with each other. */
  score: z.number().optional(),
});

export const search = shapes({
  'search@0': service({
    find: call(
      z.object({ text: z.string(), kinds: z.array(z.string()).optional(), limit: z.int().optional() }),
      z.object({
        hits: z.array(Hit),
        /** Sources that did not answer in time. */
        late: z.array(z.string()),
      }),
      { needs: 'search.read', errors: ['unreachable', 'signedOut'] },
    ),
  }),
  'search.query@0': command(
    z.object({ text: z.string(), limit: z.int() }),
    z.object({ hits: z.array(Hit), total: z.int().optional() }),
    { needs: 'search.read', errors: ['unreachable', 'signedOut'] },
  ),
  /** A plugin that can be searched, with a command of the shape of `search.query@0`. */
  'search.source@0': point({
    data: z.object({ label: z.string(), icon: z.string(), kinds: z.array(z.string()) }),
    context: z.object({ text: z.string(), limit: z.int() }),
    command: 'required',
  }),
  'search.open@0': command(z.object({ text: z.string().optional() }), nothing()),
});
