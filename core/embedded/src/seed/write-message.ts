import { createHash } from 'node:crypto';
import { formatDate } from '../mime/date-form.ts';
import { htmlOf } from './html-body.ts';
import { field, filePart, mailbox, multipart, type Octets, textPart, toBytes, words } from './mime-text.ts';
import type { Message } from './message.ts';
import { berlinOffset } from './office-time.ts';
import type { MailStyle } from './people.ts';

/** Writes a mail as the program of its sender does. */
export function writeMessage(message: Message): Uint8Array {
  return toBytes(headerOf(message) + bodyOf(message));
}

export function headerOf(message: Message): Octets {
  const { from, to, cc, subject, inReplyTo, references } = message;
  const fields = [
    field('Date', mailDate(message.date)),
    field('From', mailbox(from)),
    field('To', to.map(mailbox).join(', ')),
    ...(cc.length > 0 ? [field('Cc', cc.map(mailbox).join(', '))] : []),
    field('Subject', words(subject, from.style.charset)),
    field('Message-ID', `<${message.id}>`),
    ...(inReplyTo ? [field('In-Reply-To', `<${inReplyTo}>`)] : []),
    ...(references.length > 0 ? [field('References', references.map((id) => `<${id}>`).join(' '))] : []),
    field('X-Mailer', from.style.program),
    ...message.extra.map(([name, value]) => field(name, value)),
    field('MIME-Version', '1.0'),
  ];
  return fields.join('');
}

/** RFC 5322, with the clock of Berlin. */
export function mailDate(date: Date): string {
  const minutes = berlinOffset(date);
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return formatDate(`${local}+0${minutes / 60}:00`)!;
}

function boundaryOf(message: Message, level: string): string {
  return `----=_${level}_${createHash('sha256').update(message.id).digest('hex').slice(0, 20)}`;
}

export function bodyOf(message: Message): Octets {
  const { style } = message.from;
  const inline = message.files.filter((file) => file.cid);
  const attached = message.files.filter((file) => !file.cid);
  const hasHtml = message.html !== undefined || style.form === 'html' || style.form === 'outlook';
  const text = textPart('text/plain', message.text, style);
  let body = text;
  if (hasHtml) {
    const html = textPart('text/html', message.html ?? htmlOf(message.text), {
      ...style,
      encoding: richEncoding(style.encoding),
    });
    const rich =
      inline.length > 0 ? multipart('related', boundaryOf(message, 'rel'), [html, ...inline.map(filePart)]) : html;
    body = multipart('alternative', boundaryOf(message, 'alt'), [text, rich]);
  }
  return attached.length > 0 ? multipart('mixed', boundaryOf(message, 'mix'), [body, ...attached.map(filePart)]) : body;
}

// Lines of HTML get longer than 998 octets.
function richEncoding(encoding: MailStyle['encoding']): MailStyle['encoding'] {
  return encoding === 'base64' ? 'base64' : 'quoted-printable';
}
