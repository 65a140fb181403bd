/** JSON with sorted keys: the same data gives the same bytes. Pretty, because a lock is reviewed. */
export const canonicalJson = (value: unknown): string => `${JSON.stringify(sorted(value), undefined, 2)}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, part]) => [key, sorted(part)]),
  );
}
