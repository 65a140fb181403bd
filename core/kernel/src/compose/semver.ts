/** Versions and ranges as npm writes them, as far as compositions use them: exact, `^`, `~`, `x`, comparators, spaces, `||`. */
interface Version {
  readonly numbers: readonly [number, number, number];
  readonly pre: readonly string[];
}

function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text.trim());
  if (!match) return undefined;
  return {
    numbers: [Number(match[1]), Number(match[2]), Number(match[3])],
    pre: match[4] === undefined ? [] : match[4].split('.'),
  };
}

function compareVersions(a: Version, b: Version): number {
  for (const i of [0, 1, 2] as const) {
    if (a.numbers[i] !== b.numbers[i]) return a.numbers[i] - b.numbers[i];
  }
  return comparePre(a.pre, b.pre);
}

function comparePre(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    if (x === y) continue;
    const [xn, yn] = [/^\d+$/.test(x), /^\d+$/.test(y)];
    if (xn && yn) return Number(x) - Number(y);
    if (xn !== yn) return xn ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

interface Bounds {
  readonly from: Version;
  readonly fromOpen?: boolean;
  readonly to?: Version;
  readonly toOpen?: boolean;
}

const at = (major: number, minor = 0, patch = 0, pre: readonly string[] = []): Version => ({
  numbers: [major, minor, patch],
  pre,
});
const zero = at(0, 0, 0, ['0']);

/** One comparator as bounds: from (inclusive unless open) to (inclusive unless open). */
function readComparator(text: string): Bounds | undefined {
  const match = /^(\^|~|>=|<=|>|<|=)?v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?$/.exec(
    text,
  );
  if (!match) return undefined;
  const parts = [match[2], match[3], match[4]].map((part) =>
    part === undefined || /[xX*]/.test(part) ? undefined : Number(part),
  );
  const [major, minor, patch] = parts;
  if (major === undefined) return { from: zero };
  const low = at(major, minor, patch, match[5]?.split('.') ?? []);
  const whole = minor === undefined ? at(major + 1) : patch === undefined ? at(major, minor + 1) : undefined;
  switch (match[1]) {
    case '^':
      return { from: low, to: caretEnd(major, minor, patch), toOpen: true };
    case '~':
      return { from: low, to: minor === undefined ? at(major + 1) : at(major, minor + 1), toOpen: true };
    case '>=':
      return { from: low };
    case '>':
      return whole ? { from: whole } : { from: low, fromOpen: true };
    case '<':
      return { from: zero, to: low, toOpen: true };
    case '<=':
      return whole ? { from: zero, to: whole, toOpen: true } : { from: zero, to: low };
    default:
      return whole ? { from: low, to: whole, toOpen: true } : { from: low, to: low };
  }
}

function caretEnd(major: number, minor: number | undefined, patch: number | undefined): Version {
  if (major > 0 || minor === undefined) return at(major + 1);
  return minor > 0 || patch === undefined ? at(0, minor + 1) : at(0, 0, patch + 1);
}

const inside = (version: Version, { from, fromOpen, to, toOpen }: Bounds): boolean => {
  const low = compareVersions(version, from);
  if (low < 0 || (low === 0 && fromOpen)) return false;
  if (!to) return true;
  const high = compareVersions(version, to);
  return high < 0 || (high === 0 && !toOpen);
};

const readRange = (range: string): readonly (readonly Bounds[])[] | undefined => {
  const all = range.split('||').map((part) =>
    part
      .trim()
      .replaceAll(/(\^|~|>=|<=|>|<|=)\s+/g, '$1')
      .split(/\s+/)
      .map((comparator) => readComparator(comparator === '' ? '*' : comparator)),
  );
  return all.every((set): set is Bounds[] => set.every((bounds) => bounds !== undefined)) ? all : undefined;
};

export const isRange = (range: string): boolean => readRange(range) !== undefined;

/**
 * Whether a version lies in a range. A pre-release counts as the release that it becomes, so `1.6.0-rc.1` is in `~1.6`;
 * an unreadable version or range holds nothing.
 */
export function satisfies(version: string, range: string): boolean {
  const parsed = parseVersion(version);
  const sets = readRange(range);
  if (!parsed || !sets) return false;
  const release: Version = { numbers: parsed.numbers, pre: [] };
  const accepts = (candidate: Version) => sets.some((set) => set.every((bounds) => inside(candidate, bounds)));
  return accepts(parsed) || (parsed.pre.length > 0 && accepts(release));
}

/** Whether `version` comes before `other`; what cannot be read comes before nothing. */
export function isOlder(version: string, other: string): boolean {
  const [a, b] = [parseVersion(version), parseVersion(other)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}
