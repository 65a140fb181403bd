import { encodeWords } from './encoded-words.ts';
import { formatDate } from './date-form.ts';
import type { HeaderForm } from './header-property.ts';

type Writer = (value: unknown) => string | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes one value of a form as the unfolded text of a field; undefined if the value does not fit the form. */
export const HEADER_WRITERS: Record<HeaderForm, Writer> = {
  Raw: (value) => (typeof value === 'string' ? writeRaw(value) : undefined),
  Text: (value) => (typeof value === 'string' ? writeText(value) : undefined),
  Addresses: (value) => joinAll(value, writeAddress),
  GroupedAddresses: (value) => joinAll(value, writeGroup),
  MessageIds: (value) => joinAll(value, writeMessageId, ' '),
  Date: (value) => (typeof value === 'string' ? formatDate(value) : undefined),
  URLs: (value) => joinAll(value, writeUrl),
};

function joinAll(value: unknown, write: Writer, separator = ', '): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const written = value.map(write);
  return written.includes(undefined) ? undefined : written.join(separator);
}

// Folding of the client's own is kept; a line break that would begin another field is refused.
function writeRaw(value: string): string | undefined {
  if (/\0|\r(?!\n)|\n(?![ \t])|\r\n$/.test(value)) return undefined;
  const text = value.replace(/\r?\n(?=[ \t])/g, '').trim();
  return isPlain(text) ? text : encodeRuns(text);
}

function writeText(value: string): string {
  const text = value.replace(/[\r\n\0]+/g, ' ');
  const needsWords = !isPlain(text) || text.includes('=?') || text !== text.trim() || hasLongWord(text);
  return needsWords ? encodeWords(text).join(' ') : text;
}

/** Encodes only the words that need it, since the rest of a raw value may be syntax. */
function encodeRuns(text: string): string {
  return text
    .split(' ')
    .map((word) => (isPlain(word) ? word : encodeWords(word).join(' ')))
    .join(' ');
}

const isPlain = (text: string) => /^[\t\u0020-\u007e]*$/.test(text);
// RFC 5322 §2.1.1: no line above 998, and a word cannot be folded.
const hasLongWord = (text: string) => /[^ \t]{900}/.test(text);

function writeAddress(value: unknown): string | undefined {
  if (!isRecord(value) || typeof value['email'] !== 'string') return undefined;
  const { name, email } = value as { name?: unknown; email: string };
  if (/[\p{Cc}<>]/u.test(email)) return undefined;
  if (name !== undefined && name !== null && typeof name !== 'string') return undefined;
  if (name) return `${writePhrase(name)} <${email}>`;
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$/.test(email) ? email : `<${email}>`;
}

function writeGroup(value: unknown): string | undefined {
  if (!isRecord(value) || !Array.isArray(value['addresses'])) return undefined;
  const written = value['addresses'].map(writeAddress);
  if (written.includes(undefined)) return undefined;
  const { name } = value;
  if (name === null || name === undefined) return written.length > 0 ? written.join(', ') : undefined;
  return typeof name === 'string' ? `${writePhrase(name)}: ${written.join(', ')};` : undefined;
}

function writePhrase(value: string): string {
  const text = value.replace(/[\r\n\0]+/g, ' ').trim();
  if (!isPlain(text) || text.includes('=?') || hasLongWord(text)) return encodeWords(text).join(' ');
  if (/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+$/.test(text) && !text.includes('  ')) return text;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function writeMessageId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[^\s<>\p{Cc}]{1,900}$/u.test(value) ? `<${value}>` : undefined;
}

function writeUrl(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>\p{Cc}]{1,900}$/iu.test(value)
    ? `<${value}>`
    : undefined;
}
