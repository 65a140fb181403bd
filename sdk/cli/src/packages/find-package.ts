/** Finds a package as Node would from a folder, and the files in it that a build reads. */
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

export interface PluginPackage {
  /** As the composition names it. */
  readonly name: string;
  readonly folder: string;
  readonly version: string;
  /** Ranges of what it wants from the host. */
  readonly peers: Readonly<Record<string, string>>;
  /** `manifest`, `plugin` and views are beside each other here, with this extension. */
  readonly sources: string;
  readonly extension: string;
  /** Shapes of its own. */
  readonly schemas: readonly string[];
  /** Fluent files by language. */
  readonly locales: Readonly<Record<string, string>>;
  /** Of a shell: addresses that its page fetches first (`"fachwerk": { "preload": […] }` of its package.json). */
  readonly preload: readonly string[];
}

type Json = Record<string, unknown>;

/** Folder of an installed package, or `undefined`. `./x` is a folder relative to `from`. */
export function findFolder(name: string, from: string): string | undefined {
  if (/^\.{1,2}\//.test(name)) {
    const folder = resolve(from, name);
    return existsSync(join(folder, 'package.json')) ? realpathSync(folder) : undefined;
  }
  for (let at = resolve(from); ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
    if (dirname(at) === at) return undefined;
  }
}

export const readPackageJson = (folder: string): Json =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Json;

/** The file of an export: the source where there is one, so that a workspace needs no build of its plugins. */
export function entryFile(folder: string, door = '.'): string | undefined {
  const exports = readPackageJson(folder)['exports'] as Record<string, Record<string, string> | string> | undefined;
  const target = exports?.[door];
  const files =
    typeof target === 'string' ? [target] : [target?.['@fachwerk/source'], target?.['import'], target?.['default']];
  return files.flatMap((file) => (file && existsSync(join(folder, file)) ? join(folder, file) : []))[0];
}

export function openPackage(name: string, folder: string): PluginPackage {
  const json = readPackageJson(folder);
  const entry = entryFile(folder) ?? join(folder, 'src/index.ts');
  const sources = dirname(entry);
  const extension = extname(entry);
  const locales = globSync('locales/*.ftl', { cwd: folder }).toSorted();
  return {
    name,
    folder,
    version: typeof json['version'] === 'string' ? json['version'] : '0.0.0',
    peers: Object.fromEntries(
      // A range of a workspace is what is in the workspace.
      Object.entries((json['peerDependencies'] ?? {}) as Record<string, string>).filter(
        ([, range]) => !/^(workspace|catalog):/.test(range),
      ),
    ),
    sources,
    extension,
    schemas: globSync(`*.schema${extension}`, { cwd: sources })
      .toSorted()
      .map((file) => join(sources, file)),
    locales: Object.fromEntries(locales.map((file) => [basename(file, '.ftl'), join(folder, file)])),
    preload: (json['fachwerk'] as { preload?: string[] } | undefined)?.preload ?? [],
  };
}

export const manifestFile = (found: PluginPackage): string => join(found.sources, `manifest${found.extension}`);
export const pluginFile = (found: PluginPackage): string => join(found.sources, `plugin${found.extension}`);

/** `mailList` is in `mail-list.view.ts`. */
export function viewFile(found: PluginPackage, view: string): string {
  const kebab = view.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return join(found.sources, `${kebab}.view${found.extension}`);
}
