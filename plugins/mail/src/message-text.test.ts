import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks, textSpans } from './message-text.ts';

describe('textBlocks', () => {
  it('finds quotes and the signature', () => {
    expect(textBlocks('Guten Tag\r\n> alt\n>> älter\nneu\n-- \nAnna').map(({ kind, text }) => [kind, text])).toEqual([
      ['text', 'Guten Tag'],
      ['quote', '> alt\n>> älter'],
      ['text', 'neu'],
      ['signature', '-- \nAnna'],
    ]);
  });

  it('loses nothing', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constant('-- '),
      fc.string().map((text) => `> ${text}`),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n').replaceAll('\r\n', '\n');
        expect(
          textBlocks(text)
            .map((block) => block.text)
            .join('\n'),
        ).toBe(text);
      }),
    );
  });
});

describe('textSpans', () => {
  it('finds web and mail addresses, without the end of the sentence', () => {
    const spans = textSpans('Siehe https://amt.test/plan_(neu), www.stadt.test. Fragen an anna@example.test!');
    expect(spans.filter((span) => span.target).map((span) => [span.text, span.target?.href])).toEqual([
      ['https://amt.test/plan_(neu)', 'https://amt.test/plan_(neu)'],
      ['www.stadt.test', 'https://www.stadt.test/'],
      ['anna@example.test', 'mailto:anna@example.test'],
    ]);
  });

  it('makes no link of a script', () => {
    expect(textSpans('javascript:alert(1)')).toEqual([{ text: 'javascript:alert(1)' }]);
  });

  it('loses nothing', () => {
    const word = fc.constantFrom('https://a.test', 'a@b.test', '(', ')', '.', ' ', 'www.', 'x', 'https://');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          expect(
            textSpans(text)
              .map((span) => span.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

it('is quick on long hostile text', () => {
  const began = performance.now();
  for (const piece of ['a', '.', 'http://a', ')', 'a@', '> ']) textSpans(`http://${piece.repeat(200_000)}`);
  expect(performance.now() - began).toBeLessThan(2000);
});
