import { argumentsOf, calledGlobal, touchedGlobal } from '../code/globals.ts';
import type { Node } from '../code/script.ts';
import { HOLE, markupOf } from '../code/templates.ts';
import { isSyntax, textOf } from '../code/syntax.ts';
import type { Found, Rule } from '../rule.ts';

/** Code that is made or fetched while it runs is code that nobody reviewed; both tiers refuse it. */
export const noEvalRule: Rule = {
  code: 'FW8111',
  name: 'no eval, inline or remote code',
  checks: 'Nothing in the bundle, libraries included, makes code of text or loads a script from an address.',
  run: ({ code }) => code.scripts.flatMap((script) => script.nodes()).flatMap(look),
};

function look(found: Node): Found[] {
  const what = evaluates(found) ?? imports(found) ?? inMarkup(found);
  if (what === undefined) return [];
  const { own, file, line } = found.origin;
  const aliased = what.endsWith('under another name');
  return [
    {
      // What a library keeps for other places may never run here; the isolated run sees whether it does.
      level: !own && aliased ? 'warning' : 'error',
      message: `${what}${own ? '' : ' in a library'}.`,
      fix: own
        ? 'Write it as code of the plugin: an import, a function, a listener.'
        : 'Take another build or another library; zod has z.config({ jitless: true }).',
      file,
      line,
    },
  ];
}

function evaluates(found: Node): string | undefined {
  const called = calledGlobal(found);
  const [first] = argumentsOf(found.node);
  if (called === 'eval') return 'eval runs text';
  if (called === 'Function' && argumentsOf(found.node).length > 0) return 'Function makes code of text';
  if ((called === 'setTimeout' || called === 'setInterval') && textOf(first) !== undefined)
    return `${called} runs text`;
  if (called === 'importScripts') return 'importScripts loads code';
  if (called === 'document.write' || called === 'document.writeln') return `${called} writes markup that may run`;
  if (called === 'document.createElement' && textOf(first) === 'script' && found.origin.own)
    return 'A script element is made';
  const parent = found.parent?.node;
  const isValue = parent?.type === 'VariableDeclarator' || parent?.type === 'AssignmentExpression';
  if (isValue && touchedGlobal(found) === 'Function') return 'Function makes code of text under another name';
  return undefined;
}

function imports({ node }: Node): string | undefined {
  const source = node['source'];
  if (!/^(?:Import|Export)/.test(node.type) || !isSyntax(source)) return undefined;
  const address = textOf(source);
  if (address === undefined) return 'import() takes an address that is computed';
  return /^(?:[a-z]+:)?\/\/|^(?:data|blob|https?):/i.test(address)
    ? `Code is loaded from ${address.slice(0, 60)}`
    : undefined;
}

function inMarkup(found: Node): string | undefined {
  const markup = markupOf(found);
  if (markup === undefined) return undefined;
  if (/<script\b/i.test(markup)) return 'A template has a script element';
  return new RegExp(`\\son[a-z]+=["']?[^"'\\s>${HOLE}]`, 'i').test(markup)
    ? 'A template has an inline listener'
    : undefined;
}
