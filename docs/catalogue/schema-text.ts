/** A JSON Schema as a person reads a type, and a value that fits it to begin with. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly 'x-fachwerk'?: string;
}
const either = ({ anyOf, oneOf }: Schema): readonly Schema[] | undefined => anyOf ?? oneOf;

function objectText({ properties = {}, required = [], additionalProperties }: Schema, indent: string): string {
  const more = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([key, value]) => `${more}${key}${required.includes(key) ? '' : '?'}: ${schemaText(value, more)};`,
  );
  if (lines.length > 0) return `{\n${lines.join('\n')}\n${indent}}`;
  const values = typeof additionalProperties === 'object' ? schemaText(additionalProperties, indent) : 'unknown';
  return additionalProperties ? `Record<string, ${values}>` : '{}';
}

/** `{ account: string; limit?: integer }`, with the parts that are too deep on lines of their own. */
export function schemaText(given: unknown, indent = ''): string {
  const schema = (given ?? {}) as Schema;
  if (schema['x-fachwerk']) return schema['x-fachwerk'];
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const some = either(schema);
  if (some) return some.map((one) => schemaText(one, indent)).join(' | ');
  if (schema.type === 'array') {
    const item = schemaText(schema.items, indent);
    return item.includes(' | ') && !item.includes('\n') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'object') return objectText(schema, indent);
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => schemaText({ ...schema, type }, indent)).join(' | ');
  return typeof schema.type === 'string' ? schema.type : 'unknown';
}

const samples: Readonly<Record<string, unknown>> = { string: '', integer: 0, number: 0, boolean: true, null: null };
const known: Readonly<Record<string, unknown>> = {
  account: 'anna@example.test',
  limit: 20,
  position: 0,
  text: 'Haushalt',
  key: 'beispiel',
  title: 'Beispiel',
  path: '/mail',
};

/** What is required, filled in; a person goes on from there. */
export function sampleOf(given: unknown, name = ''): unknown {
  const schema = (given ?? {}) as Schema;
  if (schema['x-fachwerk']) return undefined;
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  const [first] = either(schema) ?? [];
  if (first) return sampleOf(first, name);
  if (schema.type === 'array') return [];
  if (schema.type === 'object') {
    const entries = (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key], key)]);
    return Object.fromEntries(entries) as unknown;
  }
  if (name in known) return known[name];
  return typeof schema.type === 'string' ? samples[schema.type] : null;
}
