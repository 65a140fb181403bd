import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './index.ts';
import { distance } from './nearest.ts';

describe('nearest', () => {
  it('finds what was meant, and nothing far away', () => {
    expect(nearest('mail.sotre@1', ['mail.store@1', 'mail.open@1'])).toBe('mail.store@1');
    expect(nearest('locale', ['locales', 'name'])).toBe('locales');
    expect(nearest('x', ['land', 'identity'])).toBeUndefined();
    expect(didYouMean('plugns', ['plugins'])).toBe(' Did you mean "plugins"?');
    expect(didYouMean('q', [])).toBe('');
  });

  it('measures a distance', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
