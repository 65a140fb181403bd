import { createHash } from 'node:crypto';
import type { HostLock } from '@fachwerk/kernel';
import { canonicalJson, type Composition } from '@fachwerk/kernel/compose';
import type { OutputFile } from '../bundle/bundler.ts';
import type { SiteParts } from './make-site.ts';
import { sha384 } from './sha384.ts';

/** The same for the same files and composition, another for any other. */
export function buildId(assets: readonly OutputFile[], composition: Composition): string {
  const all = Object.fromEntries(assets.map(({ path, bytes }) => [path, sha384(bytes)]));
  return createHash('sha256')
    .update(canonicalJson([all, composition]))
    .digest('hex')
    .slice(0, 12);
}

export function hostLock(
  { composition, resolution, shapes, installed, theme, development, frames }: SiteParts,
  id: string,
): HostLock {
  const { id: land, name, locales } = composition.land;
  return {
    land: { id: land, name, locales },
    theme: { ...(theme.logo && { logo: theme.logo }), ...(theme.stylesheet && { stylesheet: theme.stylesheet }) },
    plugins: installed.plugins,
    shapes: usedShapes(shapes, installed.plugins),
    providers: resolution.providers,
    points: resolution.points,
    build: { id, development },
    ...frames?.lock,
  };
}

/** A page gets the shapes that its plugins touch, not all that are known. */
function usedShapes(shapes: HostLock['shapes'], plugins: HostLock['plugins']): HostLock['shapes'] {
  const used = new Set<string>();
  for (const plugin of plugins) {
    for (const use of Object.values(plugin.uses)) used.add(use.id);
    for (const provided of Object.values(plugin.provides)) if ('id' in provided) used.add(provided.id);
    for (const id of Object.values(plugin.opens)) used.add(id);
    for (const { point, command } of plugin.contributes) used.add(point).add(command ?? point);
    if (plugin.settings) used.add(plugin.settings);
  }
  return Object.fromEntries(
    Object.entries(shapes)
      .filter(([id]) => used.has(id))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
