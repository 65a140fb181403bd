import { decodeHeaderOctets } from './charset.ts';

export interface HeaderField {
  name: string;
  /** All after the colon, with leading space and folding, without the line break that ends the field. */
  value: string;
}

export interface HeaderBlock {
  headers: HeaderField[];
  /** Where the body begins. */
  bodyStart: number;
}

// A mail of nothing but header fields must not become millions of objects.
const MAX_FIELDS = 2000;
const LF = 0x0a;
const CR = 0x0d;
const COLON = 0x3a;

/** Reads the header fields of `bytes` from `start`. What is no field ends the block, so that a mail without one has a body. */
export function readHeaderFields(bytes: Buffer, start: number, end: number): HeaderBlock {
  const headers: HeaderField[] = [];
  let at = start;
  if (startsWithMboxLine(bytes, start)) at = lineEnd(bytes, start, end);
  while (at < end) {
    const next = lineEnd(bytes, at, end);
    if (isEmptyLine(bytes, at, next)) return { headers, bodyStart: next };
    const colon = nameEnd(bytes, at, next);
    if (colon < 0) return { headers, bodyStart: at };
    const fieldEnd = foldedEnd(bytes, next, end);
    if (headers.length < MAX_FIELDS) headers.push(field(bytes, at, colon, fieldEnd));
    at = fieldEnd;
  }
  return { headers, bodyStart: end };
}

function field(bytes: Buffer, start: number, colon: number, end: number): HeaderField {
  let valueEnd = end;
  if (bytes[valueEnd - 1] === LF) valueEnd--;
  if (bytes[valueEnd - 1] === CR) valueEnd--;
  return {
    name: bytes.toString('latin1', start, colon).trimEnd(),
    value: decodeHeaderOctets(bytes.subarray(colon + 1, Math.max(colon + 1, valueEnd))),
  };
}

function startsWithMboxLine(bytes: Buffer, start: number): boolean {
  const first = bytes.toString('latin1', start, start + 6);
  return first.startsWith('From ') || first === '>From ';
}

function lineEnd(bytes: Buffer, from: number, end: number): number {
  const found = bytes.indexOf(LF, from);
  return found < 0 || found >= end ? end : found + 1;
}

function isEmptyLine(bytes: Buffer, start: number, end: number): boolean {
  return bytes[start] === LF || (bytes[start] === CR && (end - start === 1 || bytes[start + 1] === LF));
}

/** The colon's position if the line begins with a field name, else -1. Blanks before the colon are obsolete, but legal. */
function nameEnd(bytes: Buffer, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at]! > 0x20 && bytes[at]! < 0x7f && bytes[at] !== COLON) at++;
  if (at === start) return -1;
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  return bytes[at] === COLON && at < end ? at : -1;
}

function foldedEnd(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09)) at = lineEnd(bytes, at, end);
  return at;
}

/** The last value of a field, which is what RFC 8621 §4.1.3 takes, or undefined. */
export function headerValue(headers: readonly HeaderField[], name: string): string | undefined {
  const lower = name.toLowerCase();
  return headers.findLast((one) => one.name.toLowerCase() === lower)?.value;
}
