/** Shapes: what crosses. Builds and tests read them; other code imports `contract.ts`. */
import { command, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

const Mail = z.object({ kind: z.string(), account: z.string(), id: z.string(), title: z.string().optional() });

export const raumbuchung = shapes({
  'acme.raumbuchung.book@1': command(z.object({ email: Mail.optional() }), z.object({ opened: z.boolean() })),
});
