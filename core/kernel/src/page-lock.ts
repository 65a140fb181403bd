/**
 * The lock as a page carries it: without what is empty, and without what is said twice. Of a thousand plugins a person
 * uses ten on a day; the others are entries of a menu, and should weigh no more than that.
 */
import type { Contribution } from './api/manifest.ts';
import type { HostLock, InstalledPlugin } from './lock.ts';

/** Parts of a plugin that may be empty, and mostly are. */
const EMPTY = {
  uses: Object.freeze({}),
  opens: Object.freeze({}),
  provides: Object.freeze({}),
  contributes: Object.freeze([]),
  permissions: Object.freeze([]),
  granted: Object.freeze([]),
  views: Object.freeze({}),
  graphs: Object.freeze({}),
  locales: Object.freeze({}),
} as const satisfies Partial<InstalledPlugin>;
type PagePlugin = Omit<InstalledPlugin, keyof typeof EMPTY> & Partial<Pick<InstalledPlugin, keyof typeof EMPTY>>;
/** What `readPageLock` reads. */
export interface PageLock extends Omit<HostLock, 'plugins'> {
  readonly plugins: readonly PagePlugin[];
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * What a page gets of a lock, to be written as JSON. Of `provides` the views are left out, which `views` has, and of
 * `graphs` the modules that `entry` and `views` name.
 *
 * ```ts
 * const text = JSON.stringify(toPageLock(lock.host));
 * ```
 */
export const toPageLock = (lock: HostLock): PageLock => ({ ...lock, plugins: lock.plugins.map(projected) });

function projected(plugin: InstalledPlugin): PagePlugin {
  const named = new Set([plugin.entry, ...Object.values(plugin.views)]);
  const graphs = Object.entries(plugin.graphs).map(([view, all]) => [view, all.filter((one) => !named.has(one))]);
  const lean = {
    ...plugin,
    provides: Object.fromEntries(Object.entries(plugin.provides).filter(([, provided]) => 'id' in provided)),
    graphs: Object.fromEntries(graphs.filter(([, further]) => !isEmpty(further))) as InstalledPlugin['graphs'],
  };
  const left = Object.entries(lean).filter(([key, value]) => !(key in EMPTY && isEmpty(value)));
  return Object.fromEntries(left) as unknown as PagePlugin;
}

/**
 * The lock that a page carries, of the text of its `<script type="application/json" id="fachwerk-workplace">`.
 *
 * ```ts
 * const lock = readPageLock(document.getElementById('fachwerk-workplace')!.textContent);
 * ```
 *
 * @throws `SyntaxError` for a text that is no JSON.
 */
export function readPageLock(text: string): HostLock {
  const lock = JSON.parse(text) as PageLock;
  // A parser makes a string of its own for each of a thousand entries that name one point.
  const points = new Map(Object.keys(lock.shapes).map((id) => [id, id]));
  const once = (entry: Contribution): Contribution => {
    const known = points.get(entry.point) as Contribution['point'] | undefined;
    return known === undefined ? entry : { ...entry, point: known };
  };
  return { ...lock, plugins: lock.plugins.map((plugin) => whole(plugin, once)) };
}

/** With every part named, so that an engine gives all plugins one layout: a spread weighs a tenth more. */
function whole(plugin: PagePlugin, once: (entry: Contribution) => Contribution): InstalledPlugin {
  const { id, version, name, description, tier, start, entry, ...others } = { ...EMPTY, ...plugin };
  const { contributes, uses, opens, provides, permissions, granted, views, graphs, locales, ...rest } = others;
  return {
    id,
    version,
    name,
    description,
    tier,
    start,
    entry,
    contributes: contributes.length === 0 ? contributes : contributes.map(once),
    uses,
    opens,
    provides,
    permissions,
    granted,
    views,
    graphs,
    locales,
    ...rest,
  };
}
