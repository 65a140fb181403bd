/** What a page of the kit shows of its elements, from the custom elements manifest. */
import kit from '../../sdk/ui/package.json' with { type: 'json' };
import {
  isElement,
  type CustomElement,
  type Documented,
  type Manifest,
  type Member,
  type Typed,
} from '../../tools/elements/manifest.ts';
import manifest from '../custom-elements.json' with { type: 'json' };

/** A row of Storybook's table. Nothing is an argument: a story writes its elements as anybody would. */
export interface FactRow {
  readonly name: string;
  readonly description?: string;
  readonly control: false;
  readonly table: {
    readonly category: string;
    readonly type?: { readonly summary: string };
    readonly defaultValue?: { readonly summary: string };
  };
}
interface Shown extends CustomElement {
  readonly path: string;
}

const elements: readonly Shown[] = (manifest as Manifest).modules.flatMap(({ path, declarations = [] }) =>
  declarations.filter(isElement).map((element) => ({ ...element, path })),
);

/** The elements that a page is about: `component` and `subcomponents` of its stories. */
export function elementsOf(meta: {
  readonly component?: unknown;
  readonly subcomponents?: Readonly<Record<string, unknown>>;
}): readonly Shown[] {
  const tags = [meta.component, ...Object.values(meta.subcomponents ?? {})];
  return tags.flatMap((tag) => elements.filter(({ tagName }) => tagName === tag));
}

const isRequired = ({ description = '' }: Documented): boolean => description.startsWith('required');

/** What to write: its import and its tag with what it must have. */
export function usageOf({ tagName, path, attributes = [], slots = [] }: Shown): string {
  const must = attributes.filter(isRequired).map(({ name }) => ` ${name}="…"`);
  const inside = slots.some(({ name }) => name === '') ? '…' : '';
  const tag = `<${tagName}${must.join('')}>${inside}</${tagName}>`;
  return path.startsWith('sdk/ui/') ? `import '${doorOf(path)}';\n\n${tag}` : tag;
}

/** Large elements have doors of their own, after their folders. */
function doorOf(path: string): string {
  const folder = path.split('/')[3] ?? '';
  return `./${folder}` in kit.exports ? `${kit.name}/${folder}` : kit.name;
}

/** Rows under keys of their own: an attribute, a slot and a part may have one name. */
export function rowsOf(element: CustomElement): Readonly<Record<string, FactRow>> {
  const { members = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const rows = [
    ...members.filter(({ kind }) => kind === 'field').map((field) => row('properties', propertyName(field), field)),
    ...members.filter(({ kind }) => kind === 'method').map(methodRow),
    ...events.map((event) => row('events', event.name, event)),
    ...slots.map((slot) => row('slots', slot.name || '(default)', slot)),
    ...cssParts.map((part) => row('parts', `::part(${part.name})`, part)),
    ...cssProperties.map((property) => row('CSS custom properties', property.name, property)),
  ];
  return Object.fromEntries(rows.map((one) => [`${one.table.category} ${one.name}`, one]));
}

function row(
  category: string,
  name: string,
  { description, type, expandedType = type, default: value }: Typed,
): FactRow {
  return {
    name,
    ...(description !== undefined && { description }),
    control: false,
    table: {
      category,
      ...(expandedType && { type: { summary: expandedType.text } }),
      ...(value !== undefined && { defaultValue: { summary: value } }),
    },
  };
}

/** As it is written in a template: an attribute by its name, what is a property alone with a point before it. */
const propertyName = ({ name, attribute, readonly: fixed }: Member): string =>
  attribute ?? (fixed ? `${name} (read only)` : `.${name}`);

function methodRow(method: Member): FactRow {
  const parameters = (method.parameters ?? []).map(
    ({ name, optional, default: value }) => `${name}${optional || value !== undefined ? '?' : ''}`,
  );
  const given = row('methods', `${method.name}(${parameters.join(', ')})`, method);
  return { ...given, table: { ...given.table, type: { summary: method.return?.type.text ?? 'void' } } };
}
