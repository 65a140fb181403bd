/**
 * Evaluates manifests and schema files: they are code on disk and data afterwards.
 * One bundle of them all is imported from memory, so a rebuild sees new files (Node never forgets a module) and nothing is written.
 */
import { resolve } from 'node:path';
import { build, type BuildFailure } from 'esbuild';
import { bundleOptions } from '../bundle/bundle-options.ts';
import { toBundleError } from '../bundle/bundler.ts';
import { stampFiles } from '../file-stamps.ts';
import type { LocatedIssue } from '../located-issue.ts';
import { ownDoor } from './own-door.ts';

/** Of this drive: paths of files on it are relative to here. */
const root = resolve('/');

interface Evaluated {
  /** What the module exports, by file. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What was thrown, or could not even be bundled. */
  readonly issues: readonly LocatedIssue[];
}

export type Evaluate = (files: readonly string[]) => Promise<Evaluated>;

/** Remembers its last answer for as long as no file that it read has changed. */
export function createEvaluate(): Evaluate {
  let last: { readonly key: string; readonly inputs: readonly string[]; readonly result: Evaluated } | undefined;
  return async (files) => {
    const key = (inputs: readonly string[]) => stampFiles([...files, ...inputs]);
    if (last?.key === key(last?.inputs ?? [])) return last.result;
    const bundled = await bundle(files);
    if ('issues' in bundled) return evaluateEach(files);
    const result = await run(files, bundled.code);
    last = { key: key(bundled.inputs), inputs: bundled.inputs, result };
    return result;
  };
}

/** One file cannot be bundled: each is taken alone, so that the others are still looked at. */
async function evaluateEach(files: readonly string[]): Promise<Evaluated> {
  const each = await Promise.all(
    files.map(async (file): Promise<Evaluated> => {
      const bundled = await bundle([file]);
      return 'issues' in bundled ? { modules: new Map(), issues: bundled.issues } : run([file], bundled.code);
    }),
  );
  // Two that import the broken one say the same.
  const issues = new Map(each.flatMap((one) => one.issues).map((issue) => [JSON.stringify(issue), issue]));
  return { modules: new Map(each.flatMap(({ modules }) => [...modules])), issues: [...issues.values()] };
}

type Bundled =
  | { readonly code: string; readonly inputs: readonly string[] }
  | { readonly issues: readonly LocatedIssue[] };

async function bundle(files: readonly string[]): Promise<Bundled> {
  const lines = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(file)}),`);
  try {
    const { outputFiles, metafile } = await build({
      ...bundleOptions,
      absWorkingDir: root,
      platform: 'node',
      target: 'node24',
      stdin: { contents: `export default {\n${lines.join('\n')}\n};`, resolveDir: root, loader: 'js' },
      write: false,
      metafile: true,
      plugins: [ownDoor],
      outfile: 'evaluate.mjs',
    });
    const inputs = Object.keys(metafile.inputs).filter(
      (path) => !/^<stdin>$|^own-door:/.test(path) && !path.includes('node_modules/'),
    );
    return { code: outputFiles[0]!.text, inputs: inputs.map((path) => resolve(root, path)) };
  } catch (error) {
    if (error instanceof Error && 'errors' in error)
      return { issues: toBundleError(error as BuildFailure, root).issues };
    throw error;
  }
}

async function run(files: readonly string[], code: string): Promise<Evaluated> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { default: load } = (await import(address)) as {
    default: Record<string, () => Promise<Record<string, unknown>>>;
  };
  const modules = new Map<string, Record<string, unknown>>();
  const loaded = await Promise.all(
    files.map(async (file): Promise<LocatedIssue[]> => {
      try {
        modules.set(file, await load[file]!());
        return [];
      } catch (error) {
        return [thrown(file, error)];
      }
    }),
  );
  return { modules, issues: loaded.flat() };
}

const thrown = (file: string, error: unknown): LocatedIssue => ({
  code: 'FW1102',
  message: `This module cannot be evaluated: ${error instanceof Error ? error.message : String(error)}`,
  fix: 'A manifest and a shape are data: use nothing there that needs a browser.',
  file,
  line: 1,
  column: 1,
});
