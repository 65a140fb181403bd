import type { Script } from './script.ts';
import { isSyntax, type Syntax } from './syntax.ts';

const known = new WeakMap<Script, ReadonlySet<string>>();

/** Names that a script declares anywhere: one of these may not be the browser's own. */
export function boundNames(script: Script): ReadonlySet<string> {
  const before = known.get(script);
  if (before) return before;
  const names = new Set<string>();
  for (const { node } of script.nodes()) {
    if (node.type === 'VariableDeclarator') collect(node['id'], names);
    if (/Function/.test(node.type)) collectAll([node['id'], ...paramsOf(node)], names);
    if (node.type === 'ClassDeclaration' || /^Import.*Specifier$/.test(node.type))
      collectAll([node['id'], node['local']], names);
    if (node.type === 'CatchClause') collect(node['param'], names);
  }
  known.set(script, names);
  return names;
}

const paramsOf = (node: Syntax): readonly unknown[] => (Array.isArray(node['params']) ? node['params'] : []);
const collectAll = (nodes: readonly unknown[], names: Set<string>): void =>
  nodes.forEach((node) => collect(node, names));

function collect(node: unknown, names: Set<string>): void {
  if (!isSyntax(node)) return;
  if (node.type === 'Identifier') names.add(String(node['name']));
  for (const part of ['properties', 'elements'] as const) if (Array.isArray(node[part])) collectAll(node[part], names);
  collectAll([node['value'], node['left'], node['argument']], names);
}
