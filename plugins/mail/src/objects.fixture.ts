/** German demo objects for tests and stories; no code that ships imports it. */
import type { Account, Email, EmailSummary, Mailbox } from '@fachwerk/model/mail';

const rights = {
  mayReadItems: true,
  mayAddItems: true,
  mayRemoveItems: true,
  maySetSeen: true,
  maySetKeywords: true,
  mayCreateChild: true,
  mayRename: true,
  mayDelete: true,
  maySubmit: true,
};
export const mailboxOf = (own: Partial<Mailbox> = {}): Mailbox => ({
  id: 'box',
  name: 'Vorgänge',
  parentId: null,
  role: null,
  sortOrder: 0,
  totalEmails: 0,
  unreadEmails: 0,
  totalThreads: 0,
  unreadThreads: 0,
  myRights: rights,
  isSubscribed: true,
  ...own,
});
export const accountOf = (own: Partial<Account> = {}): Account => ({
  id: 'mail:anna',
  name: 'Anna Amsel',
  personal: true,
  rights: { read: true, write: true, send: true },
  limits: { upload: 50_000_000, attachments: 25_000_000, delayedSend: 30 },
  ...own,
});
export const summaryOf = (own: Partial<EmailSummary> = {}): EmailSummary => ({
  id: 'm1',
  threadId: 't1',
  mailboxIds: { inbox: true },
  keywords: {},
  size: 4_200,
  receivedAt: '2026-11-25T09:12:00Z',
  sentAt: '2026-11-25T10:12:00+01:00',
  from: [{ name: 'Bert Buche', email: 'bert@example.test' }],
  to: [{ name: 'Anna Amsel', email: 'anna@example.test' }],
  cc: null,
  subject: 'Haushaltsplanung 2027: Rückfrage zu Kapitel 4',
  preview: 'Guten Morgen Anna, zu Kapitel 4 fehlt uns noch die Stellungnahme der Kämmerei.',
  hasAttachment: false,
  ...own,
});
const part = { charset: 'utf-8', disposition: null, cid: null, name: null };
/** A plain mail; `html` makes it an HTML mail. */
export function emailOf({
  text = 'Guten Tag',
  html,
  ...own
}: Partial<Email> & { text?: string; html?: string } = {}): Email {
  const plain = { ...part, partId: '1', blobId: 'b1', type: 'text/plain', size: text.length };
  const rich = { ...part, partId: '2', blobId: 'b2', type: 'text/html', size: html?.length ?? 0 };
  const value = (body: string) => ({ value: body, isEncodingProblem: false, isTruncated: false });
  return {
    ...summaryOf(),
    blobId: 'b0',
    bcc: null,
    replyTo: null,
    sender: null,
    messageId: ['m1@example.test'],
    inReplyTo: null,
    references: null,
    textBody: [plain],
    htmlBody: [html === undefined ? plain : rich],
    attachments: [],
    bodyValues: { '1': value(text), ...(html !== undefined && { '2': value(html) }) },
    ...own,
  };
}
