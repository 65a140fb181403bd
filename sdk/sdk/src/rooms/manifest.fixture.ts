import { contribute, defineManifest } from '../index.ts';
import { only, optional, view } from '../index.ts';
import { BookRoom, RoomBooked, RoomDirectory, RoomSettings } from './contract.fixture.ts';
import { CalendarStore, ComposeMail, EventMoved, MailActions, Page, Presence } from './model.fixture.ts';

export default defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: '%description%',
  uses: {
    calendar: only(CalendarStore, 'create'),
    presence: optional(Presence),
    composeMail: ComposeMail,
    eventMoved: EventMoved,
    rooms: only(RoomDirectory, 'free'),
  },
  provides: { directory: RoomDirectory, book: BookRoom, booked: RoomBooked, rooms: view() },
  contributes: [
    contribute(Page, { id: 'page', label: '%nav%', path: 'rooms', icon: 'door', view: 'rooms' }),
    contribute(MailActions, { id: 'book', label: '%book%', command: BookRoom }),
  ],
  settings: RoomSettings,
  permissions: [{ net: 'https://rooms.acme.example' }],
});
