/** The draft that answers or forwards a mail. */
import type { Address, Draft, Email, Identity } from '@fachwerk/model/mail';
import { bodyText, listedParts } from './mail-body.ts';
import { shortDate } from './mail-date.ts';
import { forwardSubject, forwardText, replySubject, replyText, signed } from './quoting.ts';
import { answerRecipients, formatAddress } from './recipients.ts';
import type { Text } from './text.ts';

export type AnswerKind = 'reply' | 'reply-all' | 'forward';
export interface Writer {
  readonly identities: readonly Identity[];
  /** The person's own, used where an identity has none. */
  readonly signature: string;
  readonly locale: string;
  readonly text: Text;
}

export const emptyDraft = (key: string): Draft => ({
  key,
  to: [],
  cc: [],
  bcc: [],
  subject: '',
  text: '',
  attachments: [],
});

/** The identity that a mail was written to, else the first. */
function identityFor(email: Pick<Email, 'to' | 'cc' | 'from'>, identities: readonly Identity[]): Identity | undefined {
  const named = [...(email.to ?? []), ...(email.cc ?? []), ...(email.from ?? [])].map((each) =>
    each.email.toLowerCase(),
  );
  return identities.find((identity) => named.includes(identity.email.toLowerCase())) ?? identities[0];
}

const signatureOf = (identity: Identity | undefined, own: string): string => identity?.textSignature || own;

const people = (list: readonly Address[] | null): string => (list ?? []).map((each) => formatAddress(each)).join(', ');

function forwardedHead(email: Email, { text, locale }: Writer): string[] {
  const line = (key: string, value: string): string[] => (value === '' ? [] : [`${text(key)}: ${value}`]);
  return [
    text('forwarded-message'),
    ...line('field-from', people(email.from)),
    ...line('field-date', shortDate(email.sentAt ?? email.receivedAt, locale)),
    ...line('field-to', people(email.to)),
    ...line('field-cc', people(email.cc)),
    ...line('field-subject', email.subject ?? ''),
  ];
}

/** RFC 5322 §3.6.4. */
const thread = (email: Email): Pick<Draft, 'inReplyTo' | 'references'> =>
  email.messageId
    ? {
        inReplyTo: email.messageId,
        references: [...new Set([...(email.references ?? email.inReplyTo ?? []), ...email.messageId])],
      }
    : {};

export function answerDraft(key: string, kind: AnswerKind, email: Email, writer: Writer): Draft {
  const identity = identityFor(email, writer.identities);
  const signature = signatureOf(identity, writer.signature);
  const draft = { ...emptyDraft(key), ...(identity && { identity: identity.id }), ...thread(email) };
  if (kind === 'forward') {
    return {
      ...draft,
      subject: forwardSubject(email.subject),
      text: forwardText(forwardedHead(email, writer), bodyText(email), signature),
      attachments: listedParts(email).flatMap(({ blobId, type, name, size }) =>
        blobId === null ? [] : [{ blobId, type, name: name ?? writer.text('unnamed-file'), size }],
      ),
      answers: { id: email.id, keyword: '$forwarded' },
    };
  }
  const own = writer.identities.map((each) => each.email);
  const name = email.from?.[0]?.name ?? email.from?.[0]?.email ?? '';
  const date = shortDate(email.sentAt ?? email.receivedAt, writer.locale);
  return {
    ...draft,
    ...answerRecipients(email, own, kind === 'reply-all'),
    subject: replySubject(email.subject),
    text: replyText(writer.text('attribution', { date, name }), bodyText(email), signature),
    answers: { id: email.id, keyword: '$answered' },
  };
}

export interface NewMail {
  readonly to?: readonly Address[];
  readonly cc?: readonly Address[];
  readonly subject?: string;
  readonly text?: string;
}
export function newDraft(key: string, mail: NewMail, identity: Identity | undefined, own: string): Draft {
  return {
    ...emptyDraft(key),
    ...(identity && { identity: identity.id }),
    to: [...(mail.to ?? [])],
    cc: [...(mail.cc ?? [])],
    subject: mail.subject ?? '',
    text: `${mail.text ?? ''}${signed(signatureOf(identity, own))}`,
  };
}
