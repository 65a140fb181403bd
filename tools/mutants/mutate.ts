import type { Mutant } from './mutant.ts';

/** The file's text without the defence. Throws when what is searched does not stand there exactly once. */
export function mutated(text: string, { search, replace, file }: Mutant): string {
  const [before, after, ...more] = text.split(search);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${file} has this ${after === undefined ? 'not at all' : 'more than once'}: ${search}`);
  }
  return before + replace + after;
}
