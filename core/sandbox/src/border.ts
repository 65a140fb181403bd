/** What one frame may say, as data for its broker: the plugin's own names, and the schemas behind them. */
import type { BorderShapes, HostLock, InstalledPlugin } from '@fachwerk/kernel';
import { usesOf, type UseForm } from './init.ts';

export interface Border {
  readonly uses: Readonly<Record<string, UseForm & { readonly id: string }>>;
  /** Ids of what it provides, by key. */
  readonly gives: Readonly<Record<string, string>>;
  /** Of every id that the above can reach. */
  readonly shapes: BorderShapes;
}

export const borderOf = (plugin: InstalledPlugin, lock: HostLock, shapes: BorderShapes): Border => {
  const forms = usesOf(plugin, lock);
  const ids = {
    ...plugin.opens,
    ...Object.fromEntries(Object.entries(plugin.uses).map(([key, { id }]) => [key, id])),
  };
  const gives = Object.fromEntries(
    Object.entries(plugin.provides).flatMap(([key, given]) => ('id' in given ? [[key, given.id]] : [])),
  );
  // Commands that entries name in their data may be any; everything else is what the plugin itself lists.
  const named = Object.values(forms).some(({ kind }) => kind === 'named');
  const wanted = new Set<string>([...Object.values(ids), ...Object.values(gives)]);
  return {
    uses: Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, { ...form, id: ids[key] ?? '' }])),
    gives,
    shapes: named
      ? shapes
      : (Object.fromEntries(Object.entries(shapes).filter(([id]) => wanted.has(id))) as BorderShapes),
  };
};
