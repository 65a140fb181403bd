import { isDeepStrictEqual } from 'node:util';

/** What JSON.parse can return. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function same(left: Json | undefined, right: Json | undefined): boolean {
  return isDeepStrictEqual(left, right);
}

/** A client chooses keys, `__proto__` among them: fromEntries defines, assignment would not. */
export function record<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  return Object.fromEntries(entries);
}

/** JMAP says null, not {}, for a map with nothing in it. */
export function recordOrNull<T>(entries: ReadonlyMap<string, T>): Record<string, T> | null {
  return entries.size === 0 ? null : record(entries);
}

/** A member that was checked to be a string, or is to be treated as an empty one. */
export function stringOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
