/** A rooms server in memory, as the backend’s own tests say it answers. */
import type { fakeBackend } from '@fachwerk/testing';
import type { Booking, Room } from './bookings.ts';

type Answer = Parameters<typeof fakeBackend>[0];
type Json = Exclude<Awaited<ReturnType<Answer>>['json'], undefined>;

const room = (id: string, name: string, seats: number, ...equipment: string[]): Room => ({
  id,
  name,
  place: 'Haus 1, EG',
  seats,
  equipment,
});
export const rooms = [
  room('saal', 'Großer Saal', 60, 'projector', 'accessible'),
  room('zelle', 'Videozelle', 2, 'video'),
];

export function fakeRooms(first: readonly Booking[] = []) {
  let bookings = [...first];
  const answer: Answer = ({ method, path, json }) => {
    if (method === 'DELETE') {
      bookings = bookings.filter(({ id }) => path !== `bookings/${id}`);
      return { status: 204 };
    }
    if (method === 'GET') return { json: (path === 'rooms' ? rooms : bookings) as unknown as Json };
    const wanted = json as unknown as Booking;
    const taken = bookings.find((one) => one.room === wanted.room && one.from < wanted.to && one.to > wanted.from);
    if (taken) return { status: 409, json: { error: 'taken', taken: { from: taken.from, to: taken.to } } };
    const booking = { ...wanted, id: `b${bookings.length + 1}`, mine: true };
    bookings.push(booking);
    return { status: 201, json: booking as unknown as Json };
  };
  return {
    answer,
    now: () => bookings,
    /** Somebody else comes first. */
    take: (span: Pick<Booking, 'room' | 'from' | 'to'>) =>
      bookings.push({ ...span, id: 'other', mine: false, title: '' }),
  };
}
