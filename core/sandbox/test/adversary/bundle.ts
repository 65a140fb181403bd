/** Bundles TypeScript of the tests for a browser. */
import { build, type BuildOptions } from 'esbuild';

/** One classic script, as it stands inline in a document. */
export const bundle = async (file: URL, more: BuildOptions = {}): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [file.pathname],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    conditions: ['@fachwerk/source', 'production'],
    define: { 'process.env.NODE_ENV': '"production"', ...more.define },
    logLevel: 'error',
    ...more,
    write: false,
  });
  return outputFiles?.[0]?.text ?? '';
};
