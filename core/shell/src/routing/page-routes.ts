import type { Entry } from '@fachwerk/kernel/api';
import type { DataOf } from '@fachwerk/kernel/api';
import type { Page } from '@fachwerk/model/host';
import { routePattern, type Params, type RoutePattern } from './route-pattern.ts';

type PageData = DataOf<typeof Page>;
export type PageEntry = Entry<PageData, Readonly<Record<string, string | undefined>>, 'required', 'none', HTMLElement>;
export interface PageRoute {
  readonly key: string;
  readonly entry: PageEntry;
  readonly pattern: RoutePattern;
}
export interface Found {
  readonly route: PageRoute;
  readonly params: Params;
}

/** The pages that plugins bring, as routes; `/` is the one without a path, else the first that stands in the rail. */
export const pageRoutes = (entries: readonly PageEntry[]): readonly PageRoute[] =>
  entries.map((entry) => ({
    key: `${entry.plugin}/${entry.id}`,
    entry,
    pattern: routePattern(entry.data.path),
  }));

export const railRoutes = (routes: readonly PageRoute[]): readonly PageRoute[] =>
  routes.filter(({ entry }) => entry.data.nav !== false);

export function findPage(routes: readonly PageRoute[], path: string): Found | undefined {
  if (path === '/' || path.startsWith('/?')) {
    const rail = railRoutes(routes);
    const first = rail.find(({ entry }) => entry.data.path === '') ?? rail[0];
    const params = first?.pattern.match(first.pattern.start);
    if (first && params) return { route: first, params };
  }
  return routes
    .flatMap((route) => {
      const params = route.pattern.match(path);
      return params ? [{ route, params }] : [];
    })
    .toSorted((a, b) => b.route.pattern.weight - a.route.pattern.weight)[0];
}
