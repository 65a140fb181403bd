import { describe, expect, it } from 'vitest';
import { fits, type ValueSchema } from './check-value.ts';
import { translateSchema } from './translate-schema.ts';

const cases: readonly (readonly [ValueSchema, readonly unknown[], readonly unknown[]])[] = [
  [{ type: 'boolean' }, [true, false], [0, 'true', null]],
  [{ type: 'integer', minimum: 0, maximum: 30 }, [0, 30], [-1, 31, 1.5, '3', Number.NaN]],
  [{ type: 'number' }, [1, 1.5], ['1']],
  [{ type: 'string', minLength: 1, maxLength: 3 }, ['a', 'abc'], ['', 'abcd', 1]],
  [{ type: ['string', 'null'] }, ['a', null], [1]],
  [{ enum: ['a', 'b'] }, ['a'], ['c', 1]],
  [{ const: 'x' }, ['x'], ['y']],
  [{ type: 'array', items: { type: 'string' } }, [[], ['a']], [['a', 1], {}]],
  [
    { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] },
    [{ n: 1 }, { n: 1, more: true }],
    [{}, { n: 'x' }, []],
  ],
  [{ anyOf: [{ type: 'null' }, { type: 'integer', minimum: 5 }] }, [null, 5], [4, 'x']],
];

describe('fits', () => {
  it.each(cases)('%j', (schema, good, bad) => {
    expect(good.filter((value) => !fits(value, schema))).toEqual([]);
    expect(bad.filter((value) => fits(value, schema))).toEqual([]);
  });
});

describe('translateSchema', () => {
  it('says every %key% in the person’s language, and leaves the rest', () => {
    const schema = { title: '%undo%', enum: ['%a%', '50 %'], minimum: 3, nested: [{ description: '%b%' }] };
    expect(translateSchema(schema, (key) => key.toUpperCase())).toEqual({
      title: 'UNDO',
      enum: ['A', '50 %'],
      minimum: 3,
      nested: [{ description: 'B' }],
    });
  });
});
