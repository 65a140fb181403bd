import type { BorderShape, ShapeFacts } from '@fachwerk/kernel';
import { Validator, type Schema as JsonSchema } from '@cfworker/json-schema';

/** The schema of a point's data, a setting or a topic, as far as a build asks it. */
export interface Schema {
  readonly '~standard': {
    validate(value: unknown): unknown;
  };
}
/** A shape with its schemas, from source or from a built package. */
export interface Shape {
  readonly kind: string;
  readonly data?: Schema;
  /** Of a built package: its schemas are data. */
  readonly json?: BorderShape;
}

/** The shape that a built package wrote down. `defaults` complete what is checked: those of its settings. */
export const builtShape = (
  facts: ShapeFacts,
  json: BorderShape,
  defaults?: Readonly<Record<string, unknown>>,
): Shape => ({
  ...facts,
  json,
  ...(json.data !== undefined && { data: schemaOf(json.data, facts.kind === 'settings' ? defaults : undefined) }),
});

function schemaOf(json: unknown, defaults?: Readonly<Record<string, unknown>>): Schema {
  const validator = new Validator(json as JsonSchema, '2020-12', false);
  return {
    '~standard': {
      validate(value) {
        const whole = defaults ? { ...defaults, ...(value as object) } : value;
        // JSON has no undefined: what is left out is left out.
        const { valid, errors } = validator.validate(JSON.parse(JSON.stringify(whole)));
        if (valid) return { value: whole };
        // The last says most: those before it lead there.
        const deepest = errors.toSorted((a, b) => depth(b.instanceLocation) - depth(a.instanceLocation))[0]!;
        return { issues: [{ message: deepest.error, path: pathOf(deepest.instanceLocation) }] };
      },
    },
  };
}

const depth = (pointer: string): number => pointer.split('/').length;
const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
