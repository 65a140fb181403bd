import { CONVENIENCE, headerPropertyValue, baseSubject, type ParsedMail } from '../../mime/index.ts';
import { type Json, type JsonObject, stringOf } from '../engine/json.ts';

/** The properties of a mail that a list shows, read once from its header (RFC 8621 §4.1.3). */
export function headerProperties(mail: ParsedMail): JsonObject {
  const entries = [...CONVENIENCE].map(([name, property]): [string, Json] => [
    name,
    headerPropertyValue(mail.headers, property) as Json,
  ]);
  return Object.fromEntries(entries);
}

function ids(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function referencedIds(header: JsonObject): string[] {
  return [...ids(header['references']), ...ids(header['inReplyTo']), ...ids(header['messageId'])];
}

export function sortSubject(header: JsonObject): string {
  return baseSubject(stringOf(header['subject']));
}

/** What two mails of a thread have in common: blanks and case are not counted (RFC 8621 §3). */
export function threadSubject(header: JsonObject): string {
  return sortSubject(header).toLowerCase().replaceAll(/\s/gu, '');
}

/** What `from` and `to` sort by: the name, or else the address, of the first (RFC 8621 §4.4.2). */
export function firstAddress(value: Json | undefined): string {
  const first = Array.isArray(value) ? (value[0] as { name?: string | null; email?: string } | undefined) : undefined;
  return first?.name || first?.email || '';
}

/** When the last server took the mail in; the client's clock is worth less. */
export function receivedByHeader(mail: ParsedMail): number | undefined {
  const newest = mail.headers.find((field) => field.name.toLowerCase() === 'received');
  const stamp = newest?.value.slice(newest.value.lastIndexOf(';') + 1);
  const time = stamp === undefined ? Number.NaN : Date.parse(stamp.replaceAll(/\([^()]*\)/g, ' ').trim());
  return Number.isNaN(time) ? undefined : time;
}
