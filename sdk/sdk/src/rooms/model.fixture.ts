import { names } from '../index.ts';
import type { model } from './model.schema.fixture.ts';

const name = names<typeof model>();
export const CalendarStore = name('calendar.store@0');
export const Presence = name('presence@0');
export const EventMoved = name('calendar.event-moved@1');
export const Unread = name('mail.unread@1');
export const ComposeMail = name('mail.compose@1');
export const MailActions = name('mail.message-actions@1');
export const Page = name('shell.page@1');
