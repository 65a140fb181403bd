/** Mails as they come over the wire. */
import { Buffer } from 'node:buffer';

export interface RawPart {
  readonly type: string;
  readonly content: string | Buffer;
  readonly name?: string;
  /** Content-ID of a picture that the text shows. */
  readonly cid?: string;
}
export interface RawMail {
  readonly subject: string;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
  readonly html?: string;
  readonly parts?: readonly RawPart[];
}

const word = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const base64 = (content: string | Buffer): string =>
  Buffer.from(content).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');
let count = 0;

const partOf = ({ type, content, name, cid }: RawPart): string =>
  [
    `Content-Type: ${type}${name === undefined ? '' : `; name="${word(name)}"`}`,
    'Content-Transfer-Encoding: base64',
    ...(name === undefined ? [] : [`Content-Disposition: attachment; filename="${word(name)}"`]),
    ...(cid === undefined ? [] : ['Content-Disposition: inline', `Content-ID: <${cid}>`]),
    '',
    base64(content),
  ].join('\r\n');

const multipart = (kind: string, parts: readonly string[]): string => {
  const boundary = `teil-${(count += 1)}`;
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`;
};

const bodyOf = ({ text, html, parts = [] }: RawMail): string => {
  const content = [
    ...(text === undefined ? [] : [partOf({ type: 'text/plain; charset=utf-8', content: text })]),
    ...(html === undefined ? [] : [partOf({ type: 'text/html; charset=utf-8', content: html })]),
  ];
  const inner = content.length === 1 ? (content[0] ?? '') : multipart('alternative', content);
  if (parts.length === 0) return inner;
  const related = parts.some(({ cid }) => cid !== undefined);
  return multipart(related ? 'related' : 'mixed', [inner, ...parts.map((part) => partOf(part))]);
};

export const rawMail = (mail: RawMail): string =>
  [
    `From: ${mail.from ?? '"Ministerium" <post@ministerium.example>'}`,
    `To: ${mail.to ?? 'anna@example.test'}`,
    `Subject: ${word(mail.subject)}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${Date.now()}-${(count += 1)}@ministerium.example>`,
    'MIME-Version: 1.0',
    bodyOf(mail),
  ].join('\r\n');

/** A red picture of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
