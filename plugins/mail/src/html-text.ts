/**
 * The words of an HTML mail, for quoting it in a plain answer. It builds no document: its result is text for a text
 * field, so nothing that it misreads can do anything.
 */

const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', auml: 'ä', ouml: 'ö', uuml: 'ü',
  Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', euro: '€', sect: '§', para: '¶', copy: '©', reg: '®', deg: '°',
  ndash: '–', mdash: '—', hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', sbquo: '‚', lsquo: '‘', rsquo: '’',
  laquo: '«', raquo: '»', bull: '•', middot: '·', times: '×', frac12: '½', eacute: 'é', egrave: 'è', ccedil: 'ç',
  thinsp: ' ', ensp: ' ', emsp: ' ', zwnj: '', zwj: '', rarr: '→', larr: '←',
}; // prettier-ignore

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z\d]{1,12}));?/giu,
    (whole, ...rest) => {
      const { decimal, hex, name } = rest.at(-1) as { decimal?: string; hex?: string; name?: string };
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}

const unseen =
  /<!--[\s\S]*?(?:-->|$)|<(?<tag>style|script|head|title|template|noscript)\b[\s\S]*?(?:<\/\k<tag>\s*>|$)/giu;
// No piece of it runs over a `<`, so a long hostile mail costs one pass.
const tag = /<\/?(?<name>[a-z][a-z\d]*)\b(?:[^<>"']|"[^<"]*"|'[^<']*')*>/giu;
const paragraph = new Set(['p', 'table', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'hr']);
const line = new Set(['br', 'div', 'tr', 'li', 'section', 'article', 'header', 'footer', 'dt', 'dd']);

function between(name: string, whole: string): string {
  const closing = whole.startsWith('</');
  if (name === 'li' && !closing) return '\n• ';
  if (name === 'td' || name === 'th') return ' ';
  if (paragraph.has(name)) return '\n\n';
  return line.has(name) ? '\n' : '';
}

export function htmlText(html: string): string {
  const spaced = html.replaceAll(unseen, '').replaceAll(/\s+/gu, ' ');
  const broken = spaced
    .replaceAll(tag, (whole, name: string) => between(name.toLowerCase(), whole))
    .replaceAll(/<[!?/][^<>]*>/gu, '');
  return decode(broken)
    .split('\n')
    .map((each) => each.replaceAll(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}
