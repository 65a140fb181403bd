/** A room's day as it is drawn: booked and free stretches, without gap. */
import type { Booking, Span } from './bookings.ts';

export const OPENS = 8 * 60;
export const CLOSES = 18 * 60;
export const STEP = 30;

export interface Segment extends Span {
  /** Missing: free. */
  readonly booking?: Booking;
}

/** `step`: how much one free stretch is at most, in minutes; they begin at its multiples. */
export function segmentsOf(bookings: readonly Booking[], step: number): readonly Segment[] {
  const sorted = bookings.toSorted((a, b) => a.from - b.from);
  const segments: Segment[] = [];
  let at = OPENS;
  for (const booking of sorted) {
    const from = Math.max(booking.from, at);
    const to = Math.min(booking.to, CLOSES);
    if (from >= to) continue;
    segments.push(...free(at, from, step), { from, to, booking });
    at = to;
  }
  return [...segments, ...free(at, CLOSES, step)];
}

function free(from: number, to: number, step: number): Segment[] {
  const segments: Segment[] = [];
  for (let at = from; at < to;) {
    const next = Math.min(to, (Math.floor(at / step) + 1) * step);
    segments.push({ from: at, to: next });
    at = next;
  }
  return segments;
}

/** Until when a room is free from a time on; the time itself where it is not. */
export const freeUntil = (bookings: readonly Booking[], from: number): number => {
  if (bookings.some((one) => one.from <= from && from < one.to)) return from;
  return Math.min(CLOSES, ...bookings.filter((one) => one.from > from).map((one) => one.from));
};

/** Every half hour from the first to the last, both included. */
export const timesBetween = (first: number, last: number): readonly number[] =>
  first > last ? [] : Array.from({ length: (last - first) / STEP + 1 }, (_, index) => first + index * STEP);
