import { wellFormed } from './well-formed.ts';

const WISHED = 76;

/** One header field with its CRLF, folded at blanks so that lines stay below 78 where the text allows it. */
export function foldField(name: string, value: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  // Each piece is a word with the blanks before it, so that unfolding gives the same text again.
  for (const piece of ` ${value}`.match(/[ \t]+[^ \t]*/g) ?? []) {
    const fits = line.length + piece.length <= WISHED;
    if (fits || piece.trim() === '' || line === `${name}:`) line += piece;
    else {
      lines.push(line);
      line = piece;
    }
  }
  lines.push(line);
  return `${lines.join('\r\n')}\r\n`;
}

/** A parameter of Content-Type or Content-Disposition, by RFC 2231 where it is not plain or long. */
export function writeParameter(name: string, value: string): string {
  const text = wellFormed(value.replace(/[\r\n\0]+/g, ' '));
  if (/^[A-Za-z0-9!#$&+.^_`{|}~-]{1,60}$/.test(text)) return `; ${name}=${text}`;
  if (/^[\u0020-\u007e]{0,60}$/.test(text) && !text.includes('=?'))
    return `; ${name}="${text.replace(/["\\]/g, '\\$&')}"`;
  const pieces = percentPieces(text);
  if (pieces.length === 1) return `; ${name}*=utf-8''${pieces[0]}`;
  return pieces.map((piece, index) => `; ${name}*${index}*=${index === 0 ? "utf-8''" : ''}${piece}`).join('');
}

function percentPieces(text: string): string[] {
  const pieces: string[] = [];
  let current = '';
  for (const character of text) {
    const encoded = /[A-Za-z0-9.~_-]/.test(character) ? character : percent(character);
    if (current.length + encoded.length > 50) {
      pieces.push(current);
      current = '';
    }
    current += encoded;
  }
  return [...pieces, current];
}

function percent(character: string): string {
  return [...Buffer.from(character)].map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
