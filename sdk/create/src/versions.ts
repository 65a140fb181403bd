/** Which versions a new plugin starts with: those that this release was built and tested with, in its own package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Json = { readonly version: string; readonly devDependencies?: Readonly<Record<string, string>> };
const root = join(import.meta.dirname, '..');
const readJson = (folder: string): Json => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Json;

export function versionOf(name: string): string {
  const range = readJson(root).devDependencies?.[name];
  if (range === undefined) throw new TypeError(`${name} is not among the devDependencies of create-fachwerk-plugin.`);
  // Packing writes the ranges in; in the workspace they are still references.
  return /^(workspace|catalog):/.test(range) ? `^${readJson(join(root, 'node_modules', name)).version}` : range;
}
