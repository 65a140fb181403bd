import { resolve } from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { compiledAtOnce } from '../../sdk/cli/src/bundle/bundle-options.ts';

/** What every bundle of the bench has in common: a browser's, as in production, from the sources. */
const browserBundle = {
  bundle: true,
  minify: true,
  write: false as const,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['@fachwerk/source', 'module', 'es2015', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true as const,
} satisfies BuildOptions;

export interface Script {
  readonly path: string;
  readonly text: string;
}
export interface Scripts {
  readonly files: readonly Script[];
  /** Sources that went in. */
  readonly sources: readonly string[];
  /** An output and all that it imports before it runs. */
  readonly needed: (path: string) => readonly string[];
}

/** Entries by name; what they load late becomes files of its own. */
export async function bundleScripts(
  entries: Readonly<Record<string, string>>,
  external: readonly string[] = [],
): Promise<Scripts> {
  const { outputFiles, metafile } = await build({
    ...browserBundle,
    entryPoints: { ...entries },
    external: [...external],
    banner: { js: compiledAtOnce },
    splitting: true,
    outdir: '/',
  });
  return {
    files: outputFiles.map(({ path, text }) => ({ path, text })),
    sources: Object.keys(metafile.inputs),
    needed: (path) => needed(metafile, path),
  };
}

function needed({ outputs }: Metafile, path: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  // The metafile names outputs from the working directory.
  const output = Object.entries(outputs).find(([name]) => resolve(name) === path)?.[1];
  for (const { kind, path: to } of output?.imports ?? []) {
    if (kind === 'import-statement') needed({ inputs: {}, outputs }, resolve(to), seen);
  }
  return [...seen];
}

/** One text without imports that leaves its exports in a global. */
export async function bundleGlobal(entry: string, globalName: string): Promise<string> {
  const form = { format: 'iife', globalName } as const;
  const { outputFiles } = await build({ ...browserBundle, entryPoints: [entry], ...form });
  return outputFiles.map(({ text }) => text).join('');
}
