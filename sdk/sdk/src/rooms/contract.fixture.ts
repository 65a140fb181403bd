import { names } from '../index.ts';
import type { rooms } from './contract.schema.fixture.ts';

const name = names<typeof rooms>();
export const RoomBooked = name('acme.rooms.booked@1');
export const BookRoom = name('acme.rooms.book@1');
export const RoomDirectory = name('acme.rooms.directory@1');
export const RoomSettings = name('acme.rooms.settings@1');
