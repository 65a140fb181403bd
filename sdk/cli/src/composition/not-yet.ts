/** Keys of the composition that the design has and this version cannot honour: refused by name, never ignored. */
import type { LocatedIssue } from '../located-issue.ts';
import type { Path, Positions } from './yaml-file.ts';

/** `*` stands for any key. */
const keys: readonly { readonly path: readonly string[]; readonly instead: string }[] = [
  { path: ['overlays'], instead: 'Keep one composition for each group of people.' },
  { path: ['policy', 'supply'], instead: 'Check licences and advisories in your own pipeline.' },
  { path: ['plugins', '*', 'when'], instead: 'Keep one composition for each group of people.' },
];

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function matches(value: unknown, pattern: readonly string[], above: Path = []): Path[] {
  const [first, ...rest] = pattern;
  if (first === undefined) return [above];
  if (!isMap(value)) return [];
  const found = first === '*' ? Object.keys(value) : Object.hasOwn(value, first) ? [first] : [];
  return found.flatMap((key) => matches(value[key], rest, [...above, key]));
}

/** Reports these keys and takes them out, so that they are not called unknown as well. */
export function refuseNotYet(value: unknown, positions: Positions): { value: unknown; issues: LocatedIssue[] } {
  const issues: LocatedIssue[] = [];
  const rest = structuredClone(value);
  for (const { path, instead } of keys) {
    for (const found of matches(rest, path)) {
      issues.push({
        code: 'FW7005',
        message: `"${found.join('.')}" is not yet possible in this version.`,
        fix: `Remove it. ${instead}`,
        ...positions.get(found),
      });
      const parent = found.slice(0, -1).reduce((map, key) => (map as Record<string, unknown>)[key], rest);
      delete (parent as Record<string, unknown>)[String(found.at(-1))];
    }
  }
  return { value: rest, issues };
}
