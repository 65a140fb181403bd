import type { DatabaseSync } from 'node:sqlite';
import type { InstalledPlugin, WorkplaceLock } from '@fachwerk/kernel';
import type { PluginSwitches } from './plugin-switches.ts';
import type { UsageTable } from './usage-table.ts';

/** The contract of those who administer. Who serves or uses it cannot be switched off: nobody could switch it on again. */
const administration = 'administration@1';

export interface ReportParts {
  readonly database: DatabaseSync;
  readonly switches: PluginSwitches;
  readonly usage: UsageTable;
}

/** What the gateway knows of each plugin over all browsers. */
export function pluginReports({ database, switches, usage }: ReportParts) {
  const faults = database.prepare(
    'SELECT code, version, place AS "where", count, last FROM fault WHERE plugin = ? ORDER BY last DESC LIMIT 20',
  );
  const count = database.prepare('SELECT coalesce(sum(count), 0) AS count FROM fault WHERE plugin = ?');
  return (lock: WorkplaceLock) =>
    lock.host.plugins.map((plugin) => {
      const { id, version } = plugin;
      const reached = switches.reached(id);
      const blocked = switches.revocation(id);
      const [load, start] = [usage.times(id, version, 'load'), usage.times(id, version, 'start')];
      return {
        id,
        disabled: switches.state.disabled.includes(id) || blocked !== undefined,
        ...(blocked !== undefined && { blocked }),
        revoked: switches.state.revoked[id] ?? [],
        fixed: isFixed(plugin),
        backends: Object.keys(lock.gateway.plugins[id]?.backends ?? {}),
        bytes: bytesOf(lock, plugin),
        faults: faults.all(id) as Record<string, string | number>[],
        faultCount: Number(count.get(id)?.['count']),
        used: [...usage.uses(id), ...(reached ? [{ permission: 'backend', ...reached }] : [])],
        ...(load && { load }),
        ...(start && { start }),
      };
    });
}

export const isFixed = (plugin: InstalledPlugin): boolean =>
  isShell(plugin) || Object.values(plugin.uses).some(({ id }) => id === administration);

/** Whoever shows the page is also who serves those that administer it. */
export const isShell = ({ provides }: InstalledPlugin): boolean =>
  Object.values(provides).some((named) => 'id' in named && named.id === administration);

/** Of the files that are a plugin's own: each module that no other plugin asks for too, its messages, its frame. */
function bytesOf(
  { host, files }: WorkplaceLock,
  { id, entry, views, graphs, locales, frame }: InstalledPlugin,
): number {
  const others = new Set(
    host.plugins.filter((other) => other.id !== id).flatMap((other) => Object.values(other.graphs).flat()),
  );
  const own = [entry, ...Object.values(views), ...Object.values(graphs).flat(), ...Object.values(locales)];
  const paths = new Set([...own, ...(frame === undefined ? [] : [frame])]);
  return [...paths]
    .filter((path) => !others.has(path))
    .reduce((sum, path) => sum + (files[path.replace(/^\//, '')]?.size ?? 0), 0);
}
