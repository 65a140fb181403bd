import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from './look.ts';

const token = (value: string): string | undefined =>
  harmless({ attributes: {}, tokens: { '--fw-accent': value } }).tokens['--fw-accent'];

describe('harmless', () => {
  it.each(['#1a2b3c', 'rgb(1 2 3 / 50%)', 'light-dark(#fff, #000)', 'color-mix(in oklab, #fff 20%, #000)'])(
    'keeps %s',
    (value) => {
      expect(token(value)).toBe(value);
    },
  );

  it.each([
    'red;background:url(//evil)',
    'red}body{background:red',
    'url(//evil)',
    'URL(//evil)',
    'image-set(x)',
    'var(--x)',
    'attr(href)',
    String.raw`\75rl(x)`,
    '"x"',
    '/**/@import x',
    'a'.repeat(201),
    '',
  ])('keeps %s out', (value) => {
    expect(token(value)).toBeUndefined();
  });

  it('knows names, not what else is handed in', () => {
    const given = {
      attributes: { lang: 'de-DE', dir: 'rtl', onclick: 'x', 'data-density': 'compact', 'data-contrast': 'less' },
      tokens: { '--fw-surface': '#fff', '--evil': '#fff', '--fw-brand': '#000' },
    };
    expect(harmless(given)).toEqual({
      attributes: { lang: 'de-DE', dir: 'rtl', 'data-density': 'compact' },
      tokens: { '--fw-brand': '#000' },
    });
  });

  it('lets nothing through that could end a declaration', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const kept = token(value);
        expect(kept === undefined || !/[;{}"'\\@<>:]/.test(kept)).toBe(true);
      }),
    );
  });
});
