import type { BuildOptions } from 'esbuild';

/** What every bundle has in common. */
export const bundleOptions = {
  bundle: true,
  format: 'esm',
  // Sources of a workspace where it has them, else what a package publishes.
  // es2015: RxJS brings classes for today's engines there, two to three times as fast as what it has for old ones.
  conditions: ['@fachwerk/source', 'module', 'es2015', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  // For sources and packages alike, whatever tsconfig is near them.
  // verbatimModuleSyntax: an import of an element's class that is used as a type alone still defines the element.
  tsconfigRaw: {
    compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true, verbatimModuleSyntax: true },
  },
  // React's unless a file names another: /** @jsxImportSource vue */.
  jsx: 'automatic',
  // Small pictures travel in the script: what a plugin ships beside its scripts, no page names.
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.webp': 'dataurl', '.woff2': 'dataurl' },
  charset: 'utf8',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** What plugins share with the host: one copy on a page, through the import map. */
export const sharedPackages = ['lit', 'rxjs', '@fachwerk/ui'] as const;
export const sharedPatterns = [
  'lit',
  'lit/*',
  'lit-html',
  'lit-html/*',
  'lit-element',
  'lit-element/*',
  '@lit/reactive-element',
  '@lit/reactive-element/*',
  'rxjs',
  'rxjs/*',
  '@fachwerk/ui',
  '@fachwerk/ui/*',
];

/**
 * First line of a module that a page loads: Chromium compiles all its functions while it streams in, beside the main
 * thread, instead of each when it is called, on it. https://v8.dev/blog/explicit-compile-hints
 */
export const compiledAtOnce = '//# allFunctionsCalledOnLoad';
