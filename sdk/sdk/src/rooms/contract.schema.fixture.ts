import { z } from 'zod';
import { call, command, event, service, settings, shapes } from '../index.ts';
import { Ref } from './model.schema.fixture.ts';

export const rooms = shapes({
  'acme.rooms.booked@1': event(z.object({ room: z.string(), by: z.string() })),
  'acme.rooms.book@1': command(
    z.object({ email: Ref.optional(), room: z.string().optional() }),
    z.object({ booked: z.boolean() }),
  ),
  'acme.rooms.directory@1': service({
    free: call(z.object({ from: z.string(), to: z.string() }), z.array(z.string())),
  }),
  'acme.rooms.settings@1': settings(
    z.object({ building: z.string().default('').meta({ title: '%building%', scope: 'land' }) }),
  ),
});
