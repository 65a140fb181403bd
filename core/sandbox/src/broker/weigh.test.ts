import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMIT, weigh } from './weigh.ts';

const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.stringMatching(/^[a-m]{1,5}$/), tie('value')),
  ),
})).value;
const problem = (value: unknown): string => {
  const found = weigh(value);
  return found.ok ? 'none' : found.problem;
};

describe('weigh', () => {
  it('takes all plain data, and weighs it no less than its texts and values', () => {
    fc.assert(
      fc.property(plain, (value) => {
        const found = weigh(value);
        expect(found).toMatchObject({ ok: true, special: false });
        expect(found.ok && found.size).toBeGreaterThanOrEqual(
          JSON.stringify(value)?.match(/[^\\",:{}[\]]/g)?.length ? 8 : 0,
        );
      }),
    );
  });

  it('finds what is not plain wherever it lies', () => {
    const odd: readonly unknown[] = [
      new Map(),
      new Set(),
      new Date(),
      /x/,
      1n,
      new Error('x'),
      new Uint8Array(1),
      new ArrayBuffer(1),
    ];
    fc.assert(
      fc.property(plain, fc.constantFrom(...odd), fc.nat({ max: 5 }), (around, inner, depth) => {
        let value: unknown = inner;
        for (let i = 0; i < depth; i++) value = i % 2 ? [around, value] : { around, value };
        expect(problem(value)).toBe('kind');
      }),
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', (key) => {
    expect(problem([{ deep: Object.defineProperty({}, key, { value: 1, enumerable: true }) }])).toBe('key');
  });

  it('ends with a circle, and with what is too deep', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(problem(circle)).toBe('depth');
    let deep: unknown = 1;
    for (let i = 0; i < 10_000; i++) deep = { deep };
    expect(problem(deep)).toBe('depth');
  });

  it('refuses arrays with holes or names, also the longest, at once', () => {
    const long = (length: number): unknown[] => Object.assign([], { length });
    expect(problem(long(100))).toBe('kind');
    expect(problem(Object.assign([1], { name: 1 }))).toBe('kind');
    expect(problem(long(4_294_967_295))).toBe('size');
  });

  it('lets exactly 1 MB through', () => {
    const most = 'x'.repeat((LIMIT - 8) / 2);
    expect(weigh(most)).toEqual({ ok: true, size: LIMIT, special: false });
    expect(problem(`${most}x`)).toBe('size');
    expect(problem({ [most]: 1 })).toBe('size');
  });

  it('counts what is shared as often as it is met', () => {
    let many: unknown = 'ha';
    for (let i = 0; i < 40; i++) many = [many, many];
    expect(problem(many)).toBe('size');
  });

  it('marks Blobs and undefined', () => {
    expect(weigh({ a: new Blob(['x']) })).toMatchObject({ ok: true, special: true });
    expect(weigh({ a: undefined })).toMatchObject({ ok: true, special: true });
  });
});
