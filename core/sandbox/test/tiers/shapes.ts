import { call, command, event, point, service, shapes, state, stream } from '@fachwerk/kernel/api';
import { blob } from '@fachwerk/sdk';
import { z } from 'zod';

/** What the widget uses and fills: a service, a command, a state, an event and two points. */
export const table = shapes({
  'rooms.directory@1': service({
    free: call(z.object({ day: z.string() }), z.array(z.string()), { errors: ['closed'], needs: 'rooms.read' }),
    live: stream(z.object({ day: z.string() }), z.array(z.string())),
    copy: call(z.object({ files: z.array(blob()) }), z.array(blob())),
    secret: call(z.object({}), z.string(), { needs: 'rooms.secret' }),
  }),
  'rooms.book@1': command(z.object({ room: z.string() }), z.object({ by: z.string() }), { errors: ['taken'] }),
  'rooms.count@1': state(z.object({ n: z.int() })),
  'widget.greet@1': command(z.object({ name: z.string() }), z.string()),
  'widget.greeted@1': event(z.object({ name: z.string() })),
  'shell.widget@1': point({
    data: z.object({ label: z.string() }),
    context: z.object({ size: z.string() }),
    view: 'required',
  }),
  'widget.actions@1': point({
    data: z.object({ label: z.string() }),
    context: z.object({ room: z.string() }),
    command: 'required',
  }),
});
