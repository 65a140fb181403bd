import { describe, expect, it } from 'vitest';
import { checkOf } from './json-schema.ts';

const rooms = {
  type: 'object',
  properties: { day: { type: 'string' }, file: { 'x-fachwerk': 'blob' } },
  required: ['day'],
  additionalProperties: false,
};

describe('checkOf', () => {
  it('says what is wrong, and where', () => {
    const check = checkOf(rooms);
    expect(check({ day: 'mo' }, false)).toBeUndefined();
    expect(check({ day: 1 }, false)).toMatch(/day.*type/);
    expect(check({}, false)).toMatch(/day/);
    expect(check({ day: 'mo', more: 1 }, false)).toMatch(/more/);
  });

  it('takes a Blob where one is declared, and nothing that only looks like it', () => {
    const check = checkOf(rooms);
    expect(check({ day: 'mo', file: new Blob(['x']) }, true)).toBeUndefined();
    expect(check({ day: 'mo', file: 'blob 0' }, false)).toBeDefined();
    expect(checkOf({ type: 'object' })(new Blob(['x']), true)).toBeDefined();
  });

  it('reads a property that is undefined as one that is missing', () => {
    const check = checkOf(rooms);
    expect(check({ day: 'mo', file: undefined }, true)).toBeUndefined();
    expect(check({ day: undefined }, true)).toBeDefined();
  });

  it('takes undefined only where it may be', () => {
    expect(checkOf(rooms)(undefined, true)).toBe('is missing');
    expect(checkOf({ ...rooms, 'x-fachwerk-optional': true })(undefined, true)).toBeUndefined();
    expect(checkOf({ 'x-fachwerk': 'nothing' })(undefined, true)).toBeUndefined();
    expect(checkOf({ 'x-fachwerk': 'nothing' })(null, false)).toBeUndefined();
    expect(checkOf({ 'x-fachwerk': 'nothing' })(1, false)).toBeDefined();
    expect(checkOf(undefined)(undefined, true)).toBeUndefined();
    expect(checkOf(undefined)({}, false)).toBe('is not expected');
  });

  it('lets nothing pass a shape that is not known', () => {
    expect(checkOf(false)({}, false)).toBeDefined();
  });
});
