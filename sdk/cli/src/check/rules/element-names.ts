import { argumentsOf, calledGlobal } from '../code/globals.ts';
import type { Node } from '../code/script.ts';
import { dotted, textOf } from '../code/syntax.ts';
import type { Found, Rule } from '../rule.ts';

/** A page has one table of tags, and it never forgets. Two versions of a plugin must fit on one page. */
export const elementNamesRule: Rule = {
  code: 'FW8112',
  name: 'element names',
  checks: 'No custom element is defined under a tag that is written down, where the plugin can run in the page.',
  run({ code, manifest }) {
    if (!manifest.tiers.includes('trusted')) return 'It runs in frames alone, each with a table of tags of its own.';
    return code.scripts.flatMap((script) => script.nodes()).flatMap(look);
  },
};

function look(found: Node): Found[] {
  const { node } = found;
  const isDefine = calledGlobal(found) === 'customElements.define' || /(?:^|\.)customElement\d*$/.test(calleeOf(node));
  const tag = isDefine ? textOf(argumentsOf(node)[0]) : undefined;
  if (tag === undefined) return [];
  const { file, line, own } = found.origin;
  return [
    {
      message: `The tag <${tag}> is ${own ? 'written down' : 'defined by a library'}.`,
      fix: "Hand the class to elementView, which asks the host for a tag, or write tiers: ['isolated'].",
      file,
      line,
    },
  ];
}

const calleeOf = (node: Node['node']): string => (node.type === 'CallExpression' ? (dotted(node['callee']) ?? '') : '');
