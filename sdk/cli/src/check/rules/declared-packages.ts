import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importedPackages, type ImportedPackage } from '../code/imported-packages.ts';
import { findFolder } from '../../packages/find-package.ts';
import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';
import { isOfHost } from './host-libraries.ts';

/** What is found because something else brought it is gone when that takes another version, or is put elsewhere. */
export const declaredPackagesRule: Rule = {
  code: 'FW8126',
  name: 'packages declared',
  checks:
    'Every package that sources, tests and fachwerk.config.ts import is in package.json, and what the host supplies is in its peerDependencies.',
  run(subject) {
    if (subject.built) return 'A built package imports nothing but what the host supplies.';
    // One line in package.json mends all places. Imports that run come first: they decide where that line goes.
    const byName = Map.groupBy(importsIn(subject), ({ name }) => name);
    return [...byName.values()].flatMap(([first]) => (first ? judge(subject, first) : []));
  },
};

interface Import extends ImportedPackage {
  readonly file: string;
  /** In a browser; false for types, tests and what only a build reads. */
  readonly runs: boolean;
}

function importsIn({ folder, code }: Subject): Import[] {
  const bundled = new Set(code.scripts.flatMap((script) => script.sources()));
  const sources = globSync('src/**/*.{ts,tsx,mts,js,jsx,mjs,vue,svelte}', { cwd: folder }).toSorted();
  return ['fachwerk.config.ts', ...sources]
    .map((name) => join(folder, name))
    .filter((file) => existsSync(file))
    .flatMap((file) =>
      importedPackages(file, readFileSync(file, 'utf8')).map((one) => ({
        ...one,
        file,
        runs: !one.typeOnly && bundled.has(file),
      })),
    )
    .toSorted((a, b) => Number(b.runs) - Number(a.runs));
}

function judge(subject: Subject, { name, file, line, runs }: Import): Found[] {
  const declared = tablesWith(subject.packageJson, name);
  const ofHost = isOfHost(name);
  const range = rangeOf(name, file);
  // What is nowhere to be found, the compiler and the bundler tell; a path of tsconfig.json is no package.
  if (range === undefined || name === subject.name) return [];
  if (declared.length === 0)
    return [{ message: `"${name}" is imported and not in package.json.`, fix: fixFor(name, range, runs), file, line }];
  if (!ofHost || !runs || declared.includes('peerDependencies')) return [];
  return [
    {
      message: `"${name}" comes from the host and is not in peerDependencies, so no Land learns which version it needs.`,
      fix: `Write "${name}": "${range}" into peerDependencies.`,
      file,
      line,
    },
  ];
}

function fixFor(name: string, range: string, runs: boolean): string {
  if (isOfHost(name))
    return `Write "${name}": "${range}" into peerDependencies and devDependencies: the host supplies it.`;
  return runs
    ? `Run npm install ${name}: it is packed into the plugin.`
    : `Run npm install --save-dev ${name}: types, tests and builds need it, the running plugin does not.`;
}

const tables = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
/** `@types/x` stands for `x` where nothing but its types is wanted. */
const tablesWith = (json: Subject['packageJson'], name: string) =>
  tables.filter((table) => {
    const listed = (json[table] ?? {}) as Readonly<Record<string, string>>;
    return name in listed || `@types/${name.replace(/^@/, '').replace('/', '__')}` in listed;
  });

/** What is installed, as npm would write it. */
function rangeOf(name: string, file: string): string | undefined {
  const folder = findFolder(name, dirname(file));
  if (folder === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version?: string };
  return `^${version ?? '0.0.0'}`;
}
