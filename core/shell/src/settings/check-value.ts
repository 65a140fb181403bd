/** The part of JSON Schema that settings use. The gateway and the plugin's shape hold the rest. */
export interface ValueSchema {
  /** Who sets it: a person, unless it says `land` or `organisation`. */
  readonly scope?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly ValueSchema[];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
function hasType(value: unknown, wanted: string | readonly string[]): boolean {
  const is = typeOf(value);
  return [wanted].flat().some((type) => type === is || (type === 'number' && is === 'integer'));
}
const within = (size: number, least = -Infinity, most = Infinity): boolean => size >= least && size <= most;

function partsFit(value: unknown, schema: ValueSchema): boolean {
  if (typeof value === 'number') return within(value, schema.minimum, schema.maximum);
  if (typeof value === 'string') return within(value.length, schema.minLength, schema.maxLength);
  const { items, properties, required } = schema;
  if (Array.isArray(value)) return !items || value.every((item) => fits(item, items));
  if (typeof value !== 'object' || value === null) return true;
  const given: Readonly<Record<string, unknown>> = { ...value };
  return (
    (required ?? []).every((key) => key in given) &&
    Object.entries(properties ?? {}).every(([key, part]) => !(key in given) || fits(given[key], part))
  );
}

/** Whether a value is what its schema says. */
export function fits(value: unknown, schema: ValueSchema): boolean {
  if (schema.anyOf) return schema.anyOf.some((part) => fits(value, part));
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (schema.type && !hasType(value, schema.type)) return false;
  return partsFit(value, schema);
}
