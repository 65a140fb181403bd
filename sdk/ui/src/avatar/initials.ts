/** Up to two letters for a name or an address: first and last word, without titles. "Dr. Anna Müller-Öz" is "AM". */
export function initials(name: string): string {
  const words = name
    .replace(/@.*$/u, '')
    .replaceAll(/\([^)]*\)|\b(?:dr|prof|dipl|ing)\.?(?=\s)/giu, ' ')
    .split(/[\s._,]+/u)
    .filter((word) => /^\p{L}|^\p{N}/u.test(word));
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const letter = (word: string): string => /^./u.exec(word)?.[0] ?? '';
  return (letter(first) + letter(last)).toLocaleUpperCase();
}

/** One of `count` numbers, always the same for the same text. */
export function stableIndex(text: string, count: number): number {
  let hash = 0;
  for (const character of text.toLocaleLowerCase())
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}
