/** Markup that code writes: tagged templates of Lit, and what compilers of other frameworks make of theirs. */
import type { Node } from './script.ts';
import { argumentsOf } from './globals.ts';
import { dotted, isSyntax, keyName, memberName, textOf, type Syntax } from './syntax.ts';

/** Stands where a template has a hole. */
export const HOLE = '\u0000';

/** The text of a tagged `html` or `svg` template, its holes marked. */
export function markupOf({ node }: Node): string | undefined {
  if (node.type !== 'TaggedTemplateExpression' || !/^(?:html|svg)\d*$/.test(dotted(node['tag']) ?? ''))
    return undefined;
  const quasi = node['quasi'] as { readonly quasis: readonly { readonly value: { readonly cooked: string | null } }[] };
  return quasi.quasis.map(({ value }) => value.cooked ?? '').join(HOLE);
}

/** Text for people in a template: between tags, and in attributes that are read out. */
export function* textsIn(markup: string): Generator<string> {
  const bare = markup.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, '');
  for (const [, text = ''] of bare.matchAll(/>([^<>]*)</g)) if (isWords(text)) yield clean(text);
  for (const [, text = ''] of bare.matchAll(
    /\s(?:label|title|alt|placeholder|heading|aria-label|aria-description)="([^"]*)"/g,
  ))
    if (isWords(text)) yield clean(text);
}

/** Two letters in a row are a word; a hole, a digit or a sign is none. */
const isWords = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/&\w+;/g, ''));
const clean = (text: string): string => text.replaceAll(HOLE, '…').replaceAll(/\s+/g, ' ').trim();

const readOut = new Set(['children', 'title', 'label', 'alt', 'placeholder', 'aria-label']);

/** Text for people outside a template: `textContent = '…'`, and what JSX and Vue are compiled to. */
export function writtenText({ node }: Node): string | undefined {
  if (node.type === 'AssignmentExpression' && isSyntax(node['left'])) {
    const name = node['left'].type === 'MemberExpression' ? memberName(node['left']) : undefined;
    return /^(?:textContent|innerText|ariaLabel|title)$/.test(name ?? '') ? words(node['right']) : undefined;
  }
  if (node.type !== 'CallExpression') return undefined;
  const callee = dotted(node['callee']) ?? '';
  if (/(?:^|\.)_?(?:jsxs?|jsxDEV|createElement|createElementVNode|createElementBlock)\d*$/.test(callee))
    return textOfElement(argumentsOf(node));
  return undefined;
}

function textOfElement([, properties, ...children]: readonly Syntax[]): string | undefined {
  const listed = ((isSyntax(properties) && properties['properties']) || []) as readonly Syntax[];
  const named = listed.filter((one) => readOut.has(keyName(one) ?? '')).flatMap((one) => listOf(one['value']));
  return [...named, ...children.flatMap(listOf)].map(words).find((text) => text !== undefined);
}

const listOf = (node: unknown): readonly unknown[] =>
  isSyntax(node) && node.type === 'ArrayExpression' ? (node['elements'] as readonly unknown[]) : [node];
const words = (node: unknown): string | undefined => {
  const text = textOf(node);
  return text !== undefined && isWords(text) ? clean(text) : undefined;
};
