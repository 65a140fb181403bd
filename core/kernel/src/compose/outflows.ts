/** Addresses that a plugin may reach without the gateway: what it was granted can leave through them. */
import { inComposition } from './issue.ts';
import type { Installed, Scene } from './scene.ts';

/** A manifest names an origin: https, a host, maybe a port. */
const prefix = 'net:https://';

/** `*.example.test` covers every host below, `example.test` itself alone. */
const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : pattern === host;

export function checkOutflows(scene: Scene, granted: ReadonlyMap<string, readonly string[]>): void {
  const allowed = scene.composition.policy?.network?.allow;
  for (const plugin of scene.plugins) {
    const outward = (granted.get(plugin.manifest.id) ?? []).filter((permission) => permission.startsWith(prefix));
    for (const host of outward.map((permission) => permission.slice(prefix.length))) {
      if (allowed && !allowed.some((pattern) => covers(pattern, host))) reportOutside(scene, plugin, host);
      else warnOfOutflow(scene, plugin, host);
    }
  }
}

function reportOutside(scene: Scene, plugin: Installed, host: string): void {
  scene.issue({
    code: 'FW1238',
    message: `"${plugin.manifest.id}" would reach ${host}, which policy.network.allow does not name.`,
    fix: `Take the permission out of its grant, or add "${host}" to policy.network.allow.`,
    at: inComposition('plugins', plugin.package, 'grant'),
  });
}

function warnOfOutflow(scene: Scene, plugin: Installed, host: string): void {
  scene.warn({
    code: 'FW1237',
    message: `"${plugin.manifest.id}" reaches ${host} by itself: whatever it may read can leave there.`,
    fix: 'A backend of the composition is reached through the gateway; net is for public data alone.',
    at: inComposition('plugins', plugin.package, 'grant'),
  });
}
