/** Texts of a plugin's name and contributions, by language and key, so that a menu needs no plugin's messages. */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Issue } from '@fachwerk/kernel/compose';
import type { ReadPlugin } from '../packages/read-plugins.ts';

export interface ReadTexts {
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly warnings: readonly Issue[];
}

/** Every `%key%` in a value. */
function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return [...(/^%([\w.-]+)%$/.exec(value)?.slice(1) ?? [])];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

export function readTexts({ package: found, manifest }: ReadPlugin): ReadTexts {
  const keys = [
    ...new Set(keysIn([manifest.name, manifest.description, manifest.contributes.map(({ data }) => data)])),
  ].toSorted();
  const warnings: Issue[] = [];
  if (keys.length > 0 && Object.keys(found.locales).length === 0) warnings.push(missing(manifest.id, keys[0]!, 'de'));
  const texts = Object.entries(found.locales).map(([language, file]) => {
    const bundle = new FluentBundle(language, { useIsolating: false });
    bundle.addResource(new FluentResource(readFileSync(file, 'utf8')));
    const pairs = keys.flatMap((key) => {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern) return [[key, bundle.formatPattern(pattern)] as const];
      warnings.push(missing(manifest.id, key, language));
      return [];
    });
    return [language, Object.fromEntries(pairs)] as const;
  });
  return { texts: Object.fromEntries(texts), warnings };
}

const missing = (plugin: string, key: string, language: string): Issue => ({
  code: 'FW1231',
  message: `"${plugin}" has no text "${key}" in locales/${language}.ftl.`,
  fix: `Add the line: ${key} = …`,
  at: { in: 'manifest', plugin, path: [] },
});
