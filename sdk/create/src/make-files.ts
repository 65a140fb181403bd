/** The files of a new plugin: layers of templates, with its own names in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isIsolatedOnly, layersOf, type Choice } from './choices.ts';
import type { Names } from './names.ts';
import { packageJson } from './package-json.ts';

const templates = join(import.meta.dirname, '../templates');

/** By path with slashes. */
export function makeFiles(choice: Choice, names: Names): ReadonlyMap<string, string> {
  const files = new Map<string, string>([['package.json', packageJson(choice, names)]]);
  for (const layer of layersOf(choice)) {
    const folder = join(templates, layer);
    for (const path of filesIn(folder)) {
      const text = readFileSync(join(folder, path), 'utf8').replaceAll('\r\n', '\n');
      files.set(targetOf(path), withNames(text, names));
    }
  }
  const manifest = files.get('src/manifest.ts');
  if (manifest && isIsolatedOnly(choice)) files.set('src/manifest.ts', isolated(manifest));
  return files;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** npm leaves out what is called .gitignore, and takes its lines to heart. */
const targetOf = (path: string): string => (path === '_gitignore' ? '.gitignore' : path.replaceAll('\\', '/'));

const withNames = (text: string, { id, packageName }: Names): string =>
  text.replaceAll('acme.rooms', id).replaceAll('acme-rooms', packageName);

const isolated = (manifest: string): string =>
  manifest.replace(
    '  uses: {',
    "  // The framework makes a Trusted Types policy of its own, which the workplace's page refuses.\n  tiers: ['isolated'],\n  uses: {",
  );
