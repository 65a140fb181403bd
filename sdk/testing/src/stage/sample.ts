/** A value that fits a JSON Schema: what stands for the answer of somebody who is not there. The same schema has the same sample. */
type Schema = Readonly<Record<string, unknown>>;

const DEPTH = 6;
const byFormat: Readonly<Record<string, string>> = {
  'date-time': '2026-11-24T09:30:00Z',
  date: '2026-11-24',
  time: '09:30:00',
  duration: 'PT1H',
  email: 'anna@example.test',
  uri: 'https://example.test/',
  url: 'https://example.test/',
  uuid: '6f1c2b1e-4a52-4d0a-9a55-0b1f4d6f2c11',
};

/** `name` gives a text that a person could read: the sample of `{ title }` is "title". */
export function sampleOf(schema: unknown, name = 'sample'): unknown {
  return sample(schema, { name, nth: '', depth: 0, root: schema });
}

interface At {
  readonly name: string;
  /** Tells the items of a list apart, in all their texts. */
  readonly nth: string;
  readonly depth: number;
  readonly root: unknown;
}

function sample(schema: unknown, at: At): unknown {
  if (typeof schema !== 'object' || schema === null) return at.name;
  const given = resolve(schema as Schema, at.root as Schema);
  const deeper = { ...at, depth: at.depth + 1 };
  if (given['x-fachwerk'] === 'blob') return new Blob(['sample'], { type: 'text/plain' });
  if (given['x-fachwerk'] === 'nothing') return undefined;
  if ('const' in given) return given['const'];
  if (Array.isArray(given['enum'])) return given['enum'][0];
  const options = given['anyOf'] ?? given['oneOf'];
  if (Array.isArray(options)) return sample(options[0], deeper);
  if (Array.isArray(given['allOf'])) {
    const parts = given['allOf'].map((part) => sample(part, deeper));
    return parts.every((part) => typeof part === 'object') ? Object.assign({}, ...parts) : parts[0];
  }
  return ofType(given, at);
}

function resolve(schema: Schema, root: Schema): Schema {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  if (ref === '#') return root;
  const path = ref.replace(/^#\//, '').split('/');
  const found = path.reduce<unknown>((at, key) => (at as Schema | undefined)?.[key], root);
  return (found ?? {}) as Schema;
}

function ofType(schema: Schema, at: At): unknown {
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (type === 'string') return text(schema, `${at.name}${at.nth}`);
  if (type === 'integer' || type === 'number') return number(schema);
  if (type === 'boolean') return true;
  if (type === 'array') return list(schema, at);
  if (type === 'object') return object(schema, at);
  return null;
}

function text(schema: Schema, name: string): string {
  const known = byFormat[String(schema['format'])];
  if (known !== undefined) return known;
  const [least = 0, most = Infinity] = [schema['minLength'], schema['maxLength']].map((n) =>
    typeof n === 'number' ? n : undefined,
  );
  return name.padEnd(least, '.').slice(0, most);
}

function number(schema: Schema): number {
  const at = (key: string): number | undefined => (typeof schema[key] === 'number' ? schema[key] : undefined);
  const least = at('minimum') ?? (at('exclusiveMinimum') ?? 0) + 1;
  return Math.max(least, Math.min(3, at('maximum') ?? 3));
}

function list(schema: Schema, at: At): unknown[] {
  const nth = (n: number): At => ({ ...at, depth: at.depth + 1, nth: `${at.nth}${n + 1}` });
  const { prefixItems, items, minItems } = schema;
  const first = Array.isArray(prefixItems) ? prefixItems.map((item, n) => sample(item, nth(n))) : [];
  const least = typeof minItems === 'number' ? minItems : 2;
  const length = at.depth > DEPTH || items === undefined || items === false ? 0 : Math.max(least - first.length, 0);
  return [...first, ...Array.from({ length }, (_, n) => sample(items, nth(first.length + n)))];
}

/** What is optional is there too, down to a depth that ends a schema that names itself. */
function object(schema: Schema, at: At): Record<string, unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Schema);
  const required = new Set(Array.isArray(schema['required']) ? schema['required'] : []);
  const wanted = properties.filter(([key]) => at.depth <= DEPTH || required.has(key));
  return Object.fromEntries(
    wanted.map(([key, part]) => [key, sample(part, { ...at, name: key, depth: at.depth + 1 })]),
  );
}
