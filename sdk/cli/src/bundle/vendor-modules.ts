/** The modules of the import map: one entry each, in the host's run, so that host and plugins share one copy. */
import type { Plugin } from 'esbuild';
import { findFolder } from '../packages/find-package.ts';
import type { Bundle } from './bundler.ts';

/** Names that are imported of a module, or all of them. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string> | 'all'>;

/** A library of single functions is cut down to what the plugins of this workplace import. */
const cut = new Set(['rxjs']);
const importOf = (name: string) =>
  new RegExp(String.raw`(?:import|export)\s*\{([^}]*)\}\s*from\s*["']${name}["']`, 'g');

/** What plugins import from the host. */
export function findWanted(bundles: readonly Bundle[], whole: boolean): Wanted {
  const wanted = new Map<string, Set<string> | 'all'>();
  const decoder = new TextDecoder();
  for (const { files, outputs } of bundles) {
    for (const [path, { imports }] of Object.entries(outputs)) {
      for (const { path: name, external } of imports) {
        if (!external) continue;
        const file = files.find((candidate) => candidate.path === path);
        const names = whole || !cut.has(name) || !file ? 'all' : namesIn(decoder.decode(file.bytes), name);
        const before = wanted.get(name);
        wanted.set(name, names === 'all' || before === 'all' ? 'all' : new Set([...(before ?? []), ...names]));
      }
    }
  }
  return wanted;
}

function namesIn(code: string, name: string): readonly string[] | 'all' {
  const found = [...code.matchAll(importOf(name))];
  // Any other form of import takes everything.
  const mentions = code.split(`"${name}"`).length - 1;
  if (found.length !== mentions) return 'all';
  return found.flatMap(([, list = '']) =>
    list
      .split(',')
      .map((part) => part.trim().split(/\s+as\s+/)[0]!)
      .filter(Boolean),
  );
}

/**
 * Lit's doors share one module: they are small, and each would cost a request and cut the rest into smaller parts.
 * Not those that give another meaning to a name that `lit` has, such as `lit/static-html.js`.
 */
const inLit = /^lit(?:\/(?:decorators|directive|async-directive)\.js|\/(?:decorators|directives)\/.+)?$/;
const moduleOf = (name: string): string => (inLit.test(name) ? 'lit' : name);

/** Names of the modules that are made, one or more import-map entries each. */
export const vendorModules = (wanted: Wanted): string[] => [...new Set([...wanted.keys()].map(moduleOf))];

export const vendorEntry = (name: string): string =>
  `assets/host/${moduleOf(name)
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-js$/g, '')}`;

/** Loads `vendor:<name>` as a module that hands on what is wanted of it. */
export function vendorPlugin(wanted: Wanted, shellFolder: string): Plugin {
  return {
    name: 'vendor',
    setup(build) {
      build.onResolve({ filter: /^vendor:/ }, ({ path }) => ({
        path: path.slice('vendor:'.length),
        namespace: 'vendor',
      }));
      build.onLoad({ filter: /.*/, namespace: 'vendor' }, ({ path }) => {
        const lines = [...wanted]
          .filter(([name]) => moduleOf(name) === path)
          .map(([name, names]) => {
            const list = names === 'all' ? '*' : `{ ${[...names].toSorted().join(', ')} }`;
            return `export ${list} from ${JSON.stringify(name)};`;
          });
        return { contents: lines.toSorted().join('\n'), resolveDir: folderFor(path, shellFolder), loader: 'js' };
      });
    },
  };
}

/** Where a name resolves: from the shell, from the lit that the shell has, or from this command. */
export function folderFor(name: string, shellFolder: string): string {
  const root = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  const lit = findFolder('lit', shellFolder);
  const places = [shellFolder, ...(lit ? [lit] : []), import.meta.dirname];
  return places.find((place) => findFolder(root, place) !== undefined) ?? shellFolder;
}
