import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { colorTokens, metricTokens } from '../docs/catalogue/theme-tokens.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const metrics = metricTokens(read('sdk/theme-kern/src/css/metrics.css'));
const tokens = [...colorTokens, ...metrics];
const names = new Set(tokens.map(({ name }) => name));

test('the page of tokens has every token that a document gets, and no other', () => {
  const declared = [...read('sdk/theme-kern/assets/document.css').matchAll(/(--fw-[\w-]+):/g)].map(
    ([, name = '']) => name,
  );
  expect(names.size).toBeGreaterThan(60);
  expect([...names].toSorted()).toEqual([...new Set(declared)].toSorted());
});

test('it says of each what it is for, and what it is', () => {
  expect(tokens.filter(({ use }) => use === '').map(({ name }) => name)).toEqual([]);
  expect(metrics.find(({ name }) => name === '--fw-control-height')).toEqual({
    name: '--fw-control-height',
    value: '2.25rem',
    use: 'Buttons and fields; follows the density, 44 px under a finger.',
    others: ['1.875rem compact', '2.75rem comfortable'],
  });
  expect(colorTokens[0]?.values.map(([, value]) => value)).toEqual(['#ffffff', '#191c28', '#ffffff', '#000000']);
});

test('nothing of ours takes a token that there is not', () => {
  const sources = globSync('{core/shell,sdk/ui,plugins/*,docs,examples/*}/**/*.{ts,tsx,css,vue,mdx}', {
    cwd: root,
    exclude: (path) => /node_modules|dist|storybook-static|\.(?:data|workplace|fachwerk)\b/.test(path),
  });
  const brought = new Set(['--fw-list-row-height']);
  const unknown = sources.flatMap((path) =>
    [...read(path).matchAll(/var\((--fw-[\w-]*\w)[,)]/g)]
      .filter(([, name = '']) => !names.has(name) && !brought.has(name))
      .map(([, name]) => `${path}: ${name}`),
  );
  expect(sources.length).toBeGreaterThan(200);
  expect(unknown).toEqual([]);
});
