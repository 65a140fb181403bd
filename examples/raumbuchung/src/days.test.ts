import { expect, it } from 'vitest';
import { clock, dayAfter, isDay, longDay, today } from './days.ts';

it('days are counted over months, years and the change of clocks', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26');
  expect(today(new Date(2026, 10, 6, 23, 59))).toBe('2026-11-06');
});

it('a day in an address is one, or is left out', () => {
  expect(['2026-11-26', '2026-13-01', 'morgen', '', undefined].map(isDay)).toEqual([true, false, false, false, false]);
});

it('they are written as people do', () => {
  expect(longDay('2026-11-26', 'de')).toBe('Donnerstag, 26. November 2026');
  expect([clock(570, 'de'), clock(570, 'en')]).toEqual(['09:30', '09:30 AM']);
});
