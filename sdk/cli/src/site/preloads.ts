/** What the first view of a route needs, so that a page can ask for all of it at once. */
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';

/** Pattern of a path (source of a regular expression), and addresses. */
export type Preload = readonly [pattern: string, modules: readonly string[], messages: readonly string[]];

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

/** The plugins whose services one can call, and those that these call; the shell's modules are always there. */
function servers(host: HostLock, plugin: InstalledPlugin): InstalledPlugin[] {
  const found = new Set<InstalledPlugin>();
  const visit = (user: InstalledPlugin): void => {
    const ids = Object.values(user.uses).filter((use) => host.shapes[use.id]?.kind === 'service');
    const names = ids.flatMap((use) => host.providers[use.id] ?? []).map((provider) => provider.plugin);
    for (const server of host.plugins.filter(({ id }) => names.includes(id))) {
      if (found.has(server)) continue;
      found.add(server);
      visit(server);
    }
  };
  visit(plugin);
  return [...found];
}

/** In the Land's first language: a person's own is not known before the person is. */
export function messagesOf({ land }: HostLock, { locales }: InstalledPlugin): string[] {
  const [first = 'de'] = land.locales;
  return [locales[first] ?? locales[first.split('-')[0]!] ?? []].flat();
}

/** Views that others put into places that this plugin opens: tiles of a home page. */
const guests = (host: HostLock, { opens }: InstalledPlugin): ViewOf[] => {
  const points = Object.values(opens);
  return host.plugins.flatMap((plugin) =>
    plugin.contributes.flatMap(({ point, view }) =>
      view !== undefined && points.includes(point) ? [{ plugin, view }] : [],
    ),
  );
};

/** What a page needs: its view with its guests, and the start of every plugin that these can call. */
function preload(host: HostLock, pattern: string, { plugin, view }: ViewOf): Preload {
  const shown = [{ plugin, view }, ...guests(host, plugin)];
  const called = [...new Set(shown.flatMap((each) => servers(host, each.plugin)))];
  const views = shown.flatMap((each) => each.plugin.graphs[each.view] ?? []);
  const starts = called.flatMap(({ graphs }) => graphs[''] ?? []);
  // The shell's start is always there, and so are its messages.
  const speaking = [...shown.map((each) => each.plugin), ...called.filter(({ graphs }) => graphs['']?.length !== 0)];
  return [
    pattern,
    [...new Set([...views, ...starts])],
    [...new Set(speaking.flatMap((each) => messagesOf(host, each)))],
  ];
}

interface ViewOf {
  readonly plugin: InstalledPlugin;
  readonly view: string;
}
interface PageEntry extends ViewOf {
  readonly id: string;
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
    ...(first && first.path !== '' ? [preload(host, '^/$', first)] : []),
    ...entries
      .toSorted((a, b) => fixedParts(b.path) - fixedParts(a.path))
      .map((entry) => preload(host, routePattern(entry.path), entry)),
  ];
}
