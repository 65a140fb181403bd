import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((path) => !/\.(?:test|gen)\.ts$/.test(path));

test.each([
  ['a style attribute: the policy blocks it, use cssom()', /\sstyle=["'$]/],
  ['styleMap: the policy blocks it, use cssom()', /styleMap/],
  ['innerHTML: Trusted Types block it', /innerHTML|unsafeHTML|insertAdjacentHTML/],
  ['an address outside', /https?:\/\//],
])('no source has %s', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(30);
  const found = sources.filter((path) =>
    pattern.test(readFileSync(`${import.meta.dirname}/${path}`, 'utf8').replaceAll(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')),
  );
  expect(found).toEqual([]);
});
