import { expect, test } from 'vitest';
import { colors, contrast, pairs, type ColorToken } from './index.ts';

const value = (token: ColorToken, scheme: 'light' | 'dark', more: boolean): string =>
  more && token.more ? token.more[scheme === 'light' ? 0 : 1] : token[scheme];

const cases = pairs.flatMap(([front, back, least]) =>
  (['light', 'dark'] as const).flatMap((scheme) => [false, true].map((more) => ({ front, back, least, scheme, more }))),
);

test.each(cases)(
  '$front on $back, $scheme, more contrast $more: at least $least',
  ({ front, back, least, scheme, more }) => {
    expect(contrast(value(colors[front], scheme, more), value(colors[back], scheme, more))).toBeGreaterThanOrEqual(
      least,
    );
  },
);

test('every colour is in a pair, or decoration', () => {
  const paired = new Set(pairs.flatMap(([front, back]) => [front, back] as string[]));
  expect(Object.keys(colors).filter((name) => !paired.has(name))).toEqual(['border']);
});

test('contrast is WCAG 2', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  expect(contrast('white', '#ffffff')).toBeNaN();
});
