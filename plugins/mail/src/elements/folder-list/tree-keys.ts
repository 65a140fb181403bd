/** Where a key leads in a tree, after the APG pattern. */
import type { Folder } from '../../folder-tree.ts';

export type TreeMove = { readonly to: number } | { readonly toggle: true } | undefined;

export function treeMove(key: string, rows: readonly Folder[], at: number, closed: ReadonlySet<string>): TreeMove {
  const row = rows[at];
  if (!row) return undefined;
  const open = row.hasChildren && !closed.has(row.mailbox.id);
  const parent = rows.slice(0, at).findLastIndex(({ level }) => level < row.level);
  const moves: Record<string, () => TreeMove> = {
    ArrowDown: () => ({ to: Math.min(at + 1, rows.length - 1) }),
    ArrowUp: () => ({ to: Math.max(at - 1, 0) }),
    Home: () => ({ to: 0 }),
    End: () => ({ to: rows.length - 1 }),
    ArrowRight: () => (row.hasChildren && !open ? { toggle: true } : open ? { to: at + 1 } : undefined),
    ArrowLeft: () => (open ? { toggle: true } : parent >= 0 ? { to: parent } : undefined),
  };
  return moves[key]?.();
}
