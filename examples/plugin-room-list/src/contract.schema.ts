/** Shapes: what crosses. Builds, tests and borders read them, ours and those of whoever uses the rooms. */
import { call, service, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

const Room = z.object({ id: z.string(), name: z.string(), seats: z.int() });

export const rooms = shapes({
  'acme.room-list.rooms@1': service({
    free: call(z.object({ day: z.iso.date() }), z.array(Room), {
      needs: 'acme.room-list.read',
      errors: ['closed'],
    }),
  }),
});
