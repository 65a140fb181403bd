import { describe, expect, it } from 'vitest';
import { fullDate, listDate } from './mail-date.ts';

const now = new Date(2026, 10, 25, 12, 0).getTime();
const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();

describe('listDate', () => {
  it.each([
    [at(2026, 10, 25, 0, 5), '00:05'],
    [at(2026, 10, 24, 23, 59), 'gestern'],
    [at(2026, 10, 23, 9, 0), 'Mo'],
    [at(2026, 10, 18, 9, 0), '18. Nov.'],
    [at(2025, 11, 31, 9, 0), '31.12.2025'],
    [at(2026, 10, 27, 9, 0), '27. Nov.'],
    ['nie', ''],
  ])('shows %s as %s', (iso, expected) => {
    expect(listDate(iso, now, 'de-DE')).toBe(expected);
  });
});

it('fullDate names the weekday', () => {
  expect(fullDate(at(2026, 10, 25, 14, 5), 'de-DE')).toContain('Mittwoch, 25. November 2026');
});
