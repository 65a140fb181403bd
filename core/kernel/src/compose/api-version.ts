import { inComposition } from './issue.ts';
import type { Scene } from './scene.ts';

/** Major of the plugin API that this host speaks. A host runs plugins that were built for it or for the one before. */
export const API = 1;

/** Refuses packed plugins that were built for an API that this host does not speak. */
export function checkApi(scene: Scene): void {
  const { api = API } = scene;
  for (const plugin of scene.plugins) {
    if (plugin.api === undefined || plugin.api === api || plugin.api === api - 1) continue;
    const old = plugin.api < api;
    scene.issue({
      code: old ? 'FW8020' : 'FW8021',
      message: `"${plugin.manifest.id}" was built for major ${plugin.api} of the plugin API, this host speaks ${api}${api > 1 ? ` and ${api - 1}` : ''}.`,
      fix: old
        ? `Ask its vendor for a newer version than ${plugin.version}, or write '${plugin.package}': false.`
        : `Take a newer version of Fachwerk, or an older one of ${plugin.package} than ${plugin.version}.`,
      at: inComposition('plugins', plugin.package),
    });
  }
}
