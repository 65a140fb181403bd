import { isObject, type Json, stringOf } from './json.ts';

/** Says whether a value has a shape. Never throws. */
export type Check = (value: Json) => boolean;

const ID = /^[A-Za-z0-9_-]{1,255}$/;
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

export const text: Check = (value) => typeof value === 'string';
export const bool: Check = (value) => typeof value === 'boolean';
export const int: Check = (value) => Number.isSafeInteger(value);
export const unsigned: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
export const plainId: Check = (value) => typeof value === 'string' && ID.test(value);
export const object: Check = (value) => isObject(value);
export const anything: Check = () => true;
export const isTrue: Check = (value) => value === true;

/** An id, or `#` and the creation id of an object made earlier in the request. */
export const idOrReference: Check = (value) =>
  typeof value === 'string' && ID.test(value.startsWith('#') ? value.slice(1) : value);

const date: Check = (value) => typeof value === 'string' && DATE.test(value) && !Number.isNaN(Date.parse(value));
export const utcDate: Check = (value) => date(value) && stringOf(value).endsWith('Z');

export function nullable(check: Check): Check {
  return (value) => value === null || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every((item) => check(item));
}

export function mapOf(key: Check, check: Check): Check {
  return (value) => isObject(value) && Object.entries(value).every(([name, item]) => key(name) && check(item));
}

export function oneOf(...allowed: readonly Json[]): Check {
  return (value) => allowed.includes(value);
}

/** An object with these members at most; those named in `required` must be there. */
export function shape(members: Record<string, Check>, required: readonly string[] = []): Check {
  return (value) =>
    isObject(value) &&
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, item]) => Object.hasOwn(members, name) && members[name]?.(item) === true);
}
