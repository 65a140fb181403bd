/** Calendars and events: JSCalendar objects in a store (RFC 8984, draft-ietf-jmap-calendars). Experimental. */
import { call, command, event, nothing, point, service, shapes, state, stream } from '@fachwerk/sdk';
import { z } from 'zod';
import { CalendarObject, Duration } from './jscalendar.schema.ts';
import { Ref } from './ref.schema.ts';
import { byAccount, store } from './store.schema.ts';

const Calendar = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string().nullable(),
  isVisible: z.boolean(),
  isDefault: z.boolean(),
  myRights: z.object({
    mayReadFreeBusy: z.boolean(),
    mayReadItems: z.boolean(),
    mayWriteOwn: z.boolean(),
    mayWriteAll: z.boolean(),
    mayRSVP: z.boolean(),
  }),
});
const CalendarEvent = CalendarObject.extend({
  calendarIds: z.record(z.string(), z.literal(true)),
  duration: Duration.optional(),
  status: z.enum(['confirmed', 'cancelled', 'tentative']).optional(),
  freeBusyStatus: z.enum(['free', 'busy']).optional(),
});
const Filter = z.object({
  inCalendars: z.array(z.string()).optional(),
  after: z.string().optional(),
  before: z.string().optional(),
  text: z.string().optional(),
  uid: z.string().optional(),
});
const reading = { needs: 'calendar.read', errors: ['accountNotFound', 'unreachable', 'signedOut'] } as const;

export const calendar = shapes({
  'calendar.store@0': service(
    {
      ...store({ domain: 'calendar', item: CalendarEvent, filter: Filter }),
      calendars: stream(z.object({ account: z.string() }), z.array(Calendar), reading),
      /** When people and rooms are busy, without saying with what. */
      freeBusy: call(
        z.object({ account: z.string(), addresses: z.array(z.string()), after: z.string(), before: z.string() }),
        z.record(z.string(), z.array(z.object({ start: z.string(), end: z.string(), tentative: z.boolean() }))),
        reading,
      ),
      /** Answers an invitation and tells its organiser. */
      reply: call(
        z.object({
          account: z.string(),
          id: z.string(),
          answer: z.enum(['accepted', 'declined', 'tentative']),
          comment: z.string().optional(),
        }),
        nothing(),
        { needs: 'calendar.write', errors: [...reading.errors, 'notFound', 'notInvited'] },
      ),
    },
    byAccount,
  ),
  'calendar.event-moved@0': event(
    z.object({ account: z.string(), id: z.string(), title: z.string(), from: z.string(), to: z.string() }),
    { privacy: 'personal', needs: 'calendar.read' },
  ),
  'calendar.invited@0': event(
    z.object({ account: z.string(), id: z.string(), title: z.string(), organizer: z.string(), start: z.string() }),
    { privacy: 'personal', needs: 'calendar.read' },
  ),
  'calendar.next@0': state(
    z.array(z.object({ account: z.string(), id: z.string(), title: z.string(), start: z.string(), end: z.string() })),
    { parts: true, privacy: 'personal', needs: 'calendar.read' },
  ),
  'calendar.compose@0': command(
    z.object({
      title: z.string().optional(),
      start: z.string().optional(),
      duration: Duration.optional(),
      participants: z.array(z.string()).optional(),
      about: Ref.optional(),
    }),
    z.object({ event: Ref.nullable() }),
    { errors: ['forbidden'], timeout: 'none' },
  ),
  'calendar.open@0': command(z.object({ account: z.string(), id: z.string() }), nothing(), { errors: ['notFound'] }),
  'calendar.event-actions@0': point({
    data: z.object({ label: z.string(), icon: z.string().optional() }),
    context: z.object({ event: Ref }),
    command: 'required',
  }),
});
