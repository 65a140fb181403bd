/** Files of Vue and Svelte, for the two bundlers that meet them: esbuild builds and packs, Vite runs the tests. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Compiled } from './compiled.ts';
import { compileSvelte } from './compile-svelte.ts';
import { compileVue } from './compile-vue.ts';

const FILES = /\.(vue|svelte|svelte\.[jt]s)$/;

/** Vue warns where they are not there. */
const VUE_FLAGS = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};
const compile = (source: string, file: string): Promise<Compiled> =>
  // What is made of a text, and is named after it, is the same for every system's checkout.
  (file.endsWith('.vue') ? compileVue : compileSvelte)(source.replaceAll('\r\n', '\n'), file, basename(file));

/** For esbuild. */
export const componentFiles: Plugin = {
  name: 'component-files',
  setup(build) {
    build.initialOptions.define = { ...VUE_FLAGS, ...build.initialOptions.define };
    build.onLoad({ filter: FILES }, async ({ path }) => {
      const made = await compile(await readFile(path, 'utf8'), path);
      if ('code' in made) return { contents: made.code, loader: 'js' };
      const { text, line, column } = made.problem;
      return { errors: [{ text, location: { file: path, line, column } }] };
    });
  },
};

/** As much of Vite's interface as is needed, so that this package does not depend on it. */
export interface VitePlugin {
  readonly name: string;
  readonly enforce: 'pre';
  config(): object;
  transform(source: string, id: string): Promise<{ code: string; map: null } | undefined>;
}

/** For Vite. `installed`: which frameworks are there; their modules are prepared before the first test asks for them. */
export const viteComponentFiles = (installed: readonly (keyof typeof PREPARED)[]): VitePlugin => ({
  name: 'fachwerk:component-files',
  enforce: 'pre',
  config: () => ({
    define: VUE_FLAGS,
    optimizeDeps: {
      // It holds a component that is compiled with the plugin's own Svelte; what such code imports is named by no source.
      exclude: ['@fachwerk/sdk', 'svelte', 'clsx', 'esm-env'],
      include: installed.flatMap((name) => PREPARED[name]),
    },
  }),
  async transform(source, id) {
    const [file = ''] = id.split('?');
    if (!FILES.test(file)) return undefined;
    const made = await compile(source, file);
    if ('code' in made) return { code: made.code, map: null };
    const { text, line, column } = made.problem;
    throw Object.assign(new Error(text), { id: file, loc: { file, line, column } });
  },
});

const PREPARED = {
  react: ['react', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'react-dom', 'react-dom/client'],
  vue: ['vue'],
} as const;
