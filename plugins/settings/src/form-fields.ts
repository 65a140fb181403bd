/** A form out of a JSON Schema: what the schema of a plugin's settings can say, and nothing more. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly locked: boolean;
  readonly input:
    | { readonly kind: 'switch'; readonly value: boolean }
    | { readonly kind: 'choice'; readonly value: string; readonly options: readonly string[] }
    | {
        readonly kind: 'number';
        readonly value: number;
        readonly whole: boolean;
        readonly min: number | undefined;
        readonly max: number | undefined;
      }
    | { readonly kind: 'text'; readonly value: string; readonly max: number | undefined };
}
export interface FormSource {
  readonly schema: unknown;
  readonly value: Readonly<Record<string, unknown>>;
  readonly locked: readonly string[];
}
type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const amount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const fieldsOf = ({ schema, value, locked }: FormSource): readonly Field[] =>
  Object.entries(record(record(schema)['properties'])).flatMap(([key, property]) => {
    const form = record(property);
    const input = inputOf(form, value[key]);
    const label = text(form['title']) || key;
    return input ? [{ key, label, hint: text(form['description']), locked: locked.includes(key), input }] : [];
  });

const inputOf = (form: Json, value: unknown): Field['input'] | undefined => {
  const options = form['enum'];
  if (Array.isArray(options)) {
    return { kind: 'choice', value: text(value), options: options.filter((option) => typeof option === 'string') };
  }
  switch (form['type']) {
    case 'boolean':
      return { kind: 'switch', value: value === true };
    case 'integer':
    case 'number':
      return {
        kind: 'number',
        value: amount(value) ?? 0,
        whole: form['type'] === 'integer',
        min: amount(form['minimum']),
        max: amount(form['maximum']),
      };
    case 'string':
      return { kind: 'text', value: text(value), max: amount(form['maxLength']) };
    default:
      return undefined;
  }
};

/** What was typed as a number, if it is one that the field takes. */
export const numberOf = (typed: string, input: Extract<Field['input'], { kind: 'number' }>): number | undefined => {
  const number = Number(typed.replace(',', '.'));
  if (typed.trim() === '' || !Number.isFinite(number) || (input.whole && !Number.isInteger(number))) return undefined;
  if (number < (input.min ?? -Infinity) || number > (input.max ?? Infinity)) return undefined;
  return number;
};
