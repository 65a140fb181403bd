/** Components of Svelte 5 (`.svelte`) and modules with runes (`.svelte.ts`). */
import { transform } from 'esbuild';
import { problemOf, type Compiled } from './compiled.ts';
import { loadCompiler } from './load-compiler.ts';

interface SvelteCompiler {
  compile(source: string, options: object): { js: { code: string } };
  compileModule(source: string, options: object): { js: { code: string } };
}

export async function compileSvelte(source: string, file: string, name: string): Promise<Compiled> {
  const svelte = await loadCompiler<SvelteCompiler>('svelte/compiler', file);
  if (!svelte) return { problem: { text: `${name} needs "svelte": run npm install svelte.`, line: 0, column: 0 } };
  const options = { filename: name, generate: 'client', dev: false };
  try {
    if (!file.endsWith('.svelte')) {
      const { code } = await transform(source, { loader: file.endsWith('.ts') ? 'ts' : 'js', target: 'es2022' });
      return { code: svelte.compileModule(code, options).js.code };
    }
    // Named after the text alone, so that the place of a checkout does not matter.
    const cssHash = ({ css, hash }: { css: string; hash: (text: string) => string }): string => `svelte-${hash(css)}`;
    return { code: svelte.compile(source, { ...options, css: 'injected', cssHash }).js.code };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
