import { command, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

const Mail = z.object({ kind: z.string(), account: z.string(), id: z.string(), title: z.string().optional() });

export const followUps = shapes({
  // It waits for a person, so it has no deadline.
  'example.follow-ups.remember@1': command(z.object({ email: Mail }), z.object({ due: z.iso.date().nullable() }), {
    timeout: 'none',
  }),
});
