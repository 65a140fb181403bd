/**
 * What a server says is `unknown`. A check gives back the value with its type, or throws with the place that is wrong.
 * Written by hand rather than with a schema library: 1 kB, no `eval` probe under the page's policy, and what a server
 * left out gets its default here, at the wire.
 */
import { JmapError } from './jmap-error.ts';

export type Check<T> = (value: unknown, at: string) => T;
export type Checked<C> = C extends Check<infer T> ? T : never;

const wrong = (at: string, wanted: string): never => {
  throw new JmapError('FW6004', `The server's answer is wrong at ${at}: ${wanted} expected.`);
};
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Check<string> = (value, at) => (typeof value === 'string' ? value : wrong(at, 'text'));
export const bool: Check<boolean> = (value, at) => (typeof value === 'boolean' ? value : wrong(at, 'true or false'));
export const int: Check<number> = (value, at) =>
  Number.isSafeInteger(value) ? (value as number) : wrong(at, 'a whole number');
export const anything: Check<unknown> = (value) => value;
/** `null` stays; left out counts as `null`. */
export const nullable =
  <T>(check: Check<T>): Check<T | null> =>
  (value, at) =>
    value === null || value === undefined ? null : check(value, at);
export const or =
  <T>(check: Check<T>, fallback: T): Check<T> =>
  (value, at) =>
    value === null || value === undefined ? fallback : check(value, at);
export const list =
  <T>(check: Check<T>): Check<T[]> =>
  (value, at) =>
    Array.isArray(value) ? value.map((item, index) => check(item, `${at}/${index}`)) : wrong(at, 'a list');
export const record =
  <T>(check: Check<T>): Check<Record<string, T>> =>
  (value, at) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, check(item, `${at}/${key}`)]))
      : wrong(at, 'an object');
/** Only the properties named here are kept. */
export const object =
  <S extends Record<string, Check<unknown>>>(shape: S): Check<{ [K in keyof S]: Checked<S[K]> }> =>
  (value, at) => {
    if (!isObject(value)) return wrong(at, 'an object');
    const entries = Object.entries(shape).map(([key, check]) => [key, check(value[key], `${at}/${key}`)]);
    return Object.fromEntries(entries) as { [K in keyof S]: Checked<S[K]> };
  };
/** A set as JMAP writes it: `{ x: true }`. A `false` is dropped. */
export const set: Check<Record<string, true>> = (value, at) =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, there]) => there === true)
          .map(([key]) => [key, true as const]),
      )
    : wrong(at, 'an object');
