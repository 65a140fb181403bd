/** What the rooms server says, and times of a day in minutes after midnight. What it says is not believed before it is read. */
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly seats: number;
  readonly equipment: readonly string[];
}
export interface Span {
  readonly from: number;
  readonly to: number;
}
export interface Booking extends Span {
  readonly id: string;
  readonly room: string;
  readonly mine: boolean;
  /** Of one's own alone. */
  readonly title: string;
}

type Raw = Readonly<Record<string, unknown>>;
const raw = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** All of a list, or nothing when one of them does not fit. */
function listOf<T>(value: unknown, read: (value: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all = value.map(read);
  return all.every((one) => one !== undefined) ? all : undefined;
}

export const readRooms = (value: unknown): readonly Room[] | undefined => listOf(value, readRoom);
export const readBookings = (value: unknown): readonly Booking[] | undefined => listOf(value, readBooking);

function readRoom(value: unknown): Room | undefined {
  const { id, name, place, seats, equipment } = raw(value);
  const things = listOf(equipment, text);
  if (typeof id !== 'string' || typeof name !== 'string' || !Number.isInteger(seats) || !things) return undefined;
  return { id, name, place: text(place) ?? '', seats: seats as number, equipment: things };
}

export function readSpan(value: unknown): Span | undefined {
  const { from, to } = raw(value);
  const fits = Number.isInteger(from) && Number.isInteger(to) && (from as number) < (to as number);
  return fits ? { from: from as number, to: to as number } : undefined;
}

function readBooking(value: unknown): Booking | undefined {
  const { id, room, mine, title } = raw(value);
  const span = readSpan(value);
  if (!span || typeof id !== 'string' || typeof room !== 'string') return undefined;
  return { id, room, ...span, mine: mine === true, title: text(title) ?? '' };
}
