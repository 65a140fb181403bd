/** The packages whose code went into a bundle: for the bill of materials and the notices of their licences. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPackageJson } from '../packages/find-package.ts';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** As its package.json has it: an SPDX expression. */
  readonly license?: string;
}

/** By name and version; without the plugin itself. */
export function bundledPackages(sources: readonly string[], own: string): BundledPackage[] {
  const found = new Map<string, BundledPackage>();
  for (const folder of new Set(sources.flatMap((source) => packageFolder(source, own) ?? []))) {
    const { name, version, license } = readPackageJson(folder);
    const entry = { name: String(name), version: String(version), folder };
    found.set(`${entry.name}@${entry.version}`, {
      ...entry,
      ...(typeof license === 'string' && { license }),
    });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** A package.json without a version only says how the files below it are read. */
function packageFolder(file: string, own: string): string | undefined {
  for (let at = dirname(file); at !== own && at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) && typeof readPackageJson(at)['version'] === 'string') return at;
  }
  return undefined;
}

/** The texts that licences ask to keep, one part for each package. */
export function licenseNotices(packages: readonly BundledPackage[]): string {
  const parts = packages.map(({ name, version, license, folder }) => {
    const files = globSync('{licen[cs]e,LICEN[CS]E,notice,NOTICE,copying,COPYING}*', { cwd: folder }).toSorted();
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
    return [`${name} ${version}${license === undefined ? '' : ` (${license})`}`, ...texts].join('\n\n');
  });
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
