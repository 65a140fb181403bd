import { decodeCharset } from './charset.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { unfold } from './unfold.ts';

export interface Parameterized {
  /** What stands before the first semicolon, without comments, in lower case. */
  value: string;
  params: Map<string, string>;
}

interface Segment {
  index: number;
  text: string;
  extended: boolean;
}

const MAX_PARAMETERS = 100;

/** Content-Type and Content-Disposition, with the continuations and charsets of RFC 2231 and the ways they are got wrong. */
export function parseParameters(raw: string): Parameterized {
  const [value = '', ...rest] = splitOutsideQuotes(unfold(raw));
  const segments = new Map<string, Segment[]>();
  for (const piece of rest.slice(0, MAX_PARAMETERS)) {
    const equals = piece.indexOf('=');
    if (equals < 1) continue;
    const match = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(piece.slice(0, equals).trim().toLowerCase());
    if (!match) continue;
    const segment = {
      index: Number(match[2] ?? 0),
      text: unquote(piece.slice(equals + 1)),
      extended: match[3] === '*',
    };
    const name = match[1]!;
    segments.set(name, [...(segments.get(name) ?? []), segment]);
  }
  const params = new Map<string, string>();
  for (const [name, list] of segments) params.set(name, joinSegments(list));
  return { value: value.trim().toLowerCase(), params };
}

/** Cuts at semicolons and drops comments; quoted strings stay whole. */
function splitOutsideQuotes(text: string): string[] {
  const pieces: string[] = [];
  let current = '';
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\\' && (quoted || depth > 0)) {
      if (depth === 0) current += character + (text[at + 1] ?? '');
      at++;
    } else if (quoted) {
      quoted = character !== '"';
      current += character;
    } else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (character === ';') {
      pieces.push(current);
      current = '';
    } else {
      quoted = character === '"';
      current += character;
    }
  }
  pieces.push(current);
  return pieces;
}

function unquote(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('"')) return trimmed;
  const inner = trimmed.length > 1 && trimmed.endsWith('"') ? trimmed.slice(1, -1) : trimmed.slice(1);
  return inner.replace(/\\(.)/gs, '$1');
}

function joinSegments(list: Segment[]): string {
  const sorted = list.toSorted((a, b) => a.index - b.index);
  const first = sorted[0]!;
  if (!sorted.some((one) => one.extended)) return decodeEncodedWords(sorted.map((one) => one.text).join(''));
  const prefix = /^([^']*)'[^']*'/.exec(first.text);
  const charset = prefix?.[1] || 'utf-8';
  const octets = sorted.map((one, index) => {
    const text = index === 0 && prefix ? one.text.slice(prefix[0].length) : one.text;
    return one.extended ? percentDecode(text) : Buffer.from(text);
  });
  return decodeCharset(Buffer.concat(octets), charset).value;
}

function percentDecode(text: string): Buffer {
  const octets = Buffer.from(text).toString('latin1');
  return Buffer.from(
    octets.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
