import { dirname } from 'node:path';
import { didYouMean, type Composition, type Issue } from '@fachwerk/kernel/compose';
import { findFolder, openPackage, type PluginPackage } from './find-package.ts';

export interface FoundPackages {
  /** The shell first. */
  readonly packages: readonly PluginPackage[];
  readonly issues: readonly Issue[];
}

export const shellName = '@fachwerk/shell';

/** The packages of a composition, looked for from its folder; the shell also from this command's. */
export function findPackages(folder: string, composition: Composition, shell = shellName): FoundPackages {
  const issues: Issue[] = [];
  const names = Object.entries(composition.plugins ?? {}).flatMap(([name, entry]) => (entry === false ? [] : [name]));
  const packages = [shell, ...names.filter((name) => name !== shell)].flatMap((name) => {
    const found = findFolder(name, folder) ?? (name === shell ? findFolder(name, import.meta.dirname) : undefined);
    if (found) return [openPackage(name, found)];
    const near = name.startsWith('.')
      ? dirname(name)
      : didYouMean(
          name,
          names.filter((other) => other !== name),
        );
    issues.push({
      code: 'FW1107',
      message: `The package "${name}" is not installed.`,
      fix: name.startsWith('.')
        ? `Put a package with a package.json there (looked in ${near}).`
        : `Run fachwerk add ${name}, or npm install ${name}.${near}`,
      at: { in: 'composition', path: ['plugins', name] },
    });
    return [];
  });
  return { packages, issues };
}
