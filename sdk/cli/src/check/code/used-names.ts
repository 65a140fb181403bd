/** Which names of `uses` the code mentions. By name and not by flow: what is handed on to helpers is found too, and nothing is accused falsely. */
import type { Subject } from '../subject/subject.ts';
import { isSyntax, keyName, memberName, textOf, type Syntax } from './syntax.ts';

export interface UsedNames {
  has(key: string): boolean;
  member(key: string, member: string): boolean;
}

type Direct = Map<string, { readonly members: Set<string>; escapes: boolean }>;

export function usedNames({ code, manifestFile }: Pick<Subject, 'code' | 'manifestFile'>): UsedNames {
  const names = new Set<string>();
  /** Members that are called right on something of this name, and whether it is ever used in another way. */
  const direct: Direct = new Map();
  for (const found of code.scripts.flatMap((script) => script.nodes())) {
    const name = mentioned(found.node);
    if (name === undefined && found.node.type !== 'Identifier') continue;
    const { own, file } = found.origin;
    if (!own || file === manifestFile) continue;
    if (name !== undefined) names.add(name);
    follow(found.node, found.parent?.node, direct);
  }
  return {
    has: (key) => names.has(key),
    member(key, member) {
      const known = direct.get(key);
      return known && !known.escapes && known.members.size > 0 ? known.members.has(member) : names.has(member);
    },
  };
}

/** `x.name`, `{ name } =`, `'name'`. */
function mentioned(node: Syntax): string | undefined {
  if (node.type === 'MemberExpression') return memberName(node);
  if (node.type === 'Property') return keyName(node);
  return textOf(node);
}

/** `x.member` and `anything.x.member` name a member of `x`; any other way in which `x` is used may lead to all of them. */
function follow(node: Syntax, parent: Syntax | undefined, direct: Direct): void {
  const name =
    node.type === 'Identifier' ? String(node['name']) : node.type === 'MemberExpression' ? memberName(node) : undefined;
  if (name === undefined || !parent || isBinding(node, parent)) return;
  const entry = direct.get(name) ?? { members: new Set<string>(), escapes: false };
  direct.set(name, entry);
  const member = parent.type === 'MemberExpression' && parent['object'] === node ? memberName(parent) : undefined;
  if (member === undefined) entry.escapes = true;
  else entry.members.add(member);
}

/** A name that is declared, or a key, is not a use of what it stands for. */
function isBinding(node: Syntax, parent: Syntax): boolean {
  if (parent.type === 'MemberExpression') return parent['property'] === node && parent['computed'] !== true;
  if (parent.type === 'Property') {
    const inPattern =
      isSyntax(parent['value']) &&
      parent['value'] === node &&
      parent['kind'] === 'init' &&
      parent['shorthand'] === true;
    return parent['key'] === node || inPattern;
  }
  return (
    [
      'FormalParameter',
      'ObjectPattern',
      'ArrowFunctionExpression',
      'FunctionExpression',
      'FunctionDeclaration',
    ].includes(parent.type) && parent['body'] !== node
  );
}
