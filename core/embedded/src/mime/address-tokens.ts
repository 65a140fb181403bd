export interface Token {
  kind: 'word' | 'quoted' | 'comment' | 'angle' | 'comma' | 'colon' | 'semicolon';
  text: string;
  spaceBefore: boolean;
}

const MARKS: Record<string, Token['kind']> = { ',': 'comma', ':': 'colon', ';': 'semicolon' };
const WORD = /[^\s"(<,;:]+/y;

/** One pass over an unfolded address field. What is left open ends with the text. */
export function tokenizeAddresses(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaceBefore = false;
  const push = (kind: Token['kind'], value: string, next: number) => {
    tokens.push({ kind, text: value, spaceBefore });
    spaceBefore = false;
    at = next;
  };
  while (at < text.length) {
    const character = text[at]!;
    if (/\s/.test(character)) {
      spaceBefore = true;
      at++;
    } else if (character === '"') {
      const quoted = readEscaped(text, at + 1, '"');
      push('quoted', quoted.value, quoted.end);
    } else if (character === '(') {
      const comment = readComment(text, at + 1);
      push('comment', comment.value, comment.end);
    } else if (character === '<') {
      const angle = readAngle(text, at + 1);
      push('angle', angle.value, angle.end);
    } else if (MARKS[character]) push(MARKS[character], character, at + 1);
    else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0] ?? character;
      push('word', word, at + word.length);
    }
  }
  return tokens;
}

interface Read {
  value: string;
  end: number;
}

function readEscaped(text: string, from: number, end: string): Read {
  let value = '';
  for (let at = from; at < text.length; at++) {
    if (text[at] === end) return { value, end: at + 1 };
    if (text[at] === '\\') at++;
    value += text[at] ?? '';
  }
  return { value, end: text.length };
}

function readComment(text: string, from: number): Read {
  let value = '';
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return { value, end: at + 1 };
    if (character === '\\') at++;
    value += text[at] ?? '';
  }
  return { value, end: text.length };
}

/** An address in angle brackets without its comments; a quoted local part keeps its quotes. */
function readAngle(text: string, from: number): Read {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== '>') {
    const character = text[at]!;
    if (character === '"') {
      const quoted = readEscaped(text, at + 1, '"');
      value += text.slice(at, quoted.end);
      at = quoted.end;
    } else if (character === '(') at = readComment(text, at + 1).end;
    else {
      value += character;
      at++;
    }
  }
  // Obsolete syntax has blanks around dots; an unfinished draft may have a name with blanks for an address.
  const email = value.replace(/\s+/g, ' ').replace(/ ?([@.]) ?/g, '$1');
  return { value: email.trim(), end: at + 1 };
}
