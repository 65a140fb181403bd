/** Bundles into one script with everything in it: what a frame document holds, and the worker that reads what frames send. */
import { join, resolve } from 'node:path';
import { context, type BuildContext, type BuildFailure, type Plugin, type ResolveResult } from 'esbuild';
import { componentFiles } from '../components/component-files.ts';
import { rememberByFiles } from '../file-stamps.ts';
import { bundleOptions, sharedPatterns } from './bundle-options.ts';
import { toBundleError } from './bundler.ts';
import { folderFor } from './vendor-modules.ts';

export interface WholeOptions {
  /** Where paths start that could get into the output. */
  readonly folder: string;
  /** Source text of the entry; its imports start at `folder`. */
  readonly entry: string;
  readonly shellFolder: string;
  /** A file whose lazy imports of views lead nowhere: the entry hands the views over. */
  readonly doors?: string;
  readonly minify: boolean;
}
export interface Whole {
  readonly code: string;
  /** Of stylesheets that were imported. */
  readonly styles: string;
  readonly notices: readonly string[];
  /** Source files outside node_modules. */
  readonly inputs: readonly string[];
}
export interface WholeBundler {
  rebuild(): Promise<Whole>;
  end(): Promise<void>;
}

const embedded = ['.woff2', '.woff', '.svg', '.png', '.jpg', '.gif', '.webp', '.avif'];
const outdir = '.frame';

export async function createWholeBundler(options: WholeOptions): Promise<WholeBundler> {
  const made = await context({
    ...bundleOptions,
    // Two scripts of one document share their global names; this keeps each to itself.
    format: 'iife',
    absWorkingDir: options.folder,
    stdin: { contents: options.entry, resolveDir: options.folder, sourcefile: 'entry.js', loader: 'js' },
    outdir: join(options.folder, outdir),
    write: false,
    metafile: true,
    minify: options.minify,
    platform: 'browser',
    target: 'es2022',
    loader: Object.fromEntries(embedded.map((extension) => [extension, 'dataurl' as const])),
    legalComments: 'external',
    plugins: [componentFiles, hostPackages(options.shellFolder), withoutDoors(options.doors)],
  });
  return { rebuild: rememberByFiles(() => rebuild(made, options)), end: () => made.dispose() };
}

const own = Symbol('resolved by the host');
const names = new RegExp(
  `^(?:@fachwerk/sandbox|${sharedPatterns.filter((pattern) => !pattern.endsWith('*')).join('|')})(?:/|$)`,
);

/** What the host gives to plugins in the page it also gives to their frames: one copy, of the host's version. */
const hostPackages = (shellFolder: string): Plugin => ({
  name: 'host-packages',
  setup(build) {
    const known = new Map<string, Promise<ResolveResult>>();
    build.onResolve({ filter: names }, ({ path, kind, pluginData }) => {
      if (pluginData === own) return undefined;
      // Always from the same place, so always the same answer.
      let found = known.get(path);
      if (!found) {
        found = build.resolve(path, { kind, resolveDir: folderFor(path, shellFolder), pluginData: own });
        known.set(path, found);
      }
      return found;
    });
  },
});

/** A view that is imported lazily too would keep all that it imports from being joined and cut down. */
const withoutDoors = (file: string | undefined): Plugin => ({
  name: 'without-doors',
  setup(build) {
    build.onResolve({ filter: /\.view(?:\.\w+)?$/ }, ({ path, importer, kind }) =>
      kind === 'dynamic-import' && importer === file ? { path, namespace: 'door' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'door' }, () => ({ contents: 'export {};', loader: 'js' }));
  },
});

type Made = BuildContext<{ metafile: true; write: false }>;

async function rebuild(run: Made, { folder }: WholeOptions): Promise<Whole> {
  const result = await run.rebuild().catch((error: unknown) => {
    throw error instanceof Error && 'errors' in error ? toBundleError(error as BuildFailure, folder) : error;
  });
  const text = (end: string) => result.outputFiles.filter(({ path }) => path.endsWith(end)).map((file) => file.text);
  const inputs = Object.keys(result.metafile.inputs).filter((path) => !/node_modules\/|^entry\.js$|^door:/.test(path));
  return {
    code: text('.js').join('\n'),
    styles: text('.css').join('\n'),
    notices: text('.LEGAL.txt'),
    inputs: inputs.map((path) => resolve(folder, path)),
  };
}
