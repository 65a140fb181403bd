/**
 * Evaluates manifests and schema files: they are code on disk and data afterwards.
 * One bundle of them all is imported from memory, so a rebuild sees new files (Node never forgets a module) and nothing is written.
 */
import { build, type BuildFailure } from 'esbuild';
import { bundleOptions } from '../bundle/bundle-options.ts';
import { toBundleError } from '../bundle/bundler.ts';
import type { LocatedIssue } from '../located-issue.ts';

export interface Evaluated {
  /** What the module exports, by file. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What was thrown, or could not even be bundled. */
  readonly issues: readonly LocatedIssue[];
}

export async function evaluate(files: readonly string[]): Promise<Evaluated> {
  try {
    return await run(files, await bundle(files));
  } catch (error) {
    if (!(error instanceof Error) || !('errors' in error)) throw error;
    if (files.length === 1) return { modules: new Map(), issues: toBundleError(error as BuildFailure, '/').issues };
  }
  // One file cannot be bundled: take each alone, so that the others are still looked at.
  const each = await Promise.all(files.map((file) => evaluate([file])));
  const issues = new Map(each.flatMap((one) => one.issues).map((issue) => [JSON.stringify(issue), issue]));
  return { modules: new Map(each.flatMap(({ modules }) => [...modules])), issues: [...issues.values()] };
}

async function bundle(files: readonly string[]): Promise<string> {
  const lines = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(file)}),`);
  const result = await build({
    ...bundleOptions,
    absWorkingDir: '/',
    platform: 'node',
    target: 'node24',
    minify: false,
    splitting: false,
    stdin: { contents: `export default {\n${lines.join('\n')}\n};`, resolveDir: '/', loader: 'js' },
    write: false,
    outfile: 'evaluate.mjs',
  });
  return result.outputFiles[0]!.text;
}

async function run(files: readonly string[], code: string): Promise<Evaluated> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  const { default: load } = (await import(address)) as {
    default: Record<string, () => Promise<Record<string, unknown>>>;
  };
  const modules = new Map<string, Record<string, unknown>>();
  const issues: LocatedIssue[] = [];
  for (const file of files) {
    try {
      // One after the other: two that throw are told apart.
      // oxlint-disable-next-line no-await-in-loop
      modules.set(file, await load[file]!());
    } catch (error) {
      issues.push(thrown(file, error));
    }
  }
  return { modules, issues };
}

const thrown = (file: string, error: unknown): LocatedIssue => ({
  code: 'FW1102',
  message: `This module cannot be evaluated: ${error instanceof Error ? error.message : String(error)}`,
  fix: 'A manifest and a shape are data: use nothing there that needs a browser.',
  file,
  line: 1,
  column: 1,
});
