/**
 * A draft as a mail, and back. Its key is in the Message-ID, so it outlives every save, the sending, and a browser; what
 * it answers is in a header of our own, which the mail that is sent does not have.
 */
import type { Address, Draft, Email, Identity } from '@fachwerk/model/mail';
import { email, EMAIL, PART } from './objects.ts';
import { nullable, object, text } from './check.ts';

const ANSWERS = 'header:X-Fachwerk-Answers:asText';
/** Where a mail's id comes from its bytes (Cyrus), two saves in one second would be one mail; this keeps them apart. */
const SAVE = 'header:X-Fachwerk-Draft:asText';
const MARK = 'fw.';

/** A key may hold anything; a Message-ID's left part may not. */
const encode = (key: string): string =>
  encodeURIComponent(key).replaceAll(/[().]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
const messageIdOf = (key: string, from: string): string =>
  key.includes('@') ? key : `${MARK}${encode(key)}@${from.slice(from.lastIndexOf('@') + 1) || 'localhost'}`;

/** The key of a draft of ours, or a stranger's whole Message-ID, which then stays what it is. */
export const keyOf = (messageId: string): string => {
  const [left = ''] = messageId.split('@');
  if (!left.startsWith(MARK)) return messageId;
  try {
    return decodeURIComponent(left.slice(MARK.length));
  } catch {
    return messageId;
  }
};
export const hasKey = (messageId: string, key: string): boolean => messageId === key || keyOf(messageId) === key;

const attachment = ({ blobId, type, name, cid }: Draft['attachments'][number]) => ({
  blobId,
  type,
  name,
  disposition: cid ? 'inline' : 'attachment',
  ...(cid && { cid }),
});
interface Place {
  readonly mailbox: string;
  readonly identity: Pick<Identity, 'name' | 'email'>;
  /** The mail that is sent says nothing of how it was written. */
  readonly final: boolean;
}
/** The creation object of Email/set. */
export const toMail = (draft: Draft, { mailbox, identity, final }: Place): Record<string, unknown> => ({
  mailboxIds: { [mailbox]: true },
  keywords: { $draft: true, $seen: true },
  messageId: [messageIdOf(draft.key, identity.email)],
  sentAt: localTime(),
  ...(!final && { [SAVE]: crypto.randomUUID() }),
  from: [{ name: identity.name || null, email: identity.email }],
  ...given('to', draft.to),
  ...given('cc', draft.cc),
  ...given('bcc', draft.bcc),
  subject: draft.subject,
  ...(draft.inReplyTo && { inReplyTo: draft.inReplyTo }),
  ...(draft.references && { references: draft.references }),
  textBody: [{ partId: 'text', type: 'text/plain' }],
  bodyValues: { text: { value: draft.text } },
  ...(draft.attachments.length > 0 && { attachments: draft.attachments.map(attachment) }),
  ...(draft.answers && !final && { [ANSWERS]: `${draft.answers.keyword} ${draft.answers.id}` }),
});
const given = (key: string, addresses: readonly Address[]) => (addresses.length > 0 ? { [key]: addresses } : {});
/** RFC 8621 wants the sender's own offset. */
const localTime = (now = new Date()): string => {
  const offset = -now.getTimezoneOffset();
  const two = (n: number): string => String(Math.floor(Math.abs(n))).padStart(2, '0');
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return offset === 0 ? `${local}Z` : `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
};

const wire = object({ [ANSWERS]: nullable(text) });
export type DraftMail = Email & { readonly answers: string | null };
export const draftMail = (value: unknown, at: string): DraftMail => ({
  ...email(value, at),
  answers: wire(value, at)[ANSWERS] ?? null,
});
export const DRAFT = {
  properties: [...EMAIL, ANSWERS],
  bodyProperties: PART,
  fetchTextBodyValues: true,
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
/** A draft that another program began may be HTML; here it goes on as plain text. */
const textOf = ({ partId, type }: Email['textBody'][number], values: Email['bodyValues']): string => {
  const value = values[partId ?? '']?.value ?? '';
  if (type !== 'text/html') return value;
  return value
    .replaceAll(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<br\b[^>]*>|<\/(p|div|li|tr|h\d)>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
};

export const toDraft = (mail: DraftMail, key: string, identities: readonly Identity[]): Draft => {
  const [, keyword, id] = /^(\$answered|\$forwarded) (.+)$/.exec(mail.answers ?? '') ?? [];
  const identity = identities.find((one) => one.email === mail.from?.[0]?.email);
  return {
    key,
    ...(identity && { identity: identity.id }),
    to: mail.to ?? [],
    cc: mail.cc ?? [],
    bcc: mail.bcc ?? [],
    subject: mail.subject ?? '',
    text: mail.textBody.map((part) => textOf(part, mail.bodyValues)).join('\n'),
    attachments: mail.attachments.flatMap(({ blobId, type, name, size, cid }) =>
      blobId ? [{ blobId, type, name: name ?? '', size, cid }] : [],
    ),
    ...(mail.inReplyTo && { inReplyTo: mail.inReplyTo }),
    ...(mail.references && { references: mail.references }),
    ...(keyword && id && { answers: { id, keyword: keyword as '$answered' | '$forwarded' } }),
  };
};
