/** People, functions and rooms that one can write to (RFC 9670 Principal, as far as completion needs it). */
import { call, service, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

const Principal = z.object({
  id: z.string(),
  type: z.enum(['individual', 'group', 'resource', 'location', 'other']),
  name: z.string(),
  email: z.string().nullable(),
});
export const directory = shapes({
  'directory@1': service({
    find: call(z.object({ text: z.string(), limit: z.int().optional() }), z.array(Principal), {
      needs: 'directory.read',
      errors: ['unreachable', 'signedOut'],
    }),
  }),
});
