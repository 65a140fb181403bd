import { z } from 'zod';
import { call, command, event, point, service, shapes, state, stream } from '../index.ts';

export const Ref = z.strictObject({
  kind: z.string(),
  account: z.string(),
  id: z.string(),
  title: z.string().optional(),
});
const CalendarEvent = z.object({ account: z.string(), id: z.string(), title: z.string(), start: z.string() });

export const model = shapes({
  'calendar.store@0': service(
    {
      create: call(CalendarEvent.omit({ id: true }), CalendarEvent, {
        needs: 'calendar.write',
        errors: ['overQuota', 'forbidden'],
      }),
      changes: stream(z.object({ account: z.string() }), z.object({ created: z.array(z.string()) }), {
        needs: 'calendar.read',
        items: 'replace',
      }),
    },
    { by: 'account' },
  ),
  'presence@0': service({ of: call(z.string(), z.enum(['here', 'away'])) }),
  'calendar.event-moved@1': event(z.object({ id: z.string(), start: z.string() }), {
    privacy: 'personal',
    needs: 'calendar.read',
  }),
  'mail.unread@1': state(z.object({ n: z.int() }), { crossTab: true, needs: 'mail.read' }),
  'mail.compose@1': command(
    z.object({ to: z.array(z.string()), subject: z.string().optional() }),
    z.object({ draft: z.string() }),
  ),
  'mail.message-actions@1': point({
    data: z.object({ label: z.string() }),
    context: z.object({ email: Ref }),
    command: 'required',
  }),
  'shell.page@1': point({
    data: z.object({ label: z.string(), path: z.string(), icon: z.string() }),
    context: z.object({}),
    view: 'required',
  }),
});
