import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedSpans } from './marked-text.ts';

it('marks what was found, and reads nothing else as markup', () => {
  expect(markedSpans('Der <mark>Haushalt</mark> &amp; <b>mehr</b> &lt;x&gt;')).toEqual([
    { text: 'Der ', marked: false },
    { text: 'Haushalt', marked: true },
    { text: ' & <b>mehr</b> <x>', marked: false },
  ]);
});

it('unescapes once', () => {
  expect(markedSpans('&amp;lt;')).toEqual([{ text: '&lt;', marked: false }]);
});

it('takes anything', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<mark>', '</mark>', 'a', '&', '<')), (pieces) => {
      expect(markedSpans(pieces.join('')).every(({ text }) => typeof text === 'string')).toBe(true);
    }),
  );
});
