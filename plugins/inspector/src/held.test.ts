import { expect, test } from 'vitest';
import { grows, withSample, type Sample } from './held.ts';

const samples = (...held: number[]): readonly Sample[] =>
  held.reduce<readonly Sample[]>((all, one, time) => withSample(all, { time, held: one }), []);

test.each([
  [[1, 2, 3, 4, 5, 6, 7], true],
  [[1, 2, 3, 4, 3, 6, 7], false],
  [[5, 5, 5, 5, 5, 5, 5], false],
  [[1, 2, 3], false],
  [[9, 1, 1, 1, 2, 2, 3, 3, 4], true],
])('%j grows: %s', (held, is) => {
  expect(grows(samples(...held))).toBe(is);
});

test('no more is kept than two minutes', () => {
  expect(samples(...Array.from({ length: 500 }, (_, i) => i))).toHaveLength(120);
});
