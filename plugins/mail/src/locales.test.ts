import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const here = import.meta.dirname;
const messages = (language: string): Map<string, string> =>
  new Map(
    readFileSync(`${here}/../locales/${language}.ftl`, 'utf8')
      .split(/\n(?=[a-z])/u)
      .flatMap((block) => {
        const match = /^(?<id>[a-zA-Z][\w-]*) = (?<text>[\s\S]*)$/u.exec(block.replaceAll(/^#.*\n?/gmu, ''));
        return match?.groups ? [[match.groups['id'] ?? '', match.groups['text'] ?? ''] as const] : [];
      }),
  );
const source = globSync(`${here}/**/*.ts`)
  .filter((file) => !/\.(?:test|stories|fixture)\.ts$/u.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

it('says the same in both languages, with the same variables', () => {
  const variables = (text: string): string[] => [...new Set(text.match(/\$\w+/gu))].toSorted();
  const de = messages('de');
  const en = messages('en');
  expect([...en.keys()].toSorted()).toEqual([...de.keys()].toSorted());
  for (const [id, text] of de) expect([id, variables(en.get(id) ?? '')]).toEqual([id, variables(text)]);
});

it('has each message that the code names', () => {
  const known = messages('de');
  const literal = [...source.matchAll(/\btext\(\s*'(?<id>[\w-]+)'/gu), ...source.matchAll(/'%(?<id>[\w-]+)%'/gu)];
  expect(literal.length).toBeGreaterThan(80);
  expect(literal.map((match) => match.groups?.['id'] ?? '').filter((id) => !known.has(id))).toEqual([]);
});

it('names no message that the code does not', () => {
  const built = /^(?:error|folder|shortcut|field)-/u;
  const unused = [...messages('de').keys()].filter(
    (id) => !built.test(id) && !new RegExp(`['%\`]${id}['%\`]`, 'u').test(source),
  );
  expect(unused).toEqual([]);
});
