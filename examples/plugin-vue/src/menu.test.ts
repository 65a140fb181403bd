import { expect, test } from 'vitest';
import { dishesOf, firstDay, week } from './menu.ts';

test.each([
  ['2026-11-23', 0],
  ['2026-11-27', 4],
  ['2026-11-28', 0],
  ['2026-11-29', 0],
])('on %s the day is %i', (date, day) => {
  expect(firstDay(new Date(`${date}T12:00`))).toBe(day);
});

test('whoever eats no meat has something on every day', () => {
  for (const day of week.keys()) {
    expect(dishesOf(day, true).length).toBeGreaterThan(0);
    expect(dishesOf(day, true).every(({ meatless }) => meatless)).toBe(true);
    expect(dishesOf(day, false)).toHaveLength(2);
  }
});
