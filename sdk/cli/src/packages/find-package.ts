/** Finds a package as Node would from a folder, and the files in it that a build reads. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { PackageOrigin } from '@fachwerk/kernel';
import { posixPath } from '../posix-path.ts';
import { pluginFileName, readPluginFile, type PluginFile } from './plugin-file.ts';

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
  /** Of a packed plugin: its folder has a `fachwerk.plugin.json`, and nothing in it is evaluated. */
  readonly built?: PluginFile;
  /** Of a packed plugin: what it came as. */
  readonly origin?: PackageOrigin;
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
  if (isBuilt(folder, json)) return openBuilt(name, folder, json);
  const entry = entryFile(folder) ?? join(folder, 'src/index.ts');
  const sources = dirname(entry);
  const extension = extname(entry);
  const locales = globSync('locales/*.ftl', { cwd: folder }).toSorted();
  return {
    name,
    folder,
    version: typeof json['version'] === 'string' ? json['version'] : '0.0.0',
    peers: peersOf(json),
    sources,
    extension,
    schemas: globSync(`*.schema${extension}`, { cwd: sources })
      .toSorted()
      .map((file) => join(sources, file)),
    locales: Object.fromEntries(locales.map((file) => [basename(file, '.ftl'), join(folder, file)])),
    preload: factsOf(json).preload ?? [],
  };
}

const factsOf = (json: Json) => (json['fachwerk'] ?? {}) as { readonly plugin?: string; readonly preload?: string[] };

/** A workspace has the sources beside the built file: those are newer. */
const isBuilt = (folder: string, json: Json): boolean =>
  factsOf(json).plugin === `./${pluginFileName}` &&
  !posixPath(folder, entryFile(folder) ?? folder).startsWith('src/') &&
  existsSync(join(folder, pluginFileName));

const peersOf = (json: Json): Record<string, string> =>
  Object.fromEntries(
    // A range of a workspace is what is in the workspace.
    Object.entries((json['peerDependencies'] ?? {}) as Record<string, string>).filter(
      ([, range]) => !/^(workspace|catalog):/.test(range),
    ),
  );

/** Throws a coded error for a file that is wrong or was changed. */
function openBuilt(name: string, folder: string, json: Json): PluginPackage {
  const built = readPluginFile(folder);
  const messages = Object.keys(built.files).filter((file) => /^locales\/[\w-]+\.ftl$/.test(file));
  return {
    name,
    folder,
    version: built.version,
    peers: peersOf(json),
    sources: dirname(join(folder, built.entry)),
    extension: '.js',
    schemas: [],
    locales: Object.fromEntries(messages.toSorted().map((file) => [basename(file, '.ftl'), join(folder, file)])),
    preload: [],
    built,
    origin: originOf(folder),
  };
}

/** Beside the files of a package that was added from a tarball: what that was. */
export const originFile = 'tarball.json';

function originOf(folder: string): PackageOrigin {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined);
  const [description, sbom, origin] = [pluginFileName, 'sbom.cdx.json', originFile].map(read);
  const tarball = origin && (JSON.parse(origin.toString('utf8')) as { sha512?: string }).sha512;
  return {
    ...(description && { description: createHash('sha384').update(description).digest('base64') }),
    ...(sbom && { sbom: createHash('sha512').update(sbom).digest('base64') }),
    ...(tarball !== undefined && { tarball }),
  };
}

export const manifestFile = (found: PluginPackage): string =>
  found.built ? join(found.folder, pluginFileName) : join(found.sources, `manifest${found.extension}`);
export const pluginFile = (found: PluginPackage): string =>
  found.built ? join(found.folder, found.built.entry) : join(found.sources, `plugin${found.extension}`);

/** `mailList` is in `mail-list.view.ts`, or `.tsx`. */
export function viewFile(found: PluginPackage, view: string): string {
  if (found.built) return join(found.folder, found.built.views[view] ?? `${view}.view.js`);
  const kebab = view.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const file = join(found.sources, `${kebab}.view${found.extension}`);
  return !existsSync(file) && existsSync(`${file}x`) ? `${file}x` : file;
}
