import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { satisfies } from './index.ts';

describe('satisfies', () => {
  it.each([
    ['1.2.3', '^1.2', true],
    ['1.9.0', '^1.2.3', true],
    ['2.0.0', '^1.2', false],
    ['0.1.5', '^0.1', true],
    ['0.2.0', '^0.1', false],
    ['0.0.4', '^0.0.3', false],
    ['1.6.9', '~1.6', true],
    ['1.7.0', '~1.6', false],
    ['1.9.0', '~1', true],
    ['1.2.3', '1.2.3', true],
    ['1.2.4', '1.2.3', false],
    ['1.2.4', '1.2', true],
    ['1.2.4', '1.x', true],
    ['1.2.4', '*', true],
    ['1.2.4', '', true],
    ['1.5.0', '>=1.2 <2', true],
    ['2.0.0', '>= 1.2 < 2', false],
    ['1.2.0', '>1.2', false],
    ['1.3.0', '>1.2', true],
    ['1.2.9', '<=1.2', true],
    ['3.1.0', '^1.0 || ^3.0', true],
    ['1.6.0-rc.1', '~1.6', true],
    ['1.6.0-rc.1', '<1.6.0-rc.2', true],
    ['1.6.0-rc.10', '<1.6.0-rc.2', false],
    ['nonsense', '*', false],
    ['1.2.3', 'nonsense', false],
  ])('%s in %s: %s', (version, range, expected) => expect(satisfies(version, range)).toBe(expected));

  it('puts a version in its own caret and tilde, and never the next major', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (a, b, c) => {
        const version = `${a}.${b}.${c}`;
        expect([satisfies(version, `^${version}`), satisfies(version, `~${version}`)]).toEqual([true, true]);
        expect(satisfies(`${a + 1}.${b}.${c}`, `^${version}`)).toBe(false);
      }),
    );
  });
});
