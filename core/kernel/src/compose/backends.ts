import { inComposition } from './issue.ts';
import { didYouMean } from './nearest.ts';
import { entryOf, lookup, type Installed, type Scene } from './scene.ts';

/** By plugin id: its names of backends, each bound to one of the composition's. */
export function bindBackends(scene: Scene): ReadonlyMap<string, Readonly<Record<string, string>>> {
  return new Map(scene.plugins.map((plugin) => [plugin.manifest.id, bind(scene, plugin)]));
}

function bind(scene: Scene, plugin: Installed): Record<string, string> {
  const { manifest } = plugin;
  const given = entryOf(scene, plugin).backends ?? {};
  const known = Object.keys(scene.composition.backends ?? {});
  for (const name of manifest.backends) {
    if (lookup(given, name) !== undefined) continue;
    const line = `backends: { ${name}: ${known.includes(name) ? name : (known[0] ?? '<backend>')} }`;
    scene.issue({
      code: 'FW1225',
      message: `"${manifest.id}" asks for a backend that it calls "${name}", and the composition gives none.`,
      fix: `Write at '${plugin.package}': ${line}.`,
      at: inComposition('plugins', plugin.package),
    });
  }
  for (const [name, backend] of Object.entries(given)) checkBinding(scene, plugin, { name, backend, known });
  return given;
}

function checkBinding(
  scene: Scene,
  { manifest, package: from }: Installed,
  { name, backend, known }: { name: string; backend: string; known: readonly string[] },
): void {
  const at = inComposition('plugins', from, 'backends', name);
  if (!manifest.backends.includes(name)) {
    scene.issue({
      code: 'FW1227',
      message: `"${manifest.id}" asks for no backend that it calls "${name}".`,
      fix: `Remove it.${didYouMean(name, manifest.backends)}`,
      at,
    });
  } else if (!known.includes(backend)) {
    scene.issue({
      code: 'FW1226',
      message: `"${manifest.id}" gets the backend "${backend}", which the composition does not have.`,
      fix: `Describe it under backends.${didYouMean(backend, known)}`,
      at,
    });
  }
}
