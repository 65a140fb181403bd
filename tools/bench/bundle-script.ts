import { build, type Metafile } from 'esbuild';

/** What every bundle of the bench has in common: a browser's, as in production, from the sources. */
export const browserBundle = {
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  conditions: ['@fachwerk/source', 'module', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
} as const;

export interface Script {
  readonly path: string;
  readonly text: string;
}
export interface Scripts {
  readonly files: readonly Script[];
  readonly metafile: Metafile;
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
    splitting: true,
    outdir: '/',
  });
  return { files: outputFiles.map(({ path, text }) => ({ path, text })), metafile };
}

/** One text without imports that leaves its exports in a global. */
export async function bundleGlobal(entry: string, globalName: string): Promise<string> {
  const { outputFiles } = await build({ ...browserBundle, entryPoints: [entry], format: 'iife', globalName });
  return outputFiles[0]!.text;
}
