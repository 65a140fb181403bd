/** One esbuild run with shared chunks, kept warm so that a development rebuild is incremental. */
import { join, resolve } from 'node:path';
import { context, type BuildContext, type BuildFailure, type Message, type Plugin } from 'esbuild';
import type { LocatedIssue } from '../located-issue.ts';
import { rememberByFiles } from '../file-stamps.ts';
import { componentFiles } from '../components/component-files.ts';
import { posixPath } from '../posix-path.ts';
import { bundleOptions, compiledAtOnce } from './bundle-options.ts';

export interface OutputFile {
  /** Below the site's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface Output {
  /** Modules it imports before it runs: paths of other outputs, or names that the import map knows. */
  readonly imports: readonly { readonly path: string; readonly external: boolean }[];
  /** Source files that went into it. */
  readonly sources: readonly string[];
}
export interface Bundle {
  readonly files: readonly OutputFile[];
  readonly outputs: Readonly<Record<string, Output>>;
  /** Output path by the entry's name. */
  readonly entries: Readonly<Record<string, string>>;
  /** Notices that licences ask to keep. */
  readonly notices: readonly string[];
  /** Source files outside node_modules. */
  readonly inputs: readonly string[];
}
export interface Bundler {
  rebuild(): Promise<Bundle>;
  end(): Promise<void>;
}
export interface BundlerOptions {
  /** Where paths start that go into the hashes, so that the place of a checkout does not. */
  readonly folder: string;
  /** Input file by the name of its output, `assets/mail/plugin`. */
  readonly entries: Readonly<Record<string, string>>;
  readonly chunks: string;
  readonly external?: readonly string[];
  readonly plugins?: readonly Plugin[];
  readonly minify: boolean;
}

/** What could not be bundled, with its places. */
export class BundleError extends Error {
  readonly issues: readonly LocatedIssue[];

  constructor(issues: readonly LocatedIssue[]) {
    super(issues.map(({ message }) => message).join('\n'));
    this.issues = issues;
  }
}

export async function createBundler(options: BundlerOptions): Promise<Bundler> {
  const outdir = join(options.folder, '.site');
  const made = await context({
    ...bundleOptions,
    absWorkingDir: options.folder,
    entryPoints: Object.entries(options.entries).map(([out, input]) => ({ out, in: input })),
    outdir,
    write: false,
    metafile: true,
    splitting: true,
    minify: options.minify,
    platform: 'browser',
    target: 'es2022',
    entryNames: '[dir]/[name]-[hash]',
    chunkNames: options.chunks,
    // Beside the script, for one file of notices.
    legalComments: 'external',
    external: [...(options.external ?? [])],
    banner: { js: compiledAtOnce },
    plugins: [componentFiles, ...(options.plugins ?? [])],
  });
  return { rebuild: rememberByFiles(() => rebuild(made, options, outdir)), end: () => made.dispose() };
}

type Made = BuildContext<{ metafile: true; write: false }>;

async function rebuild(run: Made, { folder, entries }: BundlerOptions, outdir: string): Promise<Bundle> {
  const result = await run.rebuild().catch((error: unknown) => {
    throw error instanceof Error && 'errors' in error ? toBundleError(error as BuildFailure, folder) : error;
  });
  const made = Object.entries(result.metafile.outputs).filter(([path]) => path.endsWith('.js'));
  const outputs = made.map(([path, { imports, inputs: sources }]) => {
    const eager = imports.filter(({ kind }) => kind === 'import-statement');
    const list = eager.map(({ path: to, external = false }) => ({ path: external ? to : below(to), external }));
    return [below(path), { imports: list, sources: Object.keys(sources) }] as const;
  });
  const scripts = result.outputFiles.filter(({ path }) => path.endsWith('.js'));
  const files = scripts.map(({ path, contents }) => ({ path: posixPath(outdir, path), bytes: contents }));
  const names = new Map(files.map(({ path }) => [path.replace(/-[A-Z0-9]{8}\.js$/, ''), path]));
  const inputs = Object.keys(result.metafile.inputs).filter((path) => !/node_modules\/|^vendor:/.test(path));
  return {
    files,
    notices: result.outputFiles.filter((file) => !scripts.includes(file)).map((file) => file.text),
    inputs: inputs.map((path) => resolve(folder, path)),
    outputs: Object.fromEntries(outputs),
    entries: Object.fromEntries(Object.keys(entries).map((name) => [name, names.get(name)!])),
  };
}

/** Outputs are named from the working folder: `.site/assets/…`. */
const below = (path: string): string => path.replace(/^\.site\//, '');

export const toBundleError = ({ errors }: BuildFailure, folder: string): BundleError =>
  new BundleError(errors.map((error) => toIssue(error, folder)));

const toIssue = ({ text, location, notes }: Message, folder: string): LocatedIssue => ({
  code: 'FW1108',
  message: text,
  fix: text.startsWith('Could not resolve')
    ? 'Install it, and name it in the package.json of the package that imports it.'
    : (notes[0]?.text ?? 'Correct the source at this place.'),
  file: location ? resolve(folder, location.file) : folder,
  line: location?.line ?? 1,
  column: (location?.column ?? 0) + 1,
});
