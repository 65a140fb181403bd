import type { Tier } from '../api/manifest.ts';
import { inComposition } from './issue.ts';
import { entryOf, type Installed, type Scene } from './scene.ts';

/** `@fachwerk/*` covers every package of that scope; anything else is one name. */
const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

function chooseTier(scene: Scene, plugin: Installed): Tier {
  const policy = scene.composition.policy?.tier;
  const own = entryOf(scene, plugin).tier;
  if (own) return own;
  if (policy?.trusted?.some((pattern) => covers(pattern, plugin.package))) return 'trusted';
  return policy?.default ?? 'isolated';
}

/** By plugin id. A plugin never chooses: it can only say where it is able to run. */
export function chooseTiers(scene: Scene): ReadonlyMap<string, Tier> {
  const tiers = new Map<string, Tier>();
  for (const plugin of scene.plugins) {
    const tier = chooseTier(scene, plugin);
    tiers.set(plugin.manifest.id, tier);
    if (!plugin.manifest.tiers.includes(tier)) {
      const other = tier === 'trusted' ? 'isolated' : 'trusted';
      scene.issue({
        code: 'FW1223',
        message: `"${plugin.manifest.id}" would run ${tier}, but can only run ${plugin.manifest.tiers.join(', ')}.`,
        fix: `Write tier: ${other} at '${plugin.package}' if you want that, or remove the plugin.`,
        at: inComposition('plugins', plugin.package),
      });
    }
  }
  return tiers;
}
