/** What a request asks to book, checked; `undefined` for what makes no sense. */
import type { NewBooking } from './booking-store.ts';
import { rooms } from './rooms.ts';

const OPENS = 8 * 60;
const CLOSES = 18 * 60;
const STEP = 30;

export const isDay = (day: string | null): day is string =>
  day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));

export function readBooking(text: string): NewBooking | undefined {
  const { room, day, from, to, title } = parse(text);
  const fits =
    rooms.some(({ id }) => id === room) &&
    typeof day === 'string' &&
    isDay(day) &&
    isTime(from) &&
    isTime(to) &&
    from < to &&
    typeof title === 'string' &&
    title.trim() !== '' &&
    title.length <= 120;
  return fits ? { room: room as string, day, from, to, title: title.trim() } : undefined;
}

const isTime = (value: unknown): value is number =>
  Number.isInteger(value) &&
  (value as number) % STEP === 0 &&
  (value as number) >= OPENS &&
  (value as number) <= CLOSES;

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
