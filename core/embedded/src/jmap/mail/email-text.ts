import { asAddresses, asText, htmlToText, partText, type ParsedMail, type Part } from '../../mime/index.ts';
import { indexText } from './search-words.ts';

const MAX_INDEXED = 500_000;

function headerText(mail: ParsedMail, name: string): string {
  const fields = mail.headers.filter((field) => field.name.toLowerCase() === name);
  return fields.map((field) => asText(field.value)).join(' ');
}

function addressText(mail: ParsedMail, name: string): string {
  const fields = mail.headers.filter((field) => field.name.toLowerCase() === name);
  const addresses = fields.flatMap((field) => asAddresses(field.value));
  return addresses.map((address) => `${address.name ?? ''} ${address.email}`).join(' ');
}

function readableText(part: Part): string {
  if (!part.type.startsWith('text/')) return '';
  const { value } = partText(part);
  return part.type === 'text/html' ? htmlToText(value) : value;
}

/** The words of a mail: its text parts, once each, attached ones too, and the names of attachments. */
export function bodyText(mail: ParsedMail): string {
  const shown = mail.textBody.length > 0 ? mail.textBody : mail.htmlBody;
  const names = mail.attachments.map((part) => part.name ?? '');
  const attached = mail.attachments.filter((part) => part.type.startsWith('text/'));
  const texts = [...new Set([...shown, ...attached])].map((part) => readableText(part));
  return [...texts, ...names].join('\n').slice(0, MAX_INDEXED);
}

export function indexColumns(mail: ParsedMail): string[] {
  return [
    addressText(mail, 'from'),
    addressText(mail, 'to'),
    addressText(mail, 'cc'),
    addressText(mail, 'bcc'),
    headerText(mail, 'subject'),
    bodyText(mail),
  ].map((text) => indexText(text));
}

/** One line per field, for the filter `header`. */
export function headLines(mail: ParsedMail): string {
  const lines = mail.headers.map((field) => `${field.name.toLowerCase()}:${asText(field.value).toLowerCase()}`);
  return lines.join('\n').slice(0, MAX_INDEXED);
}
