import { readFileSync } from 'node:fs';
import { argumentsOf } from '../code/globals.ts';
import { dotted, isSyntax, textOf } from '../code/syntax.ts';
import type { Node } from '../code/script.ts';
import type { Found, Rule } from '../rule.ts';
import type { LocaleFile } from '../subject/locale-file.ts';
import type { Subject } from '../subject/subject.ts';

const wanted = ['de', 'en'] as const;

/** A person reads their language, whole, wherever a text comes from. */
export const localesRule: Rule = {
  code: 'FW8109',
  name: 'languages complete',
  checks:
    'German and English have the same keys with the same placeholders, and every key that manifest and code name is there.',
  run(subject) {
    const { locales } = subject;
    if (locales.length === 0 && keysNamed(subject).length === 0) return 'It names no text.';
    return [
      ...wanted
        .filter((language) => !locales.some((one) => one.language === language))
        .map((language) => absent(subject, language)),
      ...locales.flatMap(broken),
      ...locales.flatMap((one) => missing(one, locales)),
      ...keysNamed(subject).flatMap((named) => unknown(named, locales)),
    ];
  },
};

const absent = ({ folder }: Subject, language: string): Found => ({
  message: `There is no locales/${language}.ftl.`,
  fix: `Create it with every key of the other language.`,
  file: `${folder}/locales/${language}.ftl`,
});

const broken = ({ file, broken: lines }: LocaleFile): Found[] =>
  lines.map((line) => ({
    message: 'This message cannot be read.',
    fix: 'Write key = text, further lines indented.',
    file,
    line,
  }));

/** Keys that another language has and this one has not, or has with other placeholders. A term is a language's own affair. */
function missing(one: LocaleFile, all: readonly LocaleFile[]): Found[] {
  const others = all.filter((other) => other !== one);
  const keys = new Map(others.flatMap(({ messages }) => [...messages].filter(([key]) => !key.startsWith('-'))));
  return [...keys.values()].flatMap(({ key, placeholders }) => {
    const here = one.messages.get(key);
    if (!here)
      return [{ message: `"${key}" is missing in ${one.language}.`, fix: `Write ${key} = … there.`, file: one.file }];
    if (here.placeholders.join() === placeholders.join()) return [];
    const message = `"${key}" puts in ${listed(here.placeholders)} in ${one.language} and ${listed(placeholders)} elsewhere.`;
    return [{ message, fix: 'Use the same placeholders in every language.', file: one.file, line: here.line }];
  });
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'nothing' : names.map((name) => `$${name}`).join(', ');

interface Named {
  readonly key: string;
  readonly file: string;
  readonly line: number;
}

const unknown = ({ key, file, line }: Named, locales: readonly LocaleFile[]): Found[] =>
  locales.some(({ messages }) => messages.has(key))
    ? []
    : [
        {
          message: `No language has the text "${key}".`,
          fix: `Write ${key} = … in every file of locales/.`,
          file,
          line,
        },
      ];

/** `%key%` of the manifest, and what `text('key')` asks for. */
function keysNamed({ manifest, manifestFile, code }: Subject): Named[] {
  const text = readFileSync(manifestFile, 'utf8');
  const shown = [
    manifest.name,
    manifest.description,
    ...manifest.contributes.map(({ data }) => JSON.stringify(data)),
  ].join('\n');
  const inManifest = [...shown.matchAll(/%([A-Za-z][\w-]*)%/g)].map(([whole, key = '']) => ({
    key,
    file: manifestFile,
    line: text.slice(0, Math.max(0, text.indexOf(whole))).split('\n').length,
  }));
  const inCode = code.scripts.flatMap((script) => script.nodes()).flatMap(asked);
  return [...new Map([...inManifest, ...inCode].map((named) => [named.key, named])).values()];
}

/** `ctx.text('key')`, `text(a ? 'one' : 'two')`. */
function asked(found: Node): Named[] {
  const { node } = found;
  if (node.type !== 'CallExpression' || !/(?:^|\.)#?text$/.test(dotted(node['callee']) ?? '')) return [];
  const keys = literals(argumentsOf(node)[0]).filter((key) => /^[A-Za-z][\w-]*$/.test(key));
  if (keys.length === 0) return [];
  const { own, file, line } = found.origin;
  return own ? keys.map((key) => ({ key, file, line })) : [];
}

const literals = (node: unknown): string[] => {
  if (!isSyntax(node)) return [];
  if (node.type === 'ConditionalExpression') return [...literals(node['consequent']), ...literals(node['alternate'])];
  const text = textOf(node);
  return text === undefined ? [] : [text];
};
