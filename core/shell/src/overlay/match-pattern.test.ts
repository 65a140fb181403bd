import { expect, test } from 'vitest';
import { matchesPattern } from './match-pattern.ts';

test.each([
  ['[0-9]{2}-[0-9]{2}/[0-9]{4}', '12-34/2026', true],
  ['[0-9]{2}-[0-9]{2}/[0-9]{4}', '12-34/26', false],
  [String.raw`\d{5}`, '99084', true],
  [String.raw`\d{5}`, '990840', false],
  ['[A-ZÄÖÜ]{1,3}-?[A-Z]{1,2} [1-9][0-9]{0,3}', 'EF-AB 123', true],
  ['[A-ZÄÖÜ]{1,3}-?[A-Z]{1,2} [1-9][0-9]{0,3}', 'ÖHR X 7', false],
  ['a{2,}', 'aaaa', true],
  ['a{2,}', 'a', false],
  ['a*ab', 'aaab', true],
  ['.+@.+', 'anna@example.test', true],
  ['.+@.+', '@example.test', false],
  ['[^ ]+', 'ein Wort', false],
  [String.raw`\.\-\/`, '.-/', true],
  ['.', '😀', true],
  ['', '', true],
  ['', 'x', false],
  // What no engine can read.
  ['[z-a]', 'q', true],
])('%s and %s', (pattern, text, fits) => {
  expect(matchesPattern(pattern, text)).toBe(fits);
});

test('says the same as a regular expression, where both can be asked', () => {
  const patterns = ['a?b*c+', '[ab]{1,2}.?c', String.raw`\w+ \d*`, 'x{0,3}y{2}', '.*b.*', '[^a]*a[^a]*'];
  const texts = ['', 'a', 'abc', 'bbc', 'cc', 'aXc', 'bac', 'wort 12', 'wort ', 'xxyy', 'xxxxyy', 'yy', 'aab', 'b a b'];
  for (const pattern of patterns)
    for (const text of texts)
      expect([pattern, text, matchesPattern(pattern, text)]).toEqual([
        pattern,
        text,
        new RegExp(`^(?:${pattern})$`, 'u').test(text),
      ]);
});

test('takes no longer for a pattern that would stop a page', () => {
  const start = performance.now();
  expect(matchesPattern('.*'.repeat(99) + 'x', 'a'.repeat(1000))).toBe(false);
  expect(matchesPattern('a*'.repeat(100), `${'a'.repeat(999)}b`)).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});
