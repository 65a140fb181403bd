/** From what is installed and what a Land wrote to who serves whom: fail-closed, with one coded issue for each cause. */
import type { Tier } from '../api/manifest.ts';
import type { Id } from '../api/shapes.ts';
import type { HostLock, PackageOrigin, PluginFacts, PluginOrigins, ShapeFacts } from '../lock.ts';
import { checkApi } from './api-version.ts';
import { bindBackends } from './backends.ts';
import type { Composition } from './composition.ts';
import { checkContributions } from './contributions.ts';
import { checkVersions, orderPlugins } from './graph.ts';
import type { Issue } from './issue.ts';
import type { ManifestFacts } from './manifest-facts.ts';
import { checkOutflows } from './outflows.ts';
import { grantPermissions } from './permissions.ts';
import { chooseOrigins } from './plugin-origins.ts';
import { arrangePoints, findOpeners } from './points.ts';
import { bindProviders } from './providers.ts';
import { checkRevocations } from './revocations.ts';
import { chooseTiers } from './tiers.ts';
import { checkUpdates } from './updates.ts';
import { checkUses } from './uses.ts';
import { findDoubles, type Installed, type Previous, type Revocation, type Scene } from './scene.ts';

export interface ResolveInput {
  readonly composition: Composition;
  /** Version of the host. */
  readonly host: string;
  /** Major of the plugin API that the host speaks; `API` if it is not said. */
  readonly api?: number;
  /** Packages the host gives to plugins (`lit`, `rxjs`, `@fachwerk/ui`) with their versions. */
  readonly shared: Readonly<Record<string, string>>;
  readonly plugins: readonly Installed[];
  readonly shapes: Readonly<Record<Id, ShapeFacts>>;
  /** Of the lock in force: what an update must not change without a line of the Land. */
  readonly previous?: readonly Previous[];
  /** Of `revocations.json`. */
  readonly revocations?: readonly Revocation[];
  /** Checks the data of a contribution against the schema of its point. */
  readonly check: Scene['check'];
}

export interface ResolvedPlugin {
  readonly package: string;
  readonly origin?: PackageOrigin;
  readonly facts: PluginFacts;
  readonly granted: readonly string[];
  readonly backends: Readonly<Record<string, string>>;
}

export interface Resolution {
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** A plugin comes after all whose services it needs; the order does not depend on that of the input. */
  readonly plugins: readonly ResolvedPlugin[];
  readonly providers: HostLock['providers'];
  readonly points: HostLock['points'];
  /** There only when a plugin runs isolated. */
  readonly pluginOrigins?: PluginOrigins;
}

/** Resolves a composition. With any issue in it the rest of the resolution must not be used. */
export function resolve(input: ResolveInput): Resolution {
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  const scene: Scene = {
    ...input,
    plugins: input.plugins.toSorted((a, b) => compare(a.manifest.id, b.manifest.id) || compare(a.package, b.package)),
    issue: (issue) => issues.push(issue),
    warn: (issue) => warnings.push(issue),
  };
  // Everything below speaks of plugins by id, so two with one id end it here.
  if (!findDoubles(scene)) return { issues, warnings, plugins: [], providers: {}, points: {} };
  checkVersions(scene);
  checkApi(scene);
  checkRevocations(scene);
  const tiers = chooseTiers(scene);
  const pluginOrigins = chooseOrigins(scene, tiers);
  const providers = bindProviders(scene);
  checkUses(scene, providers);
  const openers = findOpeners(scene, tiers);
  checkContributions(scene, providers, openers);
  const points = arrangePoints(scene);
  const granted = grantPermissions(scene, tiers);
  checkOutflows(scene, granted);
  checkUpdates(scene, tiers, granted);
  const backends = bindBackends(scene);
  const plugins = orderPlugins(scene, providers).map((plugin): ResolvedPlugin => ({
    package: plugin.package,
    ...(plugin.origin && { origin: plugin.origin }),
    facts: toPluginFacts(plugin, tiers.get(plugin.manifest.id) ?? 'isolated'),
    granted: granted.get(plugin.manifest.id) ?? [],
    backends: backends.get(plugin.manifest.id) ?? {},
  }));
  return { issues, warnings, plugins, providers, points, ...(pluginOrigins && { pluginOrigins }) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a plugin's entry module has a `start`: it provides more than views, or asks to be started. */
const hasStart = (manifest: ManifestFacts): boolean =>
  Object.values(manifest.provides).some((provided) => 'id' in provided) || manifest.permissions.includes('startup');

function toPluginFacts({ manifest, version }: Installed, tier: Tier): PluginFacts {
  const { tiers: _tiers, backends: _backends, ...facts } = manifest;
  return { ...facts, version, tier, start: hasStart(manifest) };
}
