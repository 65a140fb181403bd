/** What the first view of a route needs, so that a page can ask for all of it at once. */
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';

/** Pattern of a path (source of a regular expression), and the addresses. */
export type Preload = readonly [pattern: string, modules: readonly string[]];

const pagePoint = 'shell.page@1';

/** `mail/:account?/:mailbox?` → `^/mail(?:/[^/]+)?(?:/[^/]+)?/?$`. */
export function routePattern(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const sources = parts.map((part) => {
    if (!part.startsWith(':')) return `/${part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`;
    return part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+';
  });
  return `^${sources.join('')}/?$`;
}

/** The view, and the start of every plugin whose services it can call, and of those that these call. */
function modulesFor(host: HostLock, plugin: InstalledPlugin, view: string): string[] {
  const modules = [...(plugin.graphs[view] ?? [])];
  const seen = new Set<string>();
  const visit = (user: InstalledPlugin): void => {
    const ids = Object.values(user.uses).filter((use) => host.shapes[use.id]?.kind === 'service');
    const servers = ids.flatMap((use) => host.providers[use.id] ?? []).map((provider) => provider.plugin);
    for (const server of servers) {
      if (seen.has(server)) continue;
      seen.add(server);
      const found = host.plugins.find(({ id }) => id === server);
      if (!found) continue;
      modules.push(...(found.graphs[''] ?? []));
      visit(found);
    }
  };
  visit(plugin);
  return [...new Set(modules)];
}

export function collectPreloads(host: HostLock): readonly Preload[] {
  return host.plugins.flatMap((plugin) =>
    plugin.contributes.flatMap(({ point, data, view }): Preload[] => {
      const path = (data as { path?: unknown }).path;
      if (point !== pagePoint || view === undefined || typeof path !== 'string') return [];
      return [[routePattern(path), modulesFor(host, plugin, view)]];
    }),
  );
}
