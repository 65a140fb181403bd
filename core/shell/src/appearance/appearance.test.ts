import { describe, expect, it } from 'vitest';
import { matchLocale } from '../messages/match-locale.ts';
import { readAppearance } from './appearance.ts';

const usual = {
  theme: 'system',
  density: 'standard',
  motion: 'system',
  fontSize: 100,
  shortcuts: true,
  locale: 'de-DE',
};

describe('readAppearance', () => {
  it.each([undefined, null, 'x', [], { theme: 'pink', fontSize: 'big', locale: 'fr', shortcuts: 'no' }])(
    'makes %j whole',
    (kept) => {
      expect(readAppearance(kept, ['de-DE', 'en'])).toEqual(usual);
    },
  );

  it('keeps what is offered', () => {
    const kept = {
      theme: 'dark',
      density: 'compact',
      motion: 'reduced',
      fontSize: 125,
      shortcuts: false,
      locale: 'en',
    };
    expect(readAppearance(kept, ['de-DE', 'en'])).toEqual(kept);
  });

  it('holds the font size within its bounds', () => {
    expect(readAppearance({ fontSize: 900 }, ['de']).fontSize).toBe(200);
    expect(readAppearance({ fontSize: 12 }, ['de']).fontSize).toBe(100);
  });
});

describe('matchLocale', () => {
  it.each([
    ['de-DE', ['de', 'en'], 'de'],
    ['de', ['en', 'de-DE'], 'de-DE'],
    ['EN', ['en'], 'en'],
    ['fr', ['de', 'en'], undefined],
  ] as const)('%s of %j is %s', (wanted, available, found) => {
    expect(matchLocale(wanted, available)).toBe(found);
  });
});
