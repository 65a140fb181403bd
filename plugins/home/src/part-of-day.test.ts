import { expect, test } from 'vitest';
import { partOfDay } from './part-of-day.ts';

test.each([
  [4, 'morning'],
  [10, 'morning'],
  [11, 'day'],
  [17, 'day'],
  [18, 'evening'],
  [0, 'evening'],
  [3, 'evening'],
])('%i o’clock is %s', (hour, part) => {
  expect(partOfDay(hour)).toBe(part);
});
