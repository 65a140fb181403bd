/** What a composition resolves to, with all that is beside it in its folder. */
import { resolve, type Composition, type Installed, type Issue, type Resolution } from '@fachwerk/kernel/compose';
import { sharedPackages } from '../bundle/bundle-options.ts';
import { locate, type LocatedIssue } from '../located-issue.ts';
import { checkSettings, type ReadSettings } from '../packages/check-settings.ts';
import { findFolder, manifestFile, readPackageJson, type PluginPackage } from '../packages/find-package.ts';
import { locateInSource } from '../packages/locate-in-source.ts';
import type { ReadPlugin, ReadPlugins } from '../packages/read-plugins.ts';
import { readPreviousLock } from './previous-lock.ts';
import type { ReadComposition } from './read-composition.ts';
import { readRevocations } from './read-revocations.ts';

/** What is beside the composition: the lock in force, and what was revoked. */
export function readSupply(folder: string) {
  const { plugins: previous, issues } = readPreviousLock(folder);
  const { file, revocations, issues: wrong } = readRevocations(folder);
  return { previous, revocations, issues: [...issues, ...wrong], watched: [file] };
}
export type Supply = ReturnType<typeof readSupply>;

/** A plugin that may be missing is left out, and said so. */
export function splitOptional({ plugins = {} }: Composition, found: readonly Issue[]) {
  const missing: Issue[] = [];
  const issues: Issue[] = [];
  for (const issue of found) {
    const name = String(issue.at?.path[1]);
    const isMissing = issue.code === 'FW1107' && (plugins[name] || {}).optional;
    if (isMissing)
      missing.push({ ...issue, code: 'FW1244', message: `"${name}" is optional, not installed, and left out.` });
    else issues.push(issue);
  }
  return { missing, issues };
}

const installed = ({ package: { name, version, peers, built, origin }, manifest }: ReadPlugin): Installed => ({
  package: name,
  version,
  manifest,
  peers,
  ...(built && { api: built.api }),
  ...(origin && { origin }),
});

export function resolveWorkplace(
  composition: Composition,
  { plugins, shapes, facts }: ReadPlugins,
  supply: Supply,
): Resolution {
  const host = plugins[0]!.package;
  const shared = sharedPackages.flatMap((name) => {
    const folder = findFolder(name, host.folder) ?? findFolder(name, import.meta.dirname);
    return folder ? [[name, String(readPackageJson(folder)['version'])] as const] : [];
  });
  return resolve({
    composition,
    host: host.version,
    shared: Object.fromEntries(shared),
    plugins: plugins.map(installed),
    shapes: facts,
    previous: supply.previous,
    revocations: supply.revocations,
    check: (point, data) => {
      const result = shapes[point]?.data?.['~standard'].validate(data) as
        | { issues?: readonly { message: string; path?: readonly (string | number)[] }[] }
        | undefined;
      return (result?.issues ?? []).map(({ message, path = [] }) => ({ message, path }));
    },
  });
}

export function readSettings(composition: Composition, { plugins, shapes }: ReadPlugins) {
  const values = new Map<string, ReadSettings>();
  const issues = plugins.flatMap((plugin) => {
    const read = checkSettings(plugin, composition.plugins?.[plugin.package.name] || {}, shapes);
    values.set(plugin.manifest.id, read.settings);
    return read.issues;
  });
  return { values, issues };
}

/** Turns a path of keys into a line of a file. */
export function locator(read: ReadComposition, { plugins }: ReadPlugins, packages: readonly PluginPackage[]) {
  return (issue: Issue): LocatedIssue => {
    const { at } = issue;
    if (at?.in !== 'manifest') return locate(issue, read.positions.get(at?.path ?? []));
    const found =
      plugins.find(({ manifest }) => manifest.id === at.plugin)?.package ??
      packages.find(({ name }) => name === at.plugin);
    const file = found && manifestFile(found);
    return file
      ? locate(issue, locateInSource(file, at.path))
      : locate(issue, read.positions.get(['plugins', at.plugin ?? '']));
  };
}
