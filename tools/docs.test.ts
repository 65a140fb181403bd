import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const docs = `${import.meta.dirname}/../docs`;
const pages = globSync('**/*.mdx', { cwd: docs, exclude: ['node_modules/**'] }).map((name) => ({
  name,
  text: readFileSync(join(docs, name), 'utf8'),
}));

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(10);
});

test.each(pages)('$name shows only files that are there', ({ name, text }) => {
  const shown = [...text.matchAll(/from '(\.[^']+)\?raw'/g)].map(([, path]) => join(docs, dirname(name), path!));
  expect(shown.filter((path) => !existsSync(path))).toEqual([]);
});

/** What is shown as code is a file that is compiled, linted and run; a text between fences is not. */
test.each(pages)('$name shows no code that nobody compiles', ({ text }) => {
  expect(text.match(/^\s*```(?:ts|tsx|js|jsx)\b/gm) ?? []).toEqual([]);
});

test.each(pages)('$name names only error codes that have a row', ({ text }) => {
  const rows = readFileSync(join(docs, 'errors/README.md'), 'utf8');
  expect([...new Set(text.match(/\bFW\d{4}\b/g))].filter((code) => !rows.includes(`| ${code}`))).toEqual([]);
});
