/** What a frame may ask a person for, as its border reads it: JSON Schema, by the validator that the broker has. */
import { host } from '@fachwerk/model/host/schema';
import { Validator, type Schema } from '@cfworker/json-schema';
import { expect, test } from 'vitest';
import { borderShape } from './border-shape.ts';

const { input } = borderShape(host['ui@1']).members!['prompt']!;
const validator = new Validator(input as Schema, '2020-12', false);
const question = { title: 'Vorgang', label: 'Zeichen', yes: 'Weiter' };

test.each([
  {},
  {
    hint: 'Wie 12-34',
    type: 'date',
    required: false,
    min: '2026-11-26',
    messages: { min: 'Zu früh.' },
    error: 'Nein.',
  },
  { pattern: '[0-9]{2}-[0-9]{2}/[0-9]{4}' },
  { pattern: String.raw`[A-ZÄÖÜ]{1,3}-?\d+ .*` },
])('a frame may ask with %o', (rules) => {
  expect(validator.validate({ ...question, ...rules }).errors).toEqual([]);
});

test.each([
  { type: 'password' },
  { pattern: '(a+)+b' },
  { pattern: 'a|b' },
  { pattern: '[a' },
  { pattern: 'a**' },
  { pattern: 'a'.repeat(201) },
  { messages: { pattern: 1 } },
])('not with %o', (rules) => {
  expect(validator.validate({ ...question, ...rules }).valid).toBe(false);
});
