/** Changes of a manifest's source that a person would make by hand: a line of `uses` taken out or narrowed, a key put in. */
import { readFileSync } from 'node:fs';
import type { Mend } from '../rule.ts';
import { isSyntax, keyName, parse, walk, type Syntax } from './syntax.ts';

/** Takes a key out of `uses` or `opens`. */
export function removeUse(file: string, part: 'uses' | 'opens', key: string): readonly Mend[] {
  const { text, tree } = read(file);
  const entry = entryOf(tree, part, key);
  if (!entry) return [];
  const comma = /^\s*,[ \t]*(?:\r?\n)?/.exec(text.slice(entry.end));
  const lead = /[ \t]*$/.exec(text.slice(0, entry.start))?.[0].length ?? 0;
  const ownLine = comma?.[0].endsWith('\n') ?? false;
  return [
    { file, from: ownLine ? entry.start - lead : entry.start, to: entry.end + (comma?.[0].length ?? 0), text: '' },
  ];
}

/** Writes `only(X, 'a', 'b')` where `X` or a wider `only` stood. */
export function narrowUse(file: string, key: string, members: readonly string[]): readonly Mend[] {
  const { text, tree } = read(file);
  let value = entryOf(tree, 'uses', key)?.['value'];
  if (isCallOf(value, 'optional')) value = argumentOf(value);
  if (!isSyntax(value)) return [];
  const named = isCallOf(value, 'only') ? argumentOf(value) : value;
  if (!isSyntax(named)) return [];
  const list = members.map((member) => `'${member}'`).join(', ');
  const narrowed = `only(${text.slice(named.start, named.end)}, ${list})`;
  return [{ file, from: value.start, to: value.end, text: narrowed }, ...importOnly(file, tree)];
}

/** Puts `tiers: ['isolated']` after the manifest's id, or in the place of other tiers. */
export function writeTiers(file: string): readonly Mend[] {
  const { tree } = read(file);
  const manifest = manifestOf(tree);
  const known = manifest && propertyOf(manifest, 'tiers')?.['value'];
  if (isSyntax(known)) return [{ file, from: known.start, to: known.end, text: "['isolated']" }];
  const id = manifest && propertyOf(manifest, 'id');
  return id ? [{ file, from: id.end, to: id.end, text: ",\n  tiers: ['isolated']" }] : [];
}

function read(file: string): { text: string; tree: Syntax } {
  const text = readFileSync(file, 'utf8');
  return { text, tree: parse(file, text) };
}

const isCallOf = (node: unknown, name: string): node is Syntax =>
  isSyntax(node) && node.type === 'CallExpression' && isSyntax(node['callee']) && node['callee']['name'] === name;
const argumentOf = (node: Syntax): unknown => (node['arguments'] as readonly unknown[])[0];

function manifestOf(tree: Syntax): Syntax | undefined {
  const made = [...walk(tree)].find((node) => isCallOf(node, 'defineManifest'));
  const given = made && argumentOf(made);
  return isSyntax(given) ? given : undefined;
}

const propertyOf = (object: Syntax, key: string): Syntax | undefined =>
  ((object['properties'] ?? []) as readonly Syntax[]).find((property) => keyName(property) === key);

function entryOf(tree: Syntax, part: string, key: string): Syntax | undefined {
  const manifest = manifestOf(tree);
  const table = manifest && propertyOf(manifest, part)?.['value'];
  return isSyntax(table) ? propertyOf(table, key) : undefined;
}

/** `only` joins the names that come from the SDK. */
function importOnly(file: string, tree: Syntax): readonly Mend[] {
  const imports = (tree['body'] as readonly Syntax[]).filter(({ type }) => type === 'ImportDeclaration');
  const sdk = imports.find(
    (one) => isSyntax(one['source']) && one['source']['value'] === '@fachwerk/sdk' && one['importKind'] !== 'type',
  );
  const specifiers = (sdk?.['specifiers'] ?? []) as readonly Syntax[];
  const last = specifiers.at(-1);
  if (!last || specifiers.some((one) => isSyntax(one['local']) && one['local']['name'] === 'only')) return [];
  return [{ file, from: last.end, to: last.end, text: ', only' }];
}
