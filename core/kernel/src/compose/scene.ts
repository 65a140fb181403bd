import type { Tier } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { PackageOrigin, ShapeFacts } from '../lock.ts';
import type { Composition, PluginEntry } from './composition.ts';
import { pluginIdPattern } from './ids.ts';
import { inComposition, type Issue, type Place } from './issue.ts';
import type { ManifestFacts } from './manifest-facts.ts';

/** A plugin package that was found. */
export interface Installed {
  /** As the composition names it. */
  readonly package: string;
  readonly version: string;
  readonly manifest: ManifestFacts;
  /** Of a packed plugin: the major of the plugin API that it was built for. */
  readonly api?: number;
  readonly origin?: PackageOrigin;
  /** Ranges of what it wants from the host. */
  readonly peers: Readonly<Record<string, string>>;
}

/** A plugin as the lock that is in force has it. */
export interface Previous {
  readonly id: string;
  readonly version: string;
  readonly tier: Tier;
  readonly granted: readonly string[];
}

/** Versions of a plugin that must not be composed: a line of `revocations.json`. */
export interface Revocation {
  /** Of the plugin. */
  readonly id: string;
  /** As npm writes ranges; `*` for all. */
  readonly range: string;
  readonly reason: string;
}

/** What all checks look at, and where they report. */
export interface Scene {
  readonly composition: Composition;
  readonly host: string;
  /** Major of the plugin API that the host speaks. */
  readonly api?: number;
  readonly shared: Readonly<Record<string, string>>;
  /** Sorted by id. */
  readonly plugins: readonly Installed[];
  readonly shapes: Readonly<Record<Id, ShapeFacts>>;
  readonly previous?: readonly Previous[];
  readonly revocations?: readonly Revocation[];
  check(point: Id, data: unknown): readonly { readonly path: readonly (string | number)[]; readonly message: string }[];
  issue(issue: Issue): void;
  warn(issue: Issue): void;
}

export const entryOf = (scene: Scene, plugin: Installed): PluginEntry =>
  scene.composition.plugins?.[plugin.package] || {};

/** Packages of the composition that may be missing, and are. */
export function missingPackages({ plugins, composition }: Scene): readonly string[] {
  const there = new Set(plugins.map((plugin) => plugin.package));
  const written = Object.entries(composition.plugins ?? {});
  return written.flatMap(([name, entry]) => (entry && entry.optional === true && !there.has(name) ? [name] : []));
}

/**
 * Whether this can be the id or package of a plugin which may be missing, and is: nothing here knows what its id would be,
 * so any id that nobody has can be.
 */
export function mayBeMissing(scene: Scene, name: string): boolean {
  const missing = missingPackages(scene);
  if (missing.includes(name)) return true;
  const taken = scene.plugins.some((plugin) => plugin.manifest.id === name || plugin.package === name);
  return missing.length > 0 && !taken && pluginIdPattern.test(name);
}

/** Says that something was written for a plugin which may be missing, and is. */
export function noteMissing(scene: Scene, what: string, at: Place): void {
  const missing = missingPackages(scene);
  scene.warn({
    code: 'FW1245',
    message: `${what}, and that may be of ${missing.map((name) => `"${name}"`).join(' or ')}, which is optional and missing.`,
    fix: 'Nothing, if it is meant so. It counts again as soon as the plugin is installed.',
    at,
  });
}

/** Own properties alone: `constructor` names no shape. */
export const lookup = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Whether every plugin has an id of its own. */
export function findDoubles(scene: Scene): boolean {
  let single = true;
  for (const [i, plugin] of scene.plugins.entries()) {
    const before = scene.plugins[i - 1];
    if (before?.manifest.id !== plugin.manifest.id) continue;
    single = false;
    scene.issue({
      code: 'FW1201',
      message: `"${before.package}" and "${plugin.package}" both have the plugin id "${plugin.manifest.id}".`,
      fix: `Keep one of them: write '${plugin.package}': false under plugins.`,
      at: inComposition('plugins', plugin.package),
    });
  }
  return single;
}
