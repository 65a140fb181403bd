/** Shapes as JSON Schemas: what a built package carries of its own, and what a border checks by. */
import type { BorderShape } from '@fachwerk/kernel';
import { z } from 'zod';
import type { Shape } from './shape.ts';

interface Source {
  readonly data?: unknown;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly context?: unknown;
  readonly item?: unknown;
  readonly members?: Readonly<Record<string, Source>>;
}

/** `{ "x-fachwerk": "blob" }` stands for bytes, `{ "x-fachwerk": "nothing" }` for no value, and `"x-fachwerk-optional"` says that a value may be missing. A stream's items are its output. */
export function borderShape(shape: Shape): BorderShape {
  if (shape.json) return shape.json;
  const { data, input, output, item, context, members }: Source = shape;
  return {
    ...part('data', data),
    ...part('input', input),
    ...part('output', output ?? item),
    ...part('context', context),
    ...(members && {
      members: Object.fromEntries(Object.entries(members).map(([name, member]) => [name, ofMember(member)])),
    }),
  };
}

const ofMember = ({ input, output, item }: Source) => ({ ...part('input', input), ...part('output', output ?? item) });

const part = (key: string, schema: unknown): Record<string, unknown> =>
  schema === undefined ? {} : { [key]: jsonSchema(schema) };

interface StandardJsonSchema {
  readonly vendor: string;
  readonly jsonSchema?: { input(options: { target: string }): Record<string, unknown> };
  validate(value: unknown): { readonly issues?: unknown } | Promise<unknown>;
}

/** What may be given, so that an object with a key more than is named still fits. What JSON has no word for is said under x-fachwerk. */
function jsonSchema(schema: unknown): Record<string, unknown> {
  const standard = (schema as { '~standard': StandardJsonSchema })['~standard'];
  const { vendor, jsonSchema: own } = standard;
  const accepts = (value: unknown): boolean => {
    const result = standard.validate(value);
    return !(result instanceof Promise) && result.issues === undefined;
  };
  const { $schema: _dialect, ...json } =
    vendor !== 'zod' && own
      ? own.input({ target: 'draft-2020-12' })
      : // Bytes and nothing have no JSON: their shapes say so themselves.
        z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any', io: 'input' });
  if (!accepts(undefined) || 'x-fachwerk' in json) return json;
  return anything.some(accepts) ? { ...json, 'x-fachwerk-optional': true } : { 'x-fachwerk': 'nothing' };
}

/** Of each kind one: what takes none of these and takes `undefined` takes nothing. */
const anything: readonly unknown[] = [null, true, 0, '', [], {}];
