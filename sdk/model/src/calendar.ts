import { names, type OutputOf } from '@fachwerk/sdk';
import type { calendar } from './calendar.schema.ts';

const name = names<typeof calendar>();
/**
 * Calendars as a store, whatever server is behind it: accounts, calendars, events in live windows, changes with undo, free and busy times, answers to invitations. Routed by account. Objects: JSCalendar (RFC 8984). Needs `calendar.read`, to change `calendar.write`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const CalendarStore = name('calendar.store@0');
/**
 * Event: somebody moved an event of this person; times are RFC 3339. Needs `calendar.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const EventMoved = name('calendar.event-moved@0');
/**
 * Event: an invitation has come that this person did not answer yet. Needs `calendar.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const Invited = name('calendar.invited@0');
/**
 * State in parts: what comes next today, soonest first. Needs `calendar.read`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const NextEvents = name('calendar.next@0');
/**
 * Command: opens the editor of an event, filled in as far as given; answers with the event, or null when the person leaves it. Error `forbidden`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const ComposeEvent = name('calendar.compose@0');
/**
 * Command: shows one event. Error `notFound`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const OpenEvent = name('calendar.open@0');
/**
 * Point: what others can do with one event. Needs a command that takes `{ event: Ref }`.
 *
 * @experimental may change in any release; `fachwerk check` refuses it for the stable channel.
 */
export const EventActions = name('calendar.event-actions@0');

/**
 * RFC 8984 §5.1, as far as an office needs it.
 *
 * @experimental
 */
export type CalendarEvent = OutputOf<typeof CalendarStore, 'get'>['list'][number];
/**
 * draft-ietf-jmap-calendars §4.
 *
 * @experimental
 */
export type Calendar = OutputOf<typeof CalendarStore, 'calendars'>[number];
