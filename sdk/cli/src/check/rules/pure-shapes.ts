import { locateInSource } from '../../packages/locate-in-source.ts';
import type { Found, Rule } from '../rule.ts';

/** What a schema does beyond describing, as zod names it. */
const changes: Readonly<Record<string, string>> = {
  default: 'has a default',
  prefault: 'has a default',
  catch: 'puts a value in the place of a wrong one',
  transform: 'transforms',
  pipe: 'transforms',
  success: 'transforms',
};

/** A shape describes. What would change a value makes a checked call mean something else than an unchecked one. */
export const pureShapesRule: Rule = {
  code: 'FW8104',
  name: 'shapes that only describe',
  checks: 'No shape transforms, coerces or has a default; the settings are the exception, defaults are their point.',
  run(subject) {
    if (subject.built) return 'A built package has JSON Schemas, which cannot change a value.';
    return Object.entries(subject.shapes).flatMap(([id, { facts, schemas, file }]) => {
      if (facts.kind === 'settings') return [];
      return Object.entries(schemas).flatMap(([place, schema]) =>
        [...findChanges(schema)].map((found) => told(id, place, found, file)),
      );
    });
  },
};

const told = (id: string, place: string, { path, what }: Change, file: string): Found => {
  const { line } = locateInSource(file, [id, ...place.split('.').filter((part) => part !== 'members'), ...path]);
  const where = [place, ...path].join('.');
  return {
    message: `The shape "${id}" ${what} at ${where}.`,
    fix: 'Describe the value as it crosses; put the default or the conversion into the code that sends or receives it.',
    file,
    line,
  };
};

interface Change {
  readonly path: readonly string[];
  readonly what: string;
}

/** zod keeps what a schema is made of under this name. */
const INSIDE = '_zod';
type Inside<D> = { readonly [INSIDE]?: { readonly def?: D } };

function* findChanges(schema: unknown, path: readonly string[] = [], seen = new Set<unknown>()): Generator<Change> {
  const def = (schema as Inside<Record<string, unknown>> | undefined)?.[INSIDE]?.def;
  if (!def || seen.has(schema)) return;
  seen.add(schema);
  const what =
    changes[String(def['type'])] ?? (def['coerce'] === true ? 'coerces' : overwrites(def) ? 'rewrites' : undefined);
  if (what !== undefined) {
    yield { path, what };
    return;
  }
  for (const [key, field] of Object.entries(def['shape'] ?? {})) yield* findChanges(field, [...path, key], seen);
  for (const part of ['element', 'innerType', 'valueType', 'keyType', 'left', 'right', 'rest'] as const)
    yield* findChanges(def[part], path, seen);
  for (const part of ['options', 'items'] as const)
    if (Array.isArray(def[part])) for (const option of def[part]) yield* findChanges(option, path, seen);
}

/** `.trim()` and `.toLowerCase()` are checks that write. */
const overwrites = (def: Record<string, unknown>): boolean =>
  ((def['checks'] ?? []) as readonly Inside<{ check?: string }>[]).some(
    (check) => check[INSIDE]?.def?.check === 'overwrite',
  );
