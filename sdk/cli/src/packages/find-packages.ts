import { dirname, resolve } from 'node:path';
import { CodedError } from '../coded-error.ts';
import { didYouMean, type Composition, type Issue } from '@fachwerk/kernel/compose';
import type { Positions } from '../composition/yaml-file.ts';
import { findAdded } from './added-packages.ts';
import { findFolder, openPackage, type PluginPackage } from './find-package.ts';

export interface FoundPackages {
  /** The shell first. */
  readonly packages: readonly PluginPackage[];
  readonly issues: readonly Issue[];
}

const ours = /^@fachwerk\//;
export const shellName = '@fachwerk/shell';

/** The packages of a composition: folders start at the file that names them, names are looked for as Node would from the workplace. */
export function findPackages(
  { composition, folder, positions }: { composition: Composition; folder: string; positions: Positions },
  shell = shellName,
): FoundPackages {
  const issues: Issue[] = [];
  const names = Object.entries(composition.plugins ?? {}).flatMap(([name, entry]) => (entry === false ? [] : [name]));
  const packages = [shell, ...names.filter((name) => name !== shell)].flatMap((name) => {
    const from = name.startsWith('.') && name !== shell ? dirname(positions.get(['plugins', name]).file) : folder;
    // The shell is no line of the file, so it need not be installed beside it; nor need what comes with this command.
    const found =
      findAdded(name, folder) ??
      findFolder(name, from) ??
      (name === shell || ours.test(name) ? findFolder(name, import.meta.dirname) : undefined);
    if (found) return open(name, found, issues);
    issues.push(notInstalled(name, from, names));
    return [];
  });
  return { packages, issues };
}

function open(name: string, folder: string, issues: Issue[]): PluginPackage[] {
  try {
    return [openPackage(name, folder)];
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const { code, fix, what: message } = error;
    issues.push({ code, message, fix, at: { in: 'composition', path: ['plugins', name] } });
    return [];
  }
}

const notInstalled = (name: string, from: string, names: readonly string[]): Issue => ({
  code: 'FW1107',
  message: `The package "${name}" is not installed.`,
  fix: name.startsWith('.')
    ? `Put a folder with a package.json at ${resolve(from, name)}.`
    : `Run fachwerk add with its tarball or folder, or npm install ${name}.${didYouMean(
        name,
        names.filter((other) => other !== name),
      )}`,
  at: { in: 'composition', path: ['plugins', name] },
});
