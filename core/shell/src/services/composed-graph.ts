import type { HostLock } from '@fachwerk/kernel';
import type { OutputOf } from '@fachwerk/kernel/api';
import type { Diagnostics } from '@fachwerk/model/host';

type Graph = OutputOf<typeof Diagnostics, 'graph'>;

/** Who needs whom and who fills which point, as it was composed. */
export function graphOf({ plugins, providers, shapes }: HostLock): Graph {
  const idsOf = (named: object): string[] => Object.values(named).flatMap((one: { id?: string }) => one.id ?? []);
  const points = Object.entries(shapes).filter(([, { kind }]) => kind === 'point');
  return {
    plugins: plugins.map(({ id, provides, uses }) => ({
      id,
      provides: idsOf(provides).toSorted(),
      uses: Object.values(uses)
        .filter(({ namedBy }) => !namedBy)
        .map((use) => ({
          id: use.id,
          optional: use.optional ?? false,
          from: (providers[use.id] ?? []).map(({ plugin }) => plugin),
        })),
    })),
    points: points.map(([id]) => ({
      id,
      ...ownerOf(plugins, id),
      entries: plugins.flatMap((plugin) =>
        plugin.contributes
          .filter(({ point }) => point === id)
          .map(({ id: entry, view, command }) => ({ plugin: plugin.id, id: entry, opens: view ?? command }))
          .map(({ opens, ...entry }) => (opens === undefined ? entry : { ...entry, opens })),
      ),
    })),
  };
}

function ownerOf(plugins: HostLock['plugins'], point: string): { owner?: string } {
  const owner = plugins.find(({ opens }) => Object.values(opens).some((id) => id === point))?.id;
  return owner === undefined ? {} : { owner };
}
