import { asMessageIds, asText, buildMail, type ParsedMail } from '../../mime/index.ts';
import type { Account } from '../engine/accounts.ts';
import { type JsonObject, stringOf } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { german } from './server-texts.ts';
import { withoutTag } from './identity.ts';
import { vacationOf } from './vacation-response.ts';

const AGAIN_AFTER = 7 * 86_400_000;

interface Question {
  mail: ParsedMail;
  from: string;
}

function header(mail: ParsedMail, name: string): string | undefined {
  return mail.headers.find((field) => field.name.toLowerCase() === name)?.value.trim();
}

/** RFC 3834 and RFC 5230: never to a machine, a list, or oneself. */
function isFromMachine({ mail, from }: Question): boolean {
  const automatic = header(mail, 'auto-submitted') ?? 'no';
  const precedence = (header(mail, 'precedence') ?? '').toLowerCase();
  return (
    from === '' ||
    /^(?:mailer-daemon|no-?reply|owner-|postmaster)|-request@/i.test(from) ||
    !/^no\b/i.test(automatic) ||
    ['bulk', 'list', 'junk'].includes(precedence) ||
    ['list-id', 'list-unsubscribe', 'list-help', 'x-auto-response-suppress'].some(
      (name) => header(mail, name) !== undefined,
    )
  );
}

function isNamed(account: Account, mail: ParsedMail): boolean {
  const named = ['to', 'cc']
    .map((name) => header(mail, name) ?? '')
    .join(' ')
    .toLowerCase();
  const [local, domain] = account.address.split('@');
  return named.includes(account.address) || (named.includes(`${local}+`) && named.includes(`@${domain}`));
}

function isOn(vacation: JsonObject, now: number): boolean {
  const { fromDate, toDate } = vacation;
  if (vacation['isEnabled'] !== true) return false;
  if (typeof fromDate === 'string' && Date.parse(fromDate) > now) return false;
  return !(typeof toDate === 'string' && Date.parse(toDate) <= now);
}

function claimReply(store: Store, account: string, at: { from: string; now: number }): boolean {
  const done = store.database.run(
    `INSERT INTO vacation_reply VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET sent = excluded.sent WHERE vacation_reply.sent < ?`,
    account,
    at.from.toLowerCase(),
    at.now,
    at.now - AGAIN_AFTER,
  );
  return done > 0;
}

function reply(account: Account, vacation: JsonObject, { mail, from }: Question): Uint8Array {
  const { subject, textBody, htmlBody } = vacation;
  const [messageId] = asMessageIds(header(mail, 'message-id') ?? '') ?? [];
  const parts = {
    ...(typeof textBody === 'string' && { textBody: [{ partId: 't', type: 'text/plain' }] }),
    ...(typeof htmlBody === 'string' && { htmlBody: [{ partId: 'h', type: 'text/html' }] }),
  };
  return buildMail(
    {
      from: [{ name: account.name, email: account.address }],
      to: [{ name: null, email: from }],
      subject:
        typeof subject === 'string'
          ? subject
          : german('vacation-subject', { subject: asText(header(mail, 'subject') ?? '') }),
      ...(messageId !== undefined && { inReplyTo: [messageId], references: [messageId] }),
      'header:Auto-Submitted:asText': 'auto-replied (vacation)',
      bodyValues: { t: { value: stringOf(textBody ?? '') }, h: { value: stringOf(htmlBody ?? '') } },
      ...parts,
    },
    () => undefined,
  );
}

/** The answer to a mail whose reader is away, if it gets one; each sender one in seven days. */
export function vacationReply(store: Store, account: Account, question: Question): Uint8Array | undefined {
  const now = Date.now();
  const vacation = vacationOf(store, account.id);
  const own = withoutTag(question.from) === account.address;
  if (!isOn(vacation, now) || own || isFromMachine(question) || !isNamed(account, question.mail)) return undefined;
  if (!claimReply(store, account.id, { from: question.from, now })) return undefined;
  return reply(account, vacation, question);
}
