/** The syntax tree of a script, as far as rules look at it. */
import { parseSync } from 'oxc-parser';

/** A node of the tree: what it is, where it is, and its parts by name. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

export const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export const parse = (name: string, text: string): Syntax =>
  parseSync(name, text, { sourceType: 'module' }).program as unknown as Syntax;

/** The nodes right inside of one. */
export function* partsOf(node: Syntax): Generator<Syntax> {
  for (const part of Object.values(node)) {
    if (isSyntax(part)) yield part;
    else if (Array.isArray(part)) for (const one of part) if (isSyntax(one)) yield one;
  }
}

/** A node and every node inside, parents first. */
export function* walk(node: Syntax): Generator<Syntax> {
  yield node;
  for (const part of partsOf(node)) yield* walk(part);
}

/** `window.parent.x` as words, `undefined` where something is computed. */
export function dotted(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node.type === 'Identifier') return String(node['name']);
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression') return dotted(node['expression']);
  if (node.type !== 'MemberExpression') return undefined;
  const owner = dotted(node['object']);
  const name = memberName(node);
  return owner === undefined || name === undefined ? undefined : `${owner}.${name}`;
}

export function memberName(node: Syntax): string | undefined {
  const property = node['property'];
  if (!isSyntax(property)) return undefined;
  return node['computed'] === true ? textOf(property) : String(property['name']);
}

/** A string that stands there as such. */
export function textOf(node: unknown): string | undefined {
  if (!isSyntax(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

/** Name of a key of an object or a pattern. */
export function keyName(property: Syntax): string | undefined {
  const key = property['key'];
  if (!isSyntax(key)) return undefined;
  return key.type === 'Identifier' && property['computed'] !== true ? String(key['name']) : textOf(key);
}

/** `window.`, `globalThis.` and `self.` taken off: they mean the same. */
export const globalName = (node: unknown): string | undefined =>
  dotted(node)?.replace(/^(?:(?:window|globalThis|self)\.)+(?=.)/, '');
