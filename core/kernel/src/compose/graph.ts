/** Versions, the order of plugins, and the circles in which they would wait for each other. */
import { inComposition, inManifest } from './issue.ts';
import type { Providers } from './providers.ts';
import { entryOf, lookup, type Installed, type Scene } from './scene.ts';
import { isRange, satisfies } from './semver.ts';

export function checkVersions(scene: Scene): void {
  const { host } = scene.composition;
  if (host !== undefined && !satisfies(scene.host, host)) {
    scene.issue({
      code: 'FW1221',
      message: isRange(host)
        ? `This is Fachwerk ${scene.host}, the composition wants ${host}.`
        : `host: "${host}" is no range.`,
      fix: `Install a Fachwerk that fits, or write host: ~${scene.host}.`,
      at: inComposition('host'),
    });
  }
  for (const plugin of scene.plugins) checkVersion(scene, plugin);
}

function checkVersion(scene: Scene, plugin: Installed): void {
  const { version } = entryOf(scene, plugin);
  if (version !== undefined && !satisfies(plugin.version, version)) {
    scene.issue({
      code: 'FW1220',
      message: isRange(version)
        ? `"${plugin.package}" is installed as ${plugin.version}, the composition wants ${version}.`
        : `version: "${version}" of "${plugin.package}" is no range.`,
      fix: `Run fachwerk add ${plugin.package}, or write version: ^${plugin.version}.`,
      at: inComposition('plugins', plugin.package, 'version'),
    });
  }
  for (const [name, range] of Object.entries(plugin.peers)) {
    const given = lookup(scene.shared, name);
    if (given === undefined || satisfies(given, range)) continue;
    scene.issue({
      code: 'FW1222',
      message: `"${plugin.package}" wants ${name} ${range}, this host gives ${given}.`,
      fix: `Take a version of "${plugin.package}" that was made for this host.`,
      at: inComposition('plugins', plugin.package),
    });
  }
}

/** Services that a plugin cannot do without: only their providers must come first. Commands and facts wait for a person or an event. */
function needed(scene: Scene, providers: Providers, plugin: Installed): readonly string[] {
  const ids = Object.values(plugin.manifest.uses)
    .filter((use) => !use.optional && !use.namedBy && lookup(scene.shapes, use.id)?.kind === 'service')
    .flatMap((use) => lookup(providers, use.id) ?? [])
    .map((provider) => provider.plugin);
  return [...new Set(ids)].filter((id) => id !== plugin.manifest.id).toSorted();
}

/** Topological, ties by id. Circles are reported once each, with their trail. */
export function orderPlugins(scene: Scene, providers: Providers): readonly Installed[] {
  const byId = new Map(scene.plugins.map((plugin) => [plugin.manifest.id, plugin]));
  const ordered: Installed[] = [];
  const done = new Set<string>();
  const visit = (plugin: Installed, trail: readonly string[]): void => {
    const { id } = plugin.manifest;
    if (done.has(id)) return;
    const start = trail.indexOf(id);
    if (start !== -1) return reportCircle(scene, [...trail.slice(start), id]);
    for (const other of needed(scene, providers, plugin)) visit(byId.get(other)!, [...trail, id]);
    if (done.has(id)) return;
    done.add(id);
    ordered.push(plugin);
  };
  for (const plugin of scene.plugins) visit(plugin, []);
  return ordered;
}

function reportCircle(scene: Scene, trail: readonly string[]): void {
  scene.issue({
    code: 'FW1206',
    message: `Plugins need each other's services in a circle: ${trail.join(' → ')}.`,
    fix: 'Make one of these uses optional(…), or use a command or a topic there.',
    at: inManifest(trail[0]!, 'uses'),
  });
}
