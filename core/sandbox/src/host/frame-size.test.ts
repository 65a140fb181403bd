import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FrameSize, clamped, type Size } from './frame-size.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([
  [120.4, 120],
  [1e9, 1000],
  [-5, 1],
  [0, 1],
  [Number.NaN, undefined],
  [Infinity, undefined],
  ['12', undefined],
  [undefined, undefined],
])('%s becomes %s', (value, expected) => {
  expect(clamped(value, 1000)).toBe(expected);
});

it('changes at most ten times a second, and ends with the latest', () => {
  const seen: Size[] = [];
  const size = new FrameSize((one) => seen.push(one));
  for (let i = 0; i < 1000; i++) {
    size.wanted({ inline: 100, block: i });
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(1000);
  expect(seen.length).toBeLessThanOrEqual(11);
  expect(seen.at(-1)).toEqual({ inline: 100, block: 999 });
  size.wanted({ inline: 1, block: 1 });
  size.wanted({ inline: 2, block: 2 });
  size.end();
  expect(vi.getTimerCount()).toBe(0);
});
