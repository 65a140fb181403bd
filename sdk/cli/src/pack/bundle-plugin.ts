/** The scripts of a packed plugin: its entry and each view, with all that they import but what the host gives. */
import { join, resolve } from 'node:path';
import { build, type BuildFailure, type Metafile } from 'esbuild';
import { bundleOptions, sharedPatterns } from '../bundle/bundle-options.ts';
import { toBundleError } from '../bundle/bundler.ts';
import { componentFiles } from '../components/component-files.ts';
import { pluginFile, viewFile } from '../packages/find-package.ts';
import type { ReadPlugin } from '../packages/read-plugins.ts';
import { posixPath } from '../posix-path.ts';
import { numberParts } from './number-parts.ts';
import { noStylesheet } from './no-stylesheet.ts';

/** A file of a package, by its path with slashes. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface PackedScripts {
  readonly files: readonly PackedFile[];
  /** Source files with code in them, as absolute paths. */
  readonly sources: readonly string[];
  /** Names that are imported from the host. */
  readonly imports: readonly string[];
}

export const viewNames = ({ manifest }: Pick<ReadPlugin, 'manifest'>): string[] =>
  Object.entries(manifest.provides).flatMap(([key, provided]) => ('view' in provided ? [key] : []));

export async function bundlePlugin(plugin: ReadPlugin): Promise<PackedScripts> {
  const { folder } = plugin.package;
  const outdir = join(folder, 'dist');
  const views = viewNames(plugin).map((view) => ({ out: `${view}.view`, in: viewFile(plugin.package, view) }));
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    absWorkingDir: folder,
    entryPoints: [{ out: 'plugin', in: pluginFile(plugin.package) }, ...views],
    outdir,
    write: false,
    metafile: true,
    splitting: true,
    // Names of folders would go into what is not minified, and the place of a checkout with them.
    minify: true,
    platform: 'browser',
    target: 'es2022',
    chunkNames: 'part-[hash]',
    legalComments: 'eof',
    external: [...sharedPatterns],
    plugins: [componentFiles, noStylesheet],
  }).catch((error: unknown) => {
    throw error instanceof Error && 'errors' in error ? toBundleError(error as BuildFailure, folder) : error;
  });
  const files = outputFiles.map(({ path, contents }) => ({ path: `dist/${posixPath(outdir, path)}`, bytes: contents }));
  return { files: numberParts(files), sources: sourcesOf(metafile, folder), imports: importsOf(metafile) };
}

function sourcesOf({ outputs }: Metafile, folder: string): string[] {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return [...new Set(used)].toSorted().map((path) => resolve(folder, path));
}

const importsOf = ({ outputs }: Metafile): string[] => {
  const all = Object.values(outputs).flatMap(({ imports }) => imports);
  return [...new Set(all.flatMap(({ path, external }) => (external ? [path] : [])))].toSorted();
};
