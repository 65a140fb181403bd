import type { DatabaseSync } from 'node:sqlite';

/** What one page tells of one plugin: no person, no content. */
export interface Usage {
  readonly plugin: string;
  readonly version: string;
  readonly used: readonly string[];
  readonly loadMs?: number | undefined;
  readonly startMs?: number | undefined;
}
/** Milliseconds over all pages that told: how many, on average, and the most. */
export interface Times {
  readonly count: number;
  readonly mean: number;
  readonly most: number;
}

/** Permissions used and times taken, added up over all browsers. */
export function usageTable(database: DatabaseSync) {
  const use = database.prepare(
    `INSERT INTO permission_use (plugin, permission, count, last) VALUES (?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET count = count + 1, last = excluded.last`,
  );
  const time = database.prepare(
    `INSERT INTO plugin_time (plugin, version, kind, count, total, most) VALUES (?, ?, ?, 1, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + 1, total = total + excluded.total, most = max(most, excluded.most)`,
  );
  const uses = database.prepare(
    'SELECT permission, count, last FROM permission_use WHERE plugin = ? ORDER BY permission',
  );
  const times = database.prepare(
    'SELECT count, total, most FROM plugin_time WHERE plugin = ? AND version = ? AND kind = ?',
  );
  return {
    add({ plugin, version, used, loadMs, startMs }: Usage): void {
      for (const permission of used) use.run(plugin, permission, Date.now());
      if (loadMs !== undefined) time.run(plugin, version, 'load', loadMs, loadMs);
      if (startMs !== undefined) time.run(plugin, version, 'start', startMs, startMs);
    },
    uses: (plugin: string) => uses.all(plugin) as { permission: string; count: number; last: number }[],
    times(plugin: string, version: string, kind: 'load' | 'start'): Times | undefined {
      const row = times.get(plugin, version, kind);
      if (!row) return undefined;
      const count = Number(row['count']);
      return { count, mean: Number(row['total']) / count, most: Number(row['most']) };
    },
  };
}
export type UsageTable = ReturnType<typeof usageTable>;
