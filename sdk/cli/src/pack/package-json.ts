/** The package.json of a packed plugin: of the author's one what still means something. */
import { findFolder, readPackageJson } from '../packages/find-package.ts';
import { pluginFileName } from '../packages/plugin-file.ts';
import { sharedPackages } from '../bundle/bundle-options.ts';

type Json = Readonly<Record<string, unknown>>;

const kept = ['name', 'version', 'description', 'keywords', 'license', 'author', 'contributors', 'homepage', 'bugs'];
/** Where one finds it: who is not told looks in vain. */
const places = ['repository', 'funding'];

/** `imports`: names that the scripts import from the host. */
export function packedPackageJson(json: Json, folder: string, imports: readonly string[]): Json {
  const wanted = sharedPackages.filter((name) => imports.some((each) => packageOf(each) === name));
  const peers = wanted.map((name) => [name, rangeOf(name, json, folder)] as const);
  return {
    ...Object.fromEntries([...kept, ...places].flatMap((key) => (json[key] === undefined ? [] : [[key, json[key]]]))),
    type: 'module',
    fachwerk: { plugin: `./${pluginFileName}` },
    exports: {
      '.': './dist/plugin.js',
      [`./${pluginFileName}`]: `./${pluginFileName}`,
      './package.json': './package.json',
    },
    ...(peers.length > 0 && { peerDependencies: Object.fromEntries(peers) }),
  };
}

/** Lit is several packages under one name. */
const packageOf = (name: string): string =>
  /^(?:lit(?:-html|-element)?|@lit\/reactive-element)(?:\/|$)/.test(name)
    ? 'lit'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

/** As the author wrote it; what is no range outside of a workspace becomes the installed version and what is compatible with it. */
function rangeOf(name: string, json: Json, folder: string): string {
  for (const key of ['peerDependencies', 'dependencies', 'devDependencies']) {
    const range = (json[key] as Record<string, string> | undefined)?.[name];
    if (range !== undefined && /^[\d^~<>=*x|]/.test(range)) return range;
  }
  const found = findFolder(name, folder);
  return found ? `^${String(readPackageJson(found)['version'])}` : '*';
}
