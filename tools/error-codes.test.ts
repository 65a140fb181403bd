import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = `${import.meta.dirname}/..`;
const sources = globSync(
  ['{core,sdk,plugins}/*/src/**/*.{ts,ftl}', 'sdk/*/bin/*.js', '{core,plugins}/*/locales/*.ftl'],
  {
    cwd: root,
    exclude: (path) => /\.(test|test-d|bench|stories|fixture)\.ts$/.test(path),
  },
);
const used = new Set(sources.flatMap((path) => readFileSync(`${root}/${path}`, 'utf8').match(/\bFW\d{4}\b/g) ?? []));
const told = new Set(
  readFileSync(`${root}/docs/errors/README.md`, 'utf8')
    .match(/^\| FW\d{4}/gm)
    ?.map((row) => row.slice(2)),
);

test('every code in the sources has a row that says what mends it', () => {
  expect([...used].filter((code) => !told.has(code))).toEqual([]);
});

test('no row is about a code that nobody gives', () => {
  expect([...told].filter((code) => !used.has(code))).toEqual([]);
});
