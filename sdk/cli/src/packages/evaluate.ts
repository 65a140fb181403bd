/**
 * Evaluates manifests and schema files: they are code on disk and data afterwards.
 * One bundle of them all is imported from memory, so a rebuild sees new files (Node never forgets a module) and nothing is written.
 */
import { build, type BuildFailure } from 'esbuild';
import { bundleOptions } from '../bundle/bundle-options.ts';

export interface Evaluated {
  /** What the module exports, by file. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What it threw, or why it could not be bundled, by file. */
  readonly errors: ReadonlyMap<string, unknown>;
}

export async function evaluate(files: readonly string[]): Promise<Evaluated> {
  try {
    return await run(files, await bundle(files));
  } catch (error) {
    if (!isBuildFailure(error) || files.length === 1) return { modules: new Map(), errors: new Map([[files[0]!, error]]) };
  }
  // One file cannot be bundled: take each alone, so that it is the one that is named.
  const each = await Promise.all(files.map(async (file) => evaluate([file])));
  return {
    modules: new Map(each.flatMap(({ modules }) => [...modules])),
    errors: new Map(each.flatMap(({ errors }) => [...errors])),
  };
}

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error;

async function bundle(files: readonly string[]): Promise<string> {
  const lines = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(file)}),`);
  const result = await build({
    ...bundleOptions,
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
  const { default: load } = (await import(address)) as { default: Record<string, () => Promise<Record<string, unknown>>> };
  const modules = new Map<string, Record<string, unknown>>();
  const errors = new Map<string, unknown>();
  for (const file of files) {
    try {
      // One after the other: two that throw are told apart.
      // oxlint-disable-next-line no-await-in-loop
      modules.set(file, await load[file]!());
    } catch (error) {
      errors.set(file, error);
    }
  }
  return { modules, errors };
}
