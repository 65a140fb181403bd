import iconv from 'iconv-lite';
import { encodeWords } from '../mime/encoded-words.ts';
import { foldField, writeParameter } from '../mime/fold.ts';
import { encodeBase64Lines, encodeQuotedPrintable } from '../mime/transfer-encoding.ts';
import { flow } from './flow.ts';
import type { SeedFile } from './message.ts';
import type { Charset, MailStyle, Person } from './people.ts';

// Parts are kept as text in which each character is one octet, so that charsets can be mixed in one mail.
export type Octets = string;

export function toBytes(octets: Octets): Uint8Array {
  return new Uint8Array(Buffer.from(octets, 'latin1'));
}

const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n');

export function textPart(type: string, text: string, style: MailStyle): Octets {
  const { charset, encoding } = style;
  const isFlowed = style.form === 'flowed' && type === 'text/plain';
  const bytes = iconv.encode(crlf(isFlowed ? flow(text) : text), charset);
  const header = field('Content-Type', `${type}; charset=${charset}${isFlowed ? '; format=flowed' : ''}`);
  const body = {
    '8bit': () => bytes.toString('latin1'),
    '7bit': () => bytes.toString('latin1'),
    base64: () => encodeBase64Lines(bytes),
    'quoted-printable': () => encodeQuotedPrintable(bytes),
  };
  return `${header}${field('Content-Transfer-Encoding', encoding)}\r\n${body[encoding]()}`;
}

export function filePart(file: SeedFile): Octets {
  const disposition = (file.cid ? 'inline' : 'attachment') + writeParameter('filename', file.name);
  const header = [
    field('Content-Type', file.type + writeParameter('name', file.name)),
    field('Content-Disposition', disposition),
    ...(file.cid ? [field('Content-ID', `<${file.cid}>`)] : []),
    field('Content-Transfer-Encoding', 'base64'),
  ];
  return `${header.join('')}\r\n${encodeBase64Lines(file.bytes)}`;
}

export function multipart(type: string, boundary: string, parts: Octets[], parameters = ''): Octets {
  const header = field('Content-Type', `multipart/${type}${parameters}; boundary="${boundary}"`);
  return `${header}\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}

export function field(name: string, value: string): Octets {
  return foldField(name, value);
}

/** A header text in the charset of the writer, as older programs send it. */
export function words(text: string, charset: Charset = 'utf-8'): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  const bytes = iconv.encode(text, charset);
  const fits = iconv.decode(bytes, charset) === text && bytes.length < 18;
  if (charset === 'utf-8' || !fits) return encodeWords(text).join(' ');
  return `=?${charset}?B?${bytes.toString('base64')}?=`;
}

export function mailbox({ name, email, style }: Person): string {
  const plain = /^[\u0020-\u007e]*$/.test(name);
  if (!plain) return `${words(name, style.charset)} <${email}>`;
  return /^[A-Za-z0-9 -]+$/.test(name) ? `${name} <${email}>` : `"${name}" <${email}>`;
}
