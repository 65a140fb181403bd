/** One letter in its plain forms: `ü` is found by `u` and by `ue`, `ß` by `ss`. */
const long: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa' };
const short: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l', đ: 'd' };

const plain = (text: string, letters: Readonly<Record<string, string>>): string =>
  Array.from(text.normalize('NFC').toLowerCase(), (letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

const folded = (text: string): readonly string[] => [...new Set([plain(text, short), plain(text, long)])];

/** Letters in order, with something between them; each start of a word that is met counts. */
function scattered(text: string, query: string): number | undefined {
  let at = -1;
  let score = 0;
  for (const letter of query) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return undefined;
    if (next === 0 || /[\s\-/(]/.test(text[next - 1] ?? '')) score += 3;
    else if (next === at + 1) score += 1;
    at = next;
  }
  return score >= query.length ? score : undefined;
}

function scoreOf(text: string, query: string): number | undefined {
  if (text === query) return 1000;
  if (text.startsWith(query)) return 800 - text.length;
  const inside = text.indexOf(query);
  if (inside > 0) return (/[\s\-/(]/.test(text[inside - 1] ?? '') ? 600 : 400) - inside;
  const loose = query.length > 1 ? scattered(text, query) : undefined;
  return loose === undefined ? undefined : 100 + loose;
}

function best(text: string, query: string): number | undefined {
  const scores = folded(text)
    .flatMap((form) => folded(query).map((asked) => scoreOf(form, asked)))
    .filter((score) => score !== undefined);
  return scores.length ? Math.max(...scores) : undefined;
}

/** How well a label (or, less, its keywords) answers what was typed; undefined when it does not. */
export function match(query: string, label: string, keywords = ''): number | undefined {
  const asked = query.trim();
  if (asked === '') return 0;
  const whole = best(label, asked);
  if (whole !== undefined) return whole;
  const words = asked.split(/\s+/);
  const all = `${label} ${keywords}`;
  const parts = words.map((word) => folded(all).some((form) => folded(word).some((part) => form.includes(part))));
  return parts.every(Boolean) ? 50 : undefined;
}
