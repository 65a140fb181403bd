/** Shapes: what crosses. Builds and tests read them; other code imports `contract.ts`. */
import { call, service, shapes } from '@fachwerk/sdk';
import { z } from 'zod';

const Room = z.object({ id: z.string(), name: z.string(), seats: z.int() });

export const rooms = shapes({
  'acme.rooms.directory@1': service({
    free: call(z.object({ day: z.iso.date() }), z.array(Room), { errors: ['unreachable', 'signedOut'] }),
  }),
});
