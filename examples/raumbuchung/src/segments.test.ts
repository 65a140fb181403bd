import { describe, expect, it } from 'vitest';
import type { Booking } from './bookings.ts';
import { CLOSES, freeUntil, OPENS, segmentsOf, timesBetween } from './segments.ts';

const booked = (from: number, to: number): Booking => ({ id: `${from}`, room: 'r', from, to, mine: false, title: '' });
const short = (bookings: readonly Booking[], step: number) =>
  segmentsOf(bookings, step).map(({ from, to, booking }) => `${from}-${to}${booking ? '!' : ''}`);

describe('a day', () => {
  it('is half hours, or hours where there is little room', () => {
    expect(short([], 30)).toHaveLength(20);
    expect(short([], 60)).toHaveLength(10);
  });

  it('has no gap and no overlap, whatever is booked and in whatever order it comes', () => {
    const bookings = [booked(810, 900), booked(480, 510), booked(1050, 1080), booked(510, 570)];
    for (const step of [30, 60]) {
      const segments = segmentsOf(bookings, step);
      expect([segments[0]?.from, segments.at(-1)?.to]).toEqual([OPENS, CLOSES]);
      expect(segments.slice(1).map(({ from }) => from)).toEqual(segments.slice(0, -1).map(({ to }) => to));
      expect(segments.flatMap(({ booking }) => booking?.id ?? [])).toEqual(['480', '510', '810', '1050']);
    }
  });

  it('cuts free hours where a booking does', () => {
    expect(short([booked(570, 630)], 60).slice(0, 5)).toEqual(['480-540', '540-570', '570-630!', '630-660', '660-720']);
  });

  it('shows of a booking what lies within it', () => {
    expect(short([booked(400, 500)], 60)[0]).toBe('480-500!');
    expect(short([booked(1200, 1260)], 60)).toHaveLength(10);
  });
});

it('a room is free until its next booking, and not at all within one', () => {
  const bookings = [booked(600, 660), booked(720, 750)];
  expect([480, 600, 630, 660, 750].map((from) => freeUntil(bookings, from))).toEqual([600, 600, 630, 720, CLOSES]);
  expect(timesBetween(510, 600)).toEqual([510, 540, 570, 600]);
  expect(timesBetween(600, 510)).toEqual([]);
});
