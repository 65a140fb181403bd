import { readFileSync, writeFileSync } from 'node:fs';
import type { Mend } from './rule.ts';

/** Writes the changes, the last of a file first, so that the offsets of the others stay true; what overlaps waits for another run. */
export function applyMends(mends: readonly Mend[]): void {
  for (const [file, list] of Map.groupBy(mends, (mend) => mend.file)) {
    let text = readFileSync(file, 'utf8');
    let before = Infinity;
    for (const { from, to, text: put } of list.toSorted((a, b) => b.from - a.from)) {
      if (to > before) continue;
      text = text.slice(0, from) + put + text.slice(to);
      before = from;
    }
    writeFileSync(file, text);
  }
}
