/** JSON Schemas of the border, checked by an interpreter: no policy here lets a validator be compiled. */
import { Validator, type Schema } from '@cfworker/json-schema';

/** Stands for a Blob while JSON is checked. Nobody outside knows it, so nobody can write it instead of a Blob. */
const BLOB = `blob ${crypto.randomUUID()}`;
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const readable = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(readable);
  if (!isNode(schema)) return schema;
  if (schema['x-fachwerk'] === 'blob') return { const: BLOB };
  if (schema['x-fachwerk'] === 'nothing') return { type: 'null' };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, readable(value)]));
};

/** The value as JSON has it: no `undefined` in an object, and a sign for each Blob. */
const asJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((inner) => asJson(inner) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Blob) return BLOB;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, asJson(inner)]])),
  );
};

/** What is wrong with a value, in a few words; `undefined` when nothing is. */
export type Check = (value: unknown, special: boolean) => string | undefined;

const mayBeAbsent = (schema: unknown): boolean =>
  schema === undefined ||
  (isNode(schema) && (schema['x-fachwerk'] === 'nothing' || schema['x-fachwerk-optional'] === true));

/** A check made of a schema; without one, nothing but `undefined` and `null` pass. */
export const checkOf = (schema: unknown): Check => {
  if (schema === undefined) return (value) => (value === undefined || value === null ? undefined : 'is not expected');
  const validator = new Validator(readable(schema) as Schema, '2020-12', true);
  const absent = mayBeAbsent(schema);
  return (value, special) => {
    if (value === undefined) return absent ? undefined : 'is missing';
    const { valid, errors } = validator.validate(special ? asJson(value) : value);
    const last = errors.at(-1);
    return valid ? undefined : `${last?.instanceLocation ?? '#'} ${last?.error ?? 'is wrong'}`;
  };
};
