/** What events and tasks have in common: JSCalendar (RFC 8984), with the names of its second version (draft-ietf-calext-jscalendarbis). */
import { z } from 'zod';

/** `2026-11-26T09:00:00`, without a zone. */
const LocalDateTime = z.string();
/** RFC 3339 in UTC. */
const UtcDateTime = z.string();
/** ISO 8601: `PT1H30M`. */
export const Duration = z.string();
/** §4.3.3. */
const RecurrenceRule = z.object({
  frequency: z.enum(['yearly', 'monthly', 'weekly', 'daily']),
  interval: z.int().optional(),
  byDay: z
    .array(z.object({ day: z.enum(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']), nthOfPeriod: z.int().optional() }))
    .optional(),
  byMonthDay: z.array(z.int()).optional(),
  byMonth: z.array(z.string()).optional(),
  bySetPosition: z.array(z.int()).optional(),
  count: z.int().optional(),
  until: LocalDateTime.optional(),
});
/** §4.4.6. The key of `participants` is the participant's id in this object. */
export const Participant = z.object({
  name: z.string().optional(),
  calendarAddress: z.string().optional(),
  kind: z.enum(['individual', 'group', 'location', 'resource']).optional(),
  roles: z.record(z.string(), z.literal(true)),
  participationStatus: z.enum(['needs-action', 'accepted', 'declined', 'tentative', 'delegated']).optional(),
  expectReply: z.boolean().optional(),
});
/** §4.5.2. */
const Alert = z.object({
  trigger: z.union([
    z.object({
      '@type': z.literal('OffsetTrigger'),
      offset: z.string(),
      relativeTo: z.enum(['start', 'end']).optional(),
    }),
    z.object({ '@type': z.literal('AbsoluteTrigger'), when: UtcDateTime }),
  ]),
  acknowledged: UtcDateTime.optional(),
  action: z.enum(['display', 'email']).optional(),
});
/** §4.1, §4.2 and §4.4, as far as both kinds have them. */
export const CalendarObject = z.object({
  id: z.string().optional(),
  uid: z.string(),
  updated: UtcDateTime.optional(),
  sequence: z.int().optional(),
  title: z.string(),
  description: z.string().optional(),
  start: LocalDateTime.optional(),
  timeZone: z.string().nullable().optional(),
  showWithoutTime: z.boolean().optional(),
  locations: z
    .record(z.string(), z.object({ name: z.string().optional(), coordinates: z.string().optional() }))
    .optional(),
  keywords: z.record(z.string(), z.literal(true)).optional(),
  recurrenceRule: RecurrenceRule.nullable().optional(),
  /** By the local start of the occurrence: what is different in it; `{ excluded: true }` takes it out. */
  recurrenceOverrides: z.record(z.string(), z.record(z.string(), z.json())).optional(),
  priority: z.int().optional(),
  privacy: z.enum(['public', 'private', 'secret']).optional(),
  participants: z.record(z.string(), Participant).optional(),
  alerts: z.record(z.string(), Alert).optional(),
  useDefaultAlerts: z.boolean().optional(),
});
