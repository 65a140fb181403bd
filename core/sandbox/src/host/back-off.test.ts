import { expect, it } from 'vitest';
import { BackOff } from './back-off.ts';

it('waits 1, 5, then 30 seconds, each origin for itself, and forgives in the end', () => {
  let now = 0;
  const backOff = new BackOff(() => now);
  expect([1, 2, 3, 4].map(() => backOff.ended('a'))).toEqual([1000, 5000, 30_000, 30_000]);
  expect(backOff.ended('b')).toBe(1000);
  now = 10_000;
  expect([backOff.left('a'), backOff.left('b'), backOff.left('c')]).toEqual([20_000, 0, 0]);
  now = 700_000;
  expect(backOff.ended('a')).toBe(1000);
});
