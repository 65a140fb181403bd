/** Stylesheet and logo: KERN's document sheet with its fonts, then the Land's colours. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { landTheme } from '@fachwerk/theme-kern';
import type { Composition } from '@fachwerk/kernel/compose';
import { build, type BuildFailure } from 'esbuild';
import { toBundleError, type OutputFile } from '../bundle/bundler.ts';
import { bundleOptions } from '../bundle/bundle-options.ts';
import { readYaml, type Positions } from '../composition/yaml-file.ts';
import type { LocatedIssue } from '../located-issue.ts';
import { findFolder } from '../packages/find-package.ts';
import { rememberByFiles } from '../file-stamps.ts';
import { posixPath } from '../posix-path.ts';
import { hashed } from './hashed.ts';
import { sha384 } from './sha384.ts';

export interface Theme {
  /** The sheet with its fonts in it, for documents that load nothing; only if it was asked for. */
  readonly styles?: string;
  readonly stylesheet?: string;
  readonly logo?: string;
  readonly files: readonly OutputFile[];
}
export interface ReadTheme {
  readonly css: string;
  readonly logo?: { readonly file: string; readonly bytes: Uint8Array };
  readonly issues: readonly LocatedIssue[];
  readonly watched: readonly string[];
}

/** Reads and checks what the composition names. */
export function readTheme({ theme = {} }: Composition, positions: Positions): ReadTheme {
  const file = (key: 'tokens' | 'logo') => {
    const at = positions.get(['theme', key]);
    return { at, path: resolve(dirname(at.file), theme[key] ?? '') };
  };
  const issues: LocatedIssue[] = [];
  const watched = (['tokens', 'logo'] as const).flatMap((key) => (theme[key] === undefined ? [] : [file(key).path]));
  for (const key of ['tokens', 'logo'] as const) {
    if (theme[key] === undefined || existsSync(file(key).path)) continue;
    const message = `theme.${key} names "${theme[key]}", and there is no such file.`;
    issues.push({
      code: 'FW7013',
      message,
      fix: 'Create it; paths start at the file that names them.',
      ...file(key).at,
    });
  }
  if (theme.logo !== undefined && !['.svg', '.png'].includes(extname(theme.logo))) {
    issues.push({
      code: 'FW7014',
      message: `The logo "${theme.logo}" is no picture.`,
      fix: 'Name an .svg or .png file.',
      ...file('logo').at,
    });
  }
  if (issues.length > 0) return { css: '', issues, watched };
  const { css, issues: wrong } = theme.tokens === undefined ? { css: '', issues: [] } : readTokens(file('tokens').path);
  const logo =
    theme.logo === undefined
      ? {}
      : { logo: { file: theme.logo, bytes: new Uint8Array(readFileSync(file('logo').path)) } };
  return { css, ...logo, issues: wrong, watched };
}

function readTokens(path: string): { css: string; issues: LocatedIssue[] } {
  const { value, positions, issues } = readYaml(path);
  if (issues.length > 0) return { css: '', issues: [...issues] };
  const theme = landTheme(value);
  return {
    css: theme.css,
    issues: theme.issues.map(({ code, message, fix, path: at }) => ({ code, message, fix, ...positions.get(at) })),
  };
}

/** Bundles sheets, and remembers the last while its sources are as they were. `frames`: the sheet is wanted with everything in it, too. */
export function createThemeBundler(): (theme: ReadTheme, frames: boolean) => Promise<Theme> {
  let last: { readonly key: string; readonly run: () => Promise<Made> } | undefined;
  return async (theme, frames) => {
    const key = JSON.stringify([theme.css, frames, theme.logo && sha384(theme.logo.bytes)]);
    if (last?.key !== key) last = { key, run: rememberByFiles(() => makeTheme(theme, frames)) };
    const { inputs: _inputs, ...made } = await last.run();
    return made;
  };
}

interface Made extends Theme {
  readonly inputs: readonly string[];
}

async function makeTheme(theme: ReadTheme, frames: boolean): Promise<Made> {
  const [page, styles] = await Promise.all([pageTheme(theme), frames ? frameStyles(theme.css) : undefined]);
  return { ...page, ...(styles !== undefined && { styles }) };
}

const themeFolder = (): string => findFolder('@fachwerk/theme-kern', import.meta.dirname) ?? import.meta.dirname;

/** Resolves paths in the sheet's own package, so that they are the same wherever this command is installed. */
const sheetOptions = (css: string) => ({
  ...bundleOptions,
  absWorkingDir: themeFolder(),
  stdin: {
    contents: `@import "@fachwerk/theme-kern/document.css";\n${css}`,
    resolveDir: import.meta.dirname,
    loader: 'css' as const,
    sourcefile: 'theme.css',
  },
  write: false as const,
  minify: true,
});

const coded = (error: unknown): never => {
  throw error instanceof Error && 'errors' in error ? toBundleError(error as BuildFailure, themeFolder()) : error;
};

async function frameStyles(css: string): Promise<string> {
  const { outputFiles } = await build({ ...sheetOptions(css), loader: { '.woff2': 'dataurl' } }).catch(coded);
  // A frame shows what is behind it: the surface that the host puts a page or a tile on.
  return `${outputFiles[0]!.text.trim()}\nbody{background:transparent}`;
}

async function pageTheme({ css, logo }: ReadTheme): Promise<Made> {
  const outdir = join(themeFolder(), '.site');
  const result = await build({
    ...sheetOptions(css),
    loader: { '.woff2': 'file' },
    outdir,
    publicPath: '/',
    assetNames: 'assets/fonts/[name]-[hash]',
    metafile: true,
  }).catch(coded);
  const inputs = Object.keys(result.metafile.inputs).flatMap((path) =>
    path === 'theme.css' ? [] : [join(themeFolder(), path)],
  );
  const files: OutputFile[] = [];
  let stylesheet: string | undefined;
  for (const { path, contents } of result.outputFiles) {
    const isSheet = path.endsWith('.css');
    const name = isSheet ? hashed('assets/theme.css', contents) : posixPath(outdir, path);
    if (isSheet) stylesheet = `/${name}`;
    files.push({ path: name, bytes: contents });
  }
  if (!logo) return { files, inputs, ...(stylesheet && { stylesheet }) };
  const path = hashed(`assets/logo${extname(logo.file)}`, logo.bytes);
  return {
    files: [...files, { path, bytes: logo.bytes }],
    inputs,
    logo: `/${path}`,
    ...(stylesheet && { stylesheet }),
  };
}
