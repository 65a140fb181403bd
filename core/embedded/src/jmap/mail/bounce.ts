import { randomUUID } from 'node:crypto';
import { asText, formatDate, parseMail } from '../../mime/index.ts';
import type { Store } from '../engine/store.ts';
import { deliver } from './delivery.ts';
import { bilingual, german } from './server-texts.ts';

export interface Undelivered {
  recipient: string;
  reply: string;
}

/** RFC 3463 status to a sentence that helps. */
const REASONS: Record<string, string> = {
  '5.1.1': 'undelivered-unknown',
  '5.2.2': 'undelivered-full',
  '5.4.4': 'undelivered-no-relay',
};

function statusOf(reply: string): string {
  return /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(reply)?.[0] ?? '5.0.0';
}

const safe = (text: string) => text.replaceAll(/[\r\n\0]/g, ' ');

/** RFC 2047: words of at most 75 characters, none broken inside a character. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const sign of text) {
    const longer = (words.at(-1) ?? '') + sign;
    if (Buffer.byteLength(longer) > 42) words.push(sign);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function base64Lines(text: string): string {
  return Buffer.from(text)
    .toString('base64')
    .replaceAll(/.{1,76}/g, '$&\r\n');
}

function explanation(failed: readonly Undelivered[]): string {
  const languages = [0, 1].map((language) => {
    const lines = failed.flatMap(({ recipient, reply }) => [
      '',
      `  ${recipient}`,
      `  ${bilingual(REASONS[statusOf(reply)] ?? 'undelivered-other')[language] ?? ''}`,
      `  (${safe(reply)})`,
    ]);
    return [bilingual('undelivered')[language], ...lines].join('\r\n');
  });
  return `${languages.join('\r\n\r\n---\r\n\r\n')}\r\n`;
}

function statusFields(domain: string, failed: readonly Undelivered[]): string {
  const each = failed.map((one) => {
    const status = statusOf(one.reply);
    return `Final-Recipient: rfc822; ${safe(one.recipient)}\r\nAction: failed\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; ${safe(one.reply)}\r\n`;
  });
  return [`Reporting-MTA: dns; ${domain}\r\n`, ...each].join('\r\n');
}

function headerOf(raw: Uint8Array): string {
  const text = Buffer.from(raw).toString('latin1');
  return `${/^[\s\S]*?(?=\r?\n\r?\n|$)/.exec(text)?.[0] ?? ''}\r\n`;
}

interface Notice {
  address: string;
  failed: readonly Undelivered[];
  raw: Uint8Array;
}

function write({ address, failed, raw }: Notice): Uint8Array {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const boundary = `=_${randomUUID()}`;
  const field = (name: string) => parseMail(raw).headers.find((one) => one.name.toLowerCase() === name)?.value;
  const original = field('message-id')?.trim();
  const subject = asText(field('subject') ?? '');
  const head = [
    `From: Mail Delivery <mailer-daemon@${domain}>`,
    `To: ${address}`,
    `Subject: ${encodedWords(german('undelivered-subject', { subject }).slice(0, 400))}`,
    `Date: ${formatDate(new Date().toISOString()) ?? ''}`,
    `Message-ID: <${randomUUID()}@${domain}>`,
    ...(original ? [`In-Reply-To: ${safe(original)}`, `References: ${safe(original)}`] : []),
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
  ].join('\r\n');
  const part = (type: string, body: string) => `--${boundary}\r\nContent-Type: ${type}\r\n${body}\r\n`;
  return Buffer.concat([
    Buffer.from(
      `${head}\r\n\r\n` +
        part(
          'text/plain; charset=utf-8',
          `Content-Transfer-Encoding: base64\r\n\r\n${base64Lines(explanation(failed))}`,
        ) +
        part('message/delivery-status', `\r\n${statusFields(domain, failed)}`) +
        part('text/rfc822-headers', '\r\n'),
    ),
    Buffer.from(headerOf(raw), 'latin1'),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

/** Tells a sender, by a mail (RFC 3464), who did not get theirs. Returns the blob of that mail. */
export function bounce(
  store: Store,
  waiting: { account: string; blob: string },
  failed: readonly Undelivered[],
): string | undefined {
  const account = store.accounts.byId(waiting.account);
  if (!account) return undefined;
  const raw = write({ address: account.address, failed, raw: store.blobs.files.read(waiting.blob) });
  deliver(store, account, { raw, from: '' });
  return store.blobs.add(account.id, raw, 'message/rfc822').id;
}
