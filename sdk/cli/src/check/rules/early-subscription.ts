import type { Node } from '../code/script.ts';
import { argumentsOf } from '../code/globals.ts';
import { dotted, isSyntax, keyName, memberName, partsOf, type Syntax } from '../code/syntax.ts';
import type { Found, Rule } from '../rule.ts';

/** Facts that are sent while a plugin starts are not kept for it. */
export const earlySubscriptionRule: Rule = {
  code: 'FW8124',
  name: 'subscriptions before the first await',
  checks: 'start subscribes before it waits for the first time.',
  run: ({ code }) => code.scripts.flatMap((script) => script.nodes()).flatMap(look),
};

function look(found: Node): Found[] {
  const { node, script } = found;
  if (node.type !== 'CallExpression' || !/^definePlugin\d*$/.test(dotted(node['callee']) ?? '')) return [];
  const start = startOf(argumentsOf(node)[1]);
  const inside = start ? [...own(start)] : [];
  const first = inside.find(({ type }) => type === 'AwaitExpression');
  if (!first) return [];
  return inside
    .filter((one) => one.start > first.end && isSubscribe(one))
    .map((one) => {
      const { file, line } = script.origin(one.start);
      return {
        level: 'warning' as const,
        message: 'start subscribes after it has waited; facts that were sent meanwhile are lost.',
        fix: 'Subscribe first, then await.',
        file,
        line,
      };
    });
}

function startOf(parts: unknown): Syntax | undefined {
  const properties = ((isSyntax(parts) && parts['properties']) || []) as readonly Syntax[];
  const start = properties.find((property) => keyName(property) === 'start')?.['value'];
  return isSyntax(start) && isFunction(start) ? start : undefined;
}

/** What is inside, without the functions in it: those run when somebody calls them. */
function* own(node: Syntax): Generator<Syntax> {
  for (const part of partsOf(node)) {
    yield part;
    if (!isFunction(part)) yield* own(part);
  }
}

const isFunction = ({ type }: Syntax): boolean => /Function/.test(type);
const isSubscribe = ({ type, callee }: Syntax): boolean =>
  type === 'CallExpression' &&
  isSyntax(callee) &&
  callee.type === 'MemberExpression' &&
  memberName(callee) === 'subscribe';
