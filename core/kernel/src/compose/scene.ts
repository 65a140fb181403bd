import type { Tier } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { PackageOrigin, ShapeFacts } from '../lock.ts';
import type { Composition, PluginEntry } from './composition.ts';
import { inComposition, type Issue } from './issue.ts';
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
