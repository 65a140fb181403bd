/** What of the browser's own names a script touches, and how. */
import { boundNames } from './bound-names.ts';
import type { Node } from './script.ts';
import { globalName, isSyntax, type Syntax } from './syntax.ts';

/** The name that is called or made (`fetch`, `document.write`), if it is the browser's. */
export function calledGlobal({ node, script }: Node): string | undefined {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  return browsers(globalName(node['callee']), script);
}

/** The name that is read or written, where it is the browser's and no part of a longer one. */
export function touchedGlobal({ node, parent: outer, script }: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Identifier') return undefined;
  const parent = outer?.node;
  if (parent && isPartOf(node, parent)) return undefined;
  return browsers(globalName(node), script);
}

const browsers = (name: string | undefined, script: Node['script']): string | undefined =>
  name === undefined || boundNames(script).has(name.split('.')[0] ?? '') ? undefined : name;

const isPartOf = (node: Syntax, parent: Syntax): boolean =>
  (parent.type === 'MemberExpression' && parent['computed'] !== true) ||
  (isSyntax(parent['key']) && parent['key'] === node && parent['shorthand'] !== true && parent['computed'] !== true);

export const argumentsOf = (node: Syntax): readonly Syntax[] =>
  Array.isArray(node['arguments']) ? (node['arguments'] as Syntax[]) : [];
