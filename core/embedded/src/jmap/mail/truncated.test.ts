import { expect, test } from 'vitest';
import { truncated } from './truncated.ts';

test.each([
  ['abc', 0, false, 'abc'],
  ['abc', 3, false, 'abc'],
  ['abcd', 3, false, 'abc'],
  ['äöü', 3, false, 'ä'],
  ['a€b', 3, false, 'a'],
  ['a€b', 4, false, 'a€'],
  ['😀😀', 7, false, '😀'],
  ['😀', 3, false, ''],
  ['ab<a href="x">c', 8, true, 'ab'],
  ['ab<b>c</b>', 6, true, 'ab<b>c'],
  ['a < b and more', 8, false, 'a < b an'],
])('%s to %i octets is %s', (text, limit, isHtml, expected) => {
  expect(truncated(text, limit, isHtml)).toBe(expected);
});
