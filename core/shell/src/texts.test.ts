import { FluentBundle, FluentResource } from '@fluent/bundle';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');
const bundleOf = (locale: string): FluentBundle => {
  const bundle = new FluentBundle(locale);
  const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, `locales/${locale}.ftl`), 'utf8')));
  expect(errors).toEqual([]);
  return bundle;
};
const keysOf = (locale: string): readonly string[] =>
  [...readFileSync(join(folder, `locales/${locale}.ftl`), 'utf8').matchAll(/^([a-z][\w-]*) =/gm)].map(
    ([, key]) => key ?? '',
  );
const code = globSync('src/**/*.ts', { cwd: folder })
  .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

describe('texts', () => {
  it('are the same in both languages', () => {
    expect(keysOf('de').toSorted()).toEqual(keysOf('en').toSorted());
    expect(new Set(keysOf('de')).size).toBe(keysOf('de').length);
  });

  it('are there for every key in the code', () => {
    const used = [...code.matchAll(/\b(?:text|say)\('([\w-]+)'/g), ...code.matchAll(/'%([\w-]+)%'/g)].map(
      ([, key]) => key ?? '',
    );
    const de = bundleOf('de');
    const en = bundleOf('en');
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((key) => !de.hasMessage(key) || !en.hasMessage(key))).toEqual([]);
  });

  it('are all used', () => {
    const unused = keysOf('de').filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !code.includes(`%${key}%`) &&
        !/^(?:key|theme|density|palette-words|view|not-found|no-pages)-/.test(key),
    );
    expect(unused).toEqual([]);
  });
});
