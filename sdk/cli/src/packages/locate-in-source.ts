import { readFileSync } from 'node:fs';
import type { Position } from '../located-issue.ts';

const escape = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Where a path of a manifest is written: its keys looked for one after the other, a number as the n-th entry. */
export function locateInSource(file: string, path: readonly (string | number)[]): Position {
  const text = readFileSync(file, 'utf8');
  let at = 0;
  for (const key of path) {
    const pattern =
      typeof key === 'number' ? String.raw`\bcontribute\s*\(` : String.raw`(?<![\w$.])['"]?${escape(key)}['"]?\s*[:,}]`;
    const found = [...text.slice(at).matchAll(new RegExp(pattern, 'g'))][typeof key === 'number' ? key : 0];
    if (!found) break;
    at += found.index;
  }
  const before = text.slice(0, at).split('\n');
  return { file, line: before.length, column: before.at(-1)!.length + 1 };
}
