import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardSubject, forwardText, ownWords, quote, replySubject, replyText } from './quoting.ts';

describe('subjects', () => {
  it.each([
    ['Haushalt 2027', 'Re: Haushalt 2027'],
    ['Re: Haushalt', 'Re: Haushalt'],
    ['AW: Re: AW: Haushalt', 'Re: Haushalt'],
    ['Re[2]: Haushalt', 'Re: Haushalt'],
    ['Antwort: offen', 'Re: Antwort: offen'],
    ['WG: Haushalt', 'Re: WG: Haushalt'],
    ['  ', 'Re:'],
  ])('answers %j as %j', (subject, expected) => {
    expect(replySubject(subject)).toBe(expected);
  });

  it.each([
    ['Haushalt', 'Fwd: Haushalt'],
    ['WG: Fwd: Haushalt', 'Fwd: Haushalt'],
    ['AW: Haushalt', 'Fwd: AW: Haushalt'],
    [null, 'Fwd:'],
  ])('forwards %j as %j', (subject, expected) => {
    expect(forwardSubject(subject)).toBe(expected);
  });

  it('does not grow when repeated', () => {
    fc.assert(
      fc.property(fc.string(), (subject) => {
        const once = replySubject(subject);
        expect(replySubject(once)).toBe(once);
        expect(forwardSubject(forwardSubject(subject))).toBe(forwardSubject(subject));
      }),
    );
  });
});

describe('quote', () => {
  it('marks each line and deepens what is quoted', () => {
    expect(quote('Guten Tag\r\n\r\n> alt\n')).toBe('> Guten Tag\n>\n>> alt');
  });

  it('keeps the number of lines, and marks all of them', () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme-ascii' }).map((line) => line.trim()),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(lines, (text) => {
        const before = text.join('\n').trimEnd().split('\n');
        const after = quote(text.join('\n')).split('\n');
        expect(after).toHaveLength(before.length);
        expect(after.every((line) => line.startsWith('>'))).toBe(true);
      }),
    );
  });
});

it('replyText leaves room, signs, and quotes without the other signature', () => {
  expect(replyText('Bert schrieb:', 'Ja.\n-- \nBert', 'Anna')).toBe('\n\n\n-- \nAnna\n\nBert schrieb:\n> Ja.\n');
});

it('forwardText keeps the text as it was', () => {
  expect(forwardText(['Von: Bert'], '> alt\nneu', '')).toBe('\n\n\nVon: Bert\n\n> alt\nneu\n');
});

it('ownWords leaves out what others wrote', () => {
  expect(ownWords('anbei\n> im Anhang\n-- \nAnhang & Co.')).toBe('anbei');
});
