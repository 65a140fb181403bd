/** Shapes: what crosses. Builds and tests read them; other code imports `contract.ts`. */
import { Ref } from '@fachwerk/model/host/schema';
import { command, settings, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

export const rooms = shapes({
  // It waits for a person, so it has no deadline.
  'acme.rooms.request@1': command(z.object({ email: Ref.optional() }), z.object({ requested: z.boolean() }), {
    timeout: 'none',
  }),
  'acme.rooms.settings@1': settings(
    z.object({ to: z.string().default('raeume@example.test').meta({ title: '%setting-to%', scope: 'land' }) }),
  ),
});
