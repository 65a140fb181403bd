import { plain, searchTerms, spelledOut, spellings } from './search-words.ts';

export interface SearchedWord {
  forms: string[];
  whole: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** The single words behind some searches, each in its spellings. */
export function searchedWords(queries: readonly string[]): SearchedWord[] {
  return queries.flatMap((query) =>
    searchTerms(query).flatMap((term) => {
      const words = term.text.match(WORD) ?? [];
      return words.map((word, index) => ({
        forms: spellings(word),
        whole: term.phrase || index < words.length - 1,
      }));
    }),
  );
}

function isSearched(word: string, searched: readonly SearchedWord[]): boolean {
  const forms = [plain(word), spelledOut(word)];
  return searched.some((one) =>
    one.forms.some((form) => forms.some((own) => (one.whole ? own === form : own.startsWith(form)))),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function pieces(text: string, searched: readonly SearchedWord[]): string[] {
  const result: string[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    result.push(...Array.from(text.slice(at, match.index), escaped));
    const word = escaped(match[0]);
    result.push(isSearched(match[0], searched) ? `<mark>${word}</mark>` : word);
    at = match.index + match[0].length;
  }
  result.push(...Array.from(text.slice(at), escaped));
  return result;
}

function firstHit(text: string, searched: readonly SearchedWord[]): number {
  for (const match of text.matchAll(WORD)) if (isSearched(match[0], searched)) return match.index;
  return -1;
}

const BEFORE = 40;

/** HTML with the searched words in <mark>, at most `limit` octets long; null when none is in it. */
export function highlighted(text: string, searched: readonly SearchedWord[], limit: number): string | null {
  const plainText = text.replaceAll(/\s+/gu, ' ').trim();
  const hit = searched.length === 0 ? -1 : firstHit(plainText, searched);
  if (hit === -1) return null;
  const from = limit === Number.POSITIVE_INFINITY ? 0 : startOfWord(plainText, hit - BEFORE);
  let result = '';
  for (const piece of pieces(plainText.slice(from, from + 2 * Math.min(limit, 100_000)), searched)) {
    if (Buffer.byteLength(result) + Buffer.byteLength(piece) > limit) break;
    result += piece;
  }
  return result.trim();
}

function startOfWord(text: string, near: number): number {
  if (near <= 0) return 0;
  const blank = text.indexOf(' ', near);
  return blank === -1 ? near : blank + 1;
}
