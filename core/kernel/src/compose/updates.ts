/** What an update must not bring along unseen: the lock in force against what would come into force. */
import type { Tier } from '../api/manifest.ts';
import { inComposition } from './issue.ts';
import { entryOf, type Installed, type Previous, type Scene } from './scene.ts';
import { isOlder } from './semver.ts';

export function checkUpdates(
  scene: Scene,
  tiers: ReadonlyMap<string, Tier>,
  granted: ReadonlyMap<string, readonly string[]>,
): void {
  for (const plugin of scene.plugins) {
    const before = scene.previous?.find(({ id }) => id === plugin.manifest.id);
    if (!before) continue;
    if (isOlder(plugin.version, before.version)) checkOlder(scene, plugin, before);
    if (before.tier === 'isolated' && tiers.get(before.id) === 'trusted') checkTier(scene, plugin);
    if (plugin.version !== before.version) checkGrants(scene, plugin, before, granted.get(before.id) ?? []);
  }
}

/** A range may hold older versions too; only the exact version says that this one is meant. */
function checkOlder(scene: Scene, plugin: Installed, before: Previous): void {
  if (entryOf(scene, plugin).version === plugin.version) return;
  scene.issue({
    code: 'FW1242',
    message: `"${before.id}" would go back from ${before.version} to ${plugin.version}.`,
    fix: `Install ${before.version} or newer. If you mean the older one write at '${plugin.package}': version: ${plugin.version}.`,
    at: inComposition('plugins', plugin.package, 'version'),
  });
}

/** A pattern in the policy names no plugin. */
function checkTier(scene: Scene, plugin: Installed): void {
  if (entryOf(scene, plugin).tier === 'trusted') return;
  scene.issue({
    code: 'FW1241',
    message: `"${plugin.manifest.id}" ran isolated so far and would now run trusted, with all that the person may do.`,
    fix: `Write at '${plugin.package}': tier: isolated, or tier: trusted once you have reviewed it.`,
    at: inComposition('plugins', plugin.package),
  });
}

/** A trusted plugin without a list gets what it asks; an update that asks for more is named. */
function checkGrants(scene: Scene, plugin: Installed, before: Previous, granted: readonly string[]): void {
  const named = entryOf(scene, plugin).grant ?? [];
  const added = granted.filter((permission) => !before.granted.includes(permission) && !named.includes(permission));
  if (added.length === 0) return;
  scene.issue({
    code: 'FW1240',
    message: `The update of "${before.id}" from ${before.version} to ${plugin.version} also gets: ${added.join(', ')}.`,
    fix: `Review it, then write at '${plugin.package}': grant: [${granted.join(', ')}].`,
    at: inComposition('plugins', plugin.package),
  });
}
