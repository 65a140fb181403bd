import { expect, test } from 'vitest';
import { fieldsOf, numberOf } from './form-fields.ts';

const schema = {
  type: 'object',
  properties: {
    undo: { type: 'integer', minimum: 0, maximum: 30, title: 'Rückruf', description: 'in Sekunden' },
    sign: { type: 'string', maxLength: 10 },
    lines: { enum: ['one', 'two'] },
    on: { type: 'boolean' },
    nested: { type: 'object' },
  },
};

test('each property that a form can show becomes a field', () => {
  const fields = fieldsOf({ schema, value: { undo: 10, sign: 'A', lines: 'two', on: true }, locked: ['undo'] });
  expect(fields).toEqual([
    {
      key: 'undo',
      label: 'Rückruf',
      hint: 'in Sekunden',
      locked: true,
      input: { kind: 'number', value: 10, whole: true, min: 0, max: 30 },
    },
    { key: 'sign', label: 'sign', hint: '', locked: false, input: { kind: 'text', value: 'A', max: 10 } },
    {
      key: 'lines',
      label: 'lines',
      hint: '',
      locked: false,
      input: { kind: 'choice', value: 'two', options: ['one', 'two'] },
    },
    { key: 'on', label: 'on', hint: '', locked: false, input: { kind: 'switch', value: true } },
  ]);
});

test('a schema that is none gives no fields', () => {
  for (const wrong of [undefined, null, 'x', { properties: 3 }, { properties: { a: null } }]) {
    expect(fieldsOf({ schema: wrong, value: {}, locked: [] })).toEqual([]);
  }
});

test.each([
  ['5', 5],
  ['0', 0],
  ['30', 30],
  ['31', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['', undefined],
  ['viel', undefined],
])('typed %j is %s', (typed, number) => {
  expect(numberOf(typed, { kind: 'number', value: 0, whole: true, min: 0, max: 30 })).toBe(number);
});

test('a comma is a decimal point', () => {
  expect(numberOf('1,5', { kind: 'number', value: 0, whole: false, min: undefined, max: undefined })).toBe(1.5);
});
