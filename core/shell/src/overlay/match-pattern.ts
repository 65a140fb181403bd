/**
 * Whether a text is what a plugin's pattern says. Patterns come out of frames, and a regular expression of somebody else
 * can stop the page for hours (`(a+)+b`). So a pattern is a row of characters and classes, each so many times, and is
 * walked through once: the time is that of pattern times text, whatever they are.
 */
interface Step {
  readonly fits: (character: string) => boolean;
  readonly least: number;
  readonly most: number;
}

const longest = 1000;
const STEP = /(\\.|\[\^?(?:\\.|[^\]\\])+\]|[^\\])(?:([?*+])|\{(\d+)(?:(,)(\d*))?\})?/gu;

export function matchesPattern(pattern: string, text: string): boolean {
  const steps = stepsOf(pattern);
  // What cannot be read refuses nobody: the person could not do anything about it.
  if (!steps) return true;
  const characters = Array.from(text);
  if (characters.length > longest) return false;
  let reached: readonly boolean[] = [true, ...characters.map(() => false)];
  for (const step of steps) reached = after(step, reached, characters);
  return reached[characters.length] ?? false;
}

/** Which places can be reached by this step from those that are reached: the ends of ranges, added up. */
function after({ fits, least, most }: Step, reached: readonly boolean[], characters: readonly string[]): boolean[] {
  const count = characters.length;
  const run = Array.from({ length: count + 1 }, () => 0);
  for (let at = count - 1; at >= 0; at--) run[at] = fits(characters[at] ?? '') ? (run[at + 1] ?? 0) + 1 : 0;
  const changes = Array.from({ length: count + 2 }, () => 0);
  for (const [at, isReached] of reached.entries()) {
    const far = Math.min(most, run[at] ?? 0);
    if (!isReached || far < least) continue;
    changes[at + least] = (changes[at + least] ?? 0) + 1;
    changes[at + far + 1] = (changes[at + far + 1] ?? 0) - 1;
  }
  let open = 0;
  return Array.from({ length: count + 1 }, (_, at) => {
    open += changes[at] ?? 0;
    return open > 0;
  });
}

function stepsOf(pattern: string): readonly Step[] | undefined {
  try {
    return [...pattern.matchAll(STEP)].map(([, atom = '', sign, from, comma, to]) => ({
      fits: fitting(atom),
      ...times(sign, from, comma, to),
    }));
  } catch {
    return undefined;
  }
}

function fitting(atom: string): Step['fits'] {
  if (atom === '.') return () => true;
  const isClass = atom.startsWith('[') || /^\\[dwsDWS]$/.test(atom);
  if (!isClass) return (character) => character === atom.replace(/^\\/, '');
  const one = new RegExp(`^${atom}$`, 'u');
  return (character) => one.test(character);
}

function times(sign?: string, from?: string, comma?: string, to?: string): Pick<Step, 'least' | 'most'> {
  if (sign === '?') return { least: 0, most: 1 };
  if (sign) return { least: sign === '+' ? 1 : 0, most: longest };
  if (from === undefined) return { least: 1, most: 1 };
  return { least: Number(from), most: comma ? Number(to || longest) : Number(from) };
}
