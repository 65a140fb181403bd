import { decodeCharset } from './charset.ts';
import { decodeQuotedPrintable } from './transfer-encoding.ts';
import { wellFormed } from './well-formed.ts';

// Blanks inside the text and a missing last "=" are wrong, but sent; both are still read.
const WORD = /=\?([^?\s]{1,80})\?([bq])\?([^?]*)\?=/gi;

interface Word {
  charset: string;
  bytes: Buffer[];
}

/**
 * Decodes the encoded words (RFC 2047) of unfolded text. Neighbours of one charset are joined before decoding, because
 * many senders cut inside a character. What is no encoded word stays as it is.
 */
export function decodeEncodedWords(text: string): string {
  if (!text.includes('=?')) return text;
  let out = '';
  let pending: Word | undefined;
  let last = 0;
  const flush = () => {
    if (pending) out += decodeCharset(Buffer.concat(pending.bytes), pending.charset).value;
    pending = undefined;
  };
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(last, match.index);
    const word = readWord(match[1]!, match[2]!, match[3]!);
    last = match.index + match[0].length;
    if (pending && between.trim() === '' && pending.charset === word.charset) {
      pending.bytes.push(...word.bytes);
      continue;
    }
    const glued = pending !== undefined && between.trim() === '';
    flush();
    if (!glued) out += between;
    pending = word;
  }
  flush();
  return out + text.slice(last);
}

function readWord(charset: string, encoding: string, text: string): Word {
  // RFC 2231 §5: a language may follow the charset.
  const name = charset.split('*', 1)[0]!.toLowerCase();
  if (encoding.toLowerCase() === 'b') return { charset: name, bytes: [Buffer.from(text, 'base64')] };
  const octets = Buffer.from(text.replaceAll('_', ' '), 'utf8');
  return { charset: name, bytes: [decodeQuotedPrintable(octets)] };
}

// RFC 2047 allows 75, but a line with the name of its field must stay below 77.
const MAX_WORD = 62;

/** Encodes text as UTF-8 encoded words, cut between characters. */
export function encodeWords(text: string): string[] {
  const useBase64 = Buffer.byteLength(text) > text.length * 1.35;
  const words: string[] = [];
  let current = '';
  for (const character of wellFormed(text)) {
    if (current && encodedLength(current + character, useBase64) > MAX_WORD) {
      words.push(encodeWord(current, useBase64));
      current = '';
    }
    current += character;
  }
  if (current) words.push(encodeWord(current, useBase64));
  return words;
}

function encodedLength(text: string, useBase64: boolean): number {
  if (useBase64) return 12 + Math.ceil(Buffer.byteLength(text) / 3) * 4;
  return 12 + encodeQ(text).length;
}

function encodeWord(text: string, useBase64: boolean): string {
  return useBase64 ? `=?utf-8?B?${Buffer.from(text).toString('base64')}?=` : `=?utf-8?Q?${encodeQ(text)}?=`;
}

// Only what RFC 2047 §5 (3) allows inside a phrase, so that one form serves every place.
function encodeQ(text: string): string {
  let out = '';
  for (const octet of Buffer.from(text)) {
    const character = String.fromCharCode(octet);
    if (/[A-Za-z0-9!*+/-]/.test(character)) out += character;
    else if (octet === 0x20) out += '_';
    else out += `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
