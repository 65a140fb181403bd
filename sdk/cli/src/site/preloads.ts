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

interface PageEntry {
  readonly plugin: InstalledPlugin;
  readonly id: string;
  readonly view: string;
  readonly path: string;
  readonly nav: boolean;
}

/** In the order in which the host gives them to the shell. */
function pageEntries(host: HostLock): readonly PageEntry[] {
  const { order = [], hide = [] } = host.points[pagePoint] ?? {};
  const names = (name: string, { plugin, id }: PageEntry) => name === plugin.id || name === `${plugin.id}/${id}`;
  const rank = (entry: PageEntry) => {
    const at = order.findIndex((name) => name !== '*' && names(name, entry));
    const rest = order.indexOf('*');
    return at === -1 ? (rest === -1 ? order.length : rest) : at;
  };
  const entries = host.plugins.flatMap((plugin) =>
    plugin.contributes.flatMap(({ point, id, data, view }): PageEntry[] => {
      const { path, nav = true } = data as { path?: unknown; nav?: boolean };
      return point === pagePoint && view !== undefined && typeof path === 'string'
        ? [{ plugin, id, view, path, nav }]
        : [];
    }),
  );
  return entries.filter((entry) => !hide.some((name) => names(name, entry))).toSorted((a, b) => rank(a) - rank(b));
}

const fixedParts = (path: string): number =>
  path.split('/').filter((part) => part !== '' && !part.startsWith(':')).length;

/** The narrower of two patterns comes first; `/` is the first page of the rail. */
export function collectPreloads(host: HostLock): readonly Preload[] {
  const entries = pageEntries(host);
  const first = entries.find(({ nav }) => nav);
  return [
    ...(first ? [['^/$', modulesFor(host, first.plugin, first.view)] as const] : []),
    ...entries
      .toSorted((a, b) => fixedParts(b.path) - fixedParts(a.path))
      .map(({ plugin, view, path }) => [routePattern(path), modulesFor(host, plugin, view)] as const),
  ];
}
