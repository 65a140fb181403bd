/** One inbox for what every plugin announces: rules as data turn facts into items. */
import { command, nothing, point, shapes, state } from '@fachwerk/sdk';
import { z } from 'zod';

const Item = z.object({
  id: z.string(),
  time: z.number(),
  source: z.string(),
  title: z.string(),
  body: z.string(),
  group: z.string(),
  read: z.boolean(),
  open: z.object({ command: z.string(), input: z.record(z.string(), z.string()) }).optional(),
});
export const notifications = shapes({
  'notifications.rule@1': point({
    data: z.object({
      on: z.string(),
      title: z.string(),
      body: z.string(),
      group: z.string().optional(),
      open: z.object({ command: z.string(), input: z.record(z.string(), z.string()) }).optional(),
    }),
    context: z.object({}),
    names: ['on', 'open.command'],
  }),
  'notifications.items@1': state(z.array(Item), { privacy: 'personal', needs: 'notifications.read' }),
  'notifications.open@1': command(z.object({ id: z.string() }), nothing(), { errors: ['gone'] }),
  'notifications.mark@1': command(z.object({ ids: z.array(z.string()).optional(), read: z.boolean() }), nothing()),
  'notifications.clear@1': command(z.object({}), nothing()),
});
