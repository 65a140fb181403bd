import { expect, it } from 'vitest';
import { meant, noSelection, without } from './selection.ts';

it('means the marked rows, else the one under the cursor', () => {
  expect(meant(noSelection)).toEqual([]);
  expect(meant({ ...noSelection, active: 'a' })).toEqual(['a']);
  expect(meant({ active: 'a', marked: ['b', 'c'], all: false })).toEqual(['b', 'c']);
});

it('forgets marks of what is gone, and that all was meant', () => {
  expect(without({ active: 'a', marked: ['a', 'b'], all: true }, ['a'])).toEqual({
    active: 'a',
    marked: ['b'],
    all: false,
  });
});
