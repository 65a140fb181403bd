/** What a browser would load of a plugin, unminified and with maps, so that every place leads back to where it was written. */
import { brotliCompressSync } from 'node:zlib';
import { dirname, join, resolve } from 'node:path';
import { build, transform, type BuildFailure, type Metafile } from 'esbuild';
import { existsSync } from 'node:fs';
import { bundleOptions, sharedPatterns } from '../../bundle/bundle-options.ts';
import { toBundleError } from '../../bundle/bundler.ts';
import { componentFiles } from '../../components/component-files.ts';
import { readPackageJson } from '../../packages/find-package.ts';
import { Script } from '../code/script.ts';
import type { BundledPackage, Code } from './subject.ts';

export interface SubjectModules {
  readonly folder: string;
  readonly pluginModule: string;
  readonly viewModules: Readonly<Record<string, string>>;
}

export async function bundleSubject({ folder, pluginModule, viewModules }: SubjectModules): Promise<Code> {
  const views = Object.entries(viewModules).map(([name, file]) => ({ out: `${name}.view`, in: file }));
  const outdir = join(folder, '.check');
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    absWorkingDir: folder,
    entryPoints: [{ out: 'plugin', in: pluginModule }, ...views],
    outdir,
    write: false,
    metafile: true,
    splitting: true,
    sourcemap: 'external',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    external: [...sharedPatterns],
    plugins: [componentFiles],
  }).catch((error: unknown) => {
    throw error instanceof Error && 'errors' in error ? toBundleError(error as BuildFailure, folder) : error;
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const paths = [...texts.keys()].filter((path) => path.endsWith('.js'));
  const scripts = paths.map((path) => new Script(path, texts.get(path) ?? '', folder, mapOf(texts, path, outdir)));
  return { scripts, packages: packagesIn(metafile, folder), sizes: await sizesOf(metafile, texts, folder) };
}

/** Sources of a map are relative to it; here all paths start at the plugin's folder. */
function mapOf(texts: ReadonlyMap<string, string>, path: string, outdir: string): string | undefined {
  const text = texts.get(`${path}.map`);
  if (text === undefined) return undefined;
  const map = JSON.parse(text) as { sources: string[] };
  return JSON.stringify({ ...map, sources: map.sources.map((source) => resolve(outdir, source)) });
}

function packagesIn({ inputs, outputs }: Metafile, folder: string): BundledPackage[] {
  const used = new Set(
    Object.values(outputs)
      .flatMap((output) => Object.entries(output.inputs))
      .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const found = new Map<string, { folder: string; files: string[] }>();
  for (const path of Object.keys(inputs).filter((one) => used.has(one))) {
    const file = resolve(folder, path);
    const home = packageFolder(file, folder);
    if (home === undefined) continue;
    const entry = found.get(home) ?? { folder: home, files: [] };
    entry.files.push(file);
    found.set(home, entry);
  }
  return [...found.values()].map((entry) => describe(entry)).toSorted((a, b) => a.name.localeCompare(b.name));
}

function describe({ folder, files }: { folder: string; files: string[] }): BundledPackage {
  const json = readPackageJson(folder);
  const text = (key: string): string | undefined => (typeof json[key] === 'string' ? json[key] : undefined);
  return { name: text('name') ?? '', version: text('version') ?? '', folder, license: text('license'), files };
}

/** The nearest package that has a name, unless it is the plugin's own. */
function packageFolder(file: string, own: string): string | undefined {
  for (let at = dirname(file); at !== own && dirname(at) !== at; at = dirname(at)) {
    const json = join(at, 'package.json');
    if (existsSync(json) && typeof readPackageJson(at)['name'] === 'string') return at;
  }
  return undefined;
}

/** Each entry with all it imports, as a browser gets it: minified and packed. */
async function sizesOf(
  { outputs }: Metafile,
  texts: ReadonlyMap<string, string>,
  folder: string,
): Promise<Code['sizes']> {
  const bytes = new Map<string, number>();
  for (const path of Object.keys(outputs).filter((one) => one.endsWith('.js'))) {
    const { code } = await transform(texts.get(resolve(folder, path)) ?? '', { minify: true, target: 'es2022' });
    bytes.set(path, brotliCompressSync(code).length);
  }
  const whole = (path: string, seen = new Set<string>()): number => {
    if (seen.has(path)) return 0;
    seen.add(path);
    const eager = outputs[path]?.imports.filter(({ kind, external }) => kind === 'import-statement' && !external) ?? [];
    return (bytes.get(path) ?? 0) + eager.reduce((sum, { path: to }) => sum + whole(to, seen), 0);
  };
  const entries = Object.keys(outputs).filter((path) => /^\.check\/(?:plugin|[^/]+\.view)\.js$/.test(path));
  const each = entries.map((path) => [path.slice('.check/'.length, -'.js'.length), whole(path)] as const);
  return { entries: Object.fromEntries(each), all: [...bytes.values()].reduce((sum, one) => sum + one, 0) };
}
