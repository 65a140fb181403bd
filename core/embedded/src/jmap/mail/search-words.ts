/** A word, or the words of a quoted phrase. */
export interface SearchTerm {
  text: string;
  phrase: boolean;
}

/** Longer than anything that a person types; a search costs what its words are many. */
const LONGEST_QUERY = 1000;
const TERM = /"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'(?=\s|$)|(?<word>\S+)/gu;
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** RFC 8621 §4.4.1: quoted text is one phrase, backslash escapes inside it. */
export function searchTerms(query: string): SearchTerm[] {
  return [...query.slice(0, LONGEST_QUERY).matchAll(TERM)].map(({ groups }) => {
    const quoted = groups?.['double'] ?? groups?.['single'];
    if (quoted === undefined) return { text: groups?.['word'] ?? '', phrase: false };
    return { text: quoted.replaceAll(/\\(.)/gu, '$1'), phrase: true };
  });
}

/** Lower case, without accents; ß is ss. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

/** As `plain`, but ü is ue, as who has no umlauts on the keyboard writes it. */
export function spelledOut(text: string): string {
  const composed = text.toLowerCase().normalize('NFC');
  return plain(composed.replaceAll(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter));
}

/** Müller is found by müller, muller and mueller; Mueller by müller. */
export function spellings(text: string): string[] {
  return [...new Set([plain(text), spelledOut(text)])];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** What goes into the index: the text, and once more its words with umlauts, spelled out. */
export function indexText(text: string): string {
  const words = new Set(text.toLowerCase().normalize('NFC').match(WORD) ?? []);
  const umlauts = [...words].filter((word) => /[äöü]/.test(word));
  return [plain(text), ...umlauts.map((word) => spelledOut(word))].join(' ');
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function termMatch(term: SearchTerm): string {
  const forms = spellings(term.text).map((form) => quoted(form) + (term.phrase ? '' : '*'));
  return `(${forms.join(' OR ')})`;
}

/** An FTS5 expression over these columns; undefined when there is no word to look for. */
export function matchExpression(query: string, columns: readonly string[]): string | undefined {
  const terms = searchTerms(query).filter((term) => hasWord(term.text));
  if (terms.length === 0) return undefined;
  return `{${columns.join(' ')}} : (${terms.map((term) => termMatch(term)).join(' AND ')})`;
}
