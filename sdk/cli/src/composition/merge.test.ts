import fc from 'fast-check';
import { expect, it } from 'vitest';
import { merge } from './merge.ts';

it('merges maps, replaces arrays, removes maps by false, and lets the last scalar win', () => {
  const base = { a: { x: 1, y: [1, 2] }, b: { z: 1 }, c: true, d: 1 };
  expect(merge(base, { a: { y: [3] }, b: false, c: false, e: { f: 1 } })).toEqual({
    a: { x: 1, y: [3] },
    c: false,
    d: 1,
    e: { f: 1 },
  });
});

it('changes neither of the two, and nothing when nothing is written over', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      (base, over) => {
        const before = structuredClone([base, over]);
        merge(base, over);
        expect([base, over]).toEqual(before);
        expect(merge(base, {})).toEqual(base);
      },
    ),
  );
});
