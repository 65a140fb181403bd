/** The objects of RFC 8621 and RFC 9670 as a server writes them, checked into the shapes of `@fachwerk/model`. */
import type { Principal } from '@fachwerk/model/directory';
import type { Address, Email, EmailSummary, Identity, Mailbox, Part } from '@fachwerk/model/mail';
import { bool, int, list, nullable, object, or, record, set, text, type Check } from './check.ts';

const address: Check<Address> = object({ name: nullable(text), email: or(text, '') });
const addresses = nullable(list(address));
const texts = nullable(list(text));

const rights = object({
  mayReadItems: or(bool, false),
  mayAddItems: or(bool, false),
  mayRemoveItems: or(bool, false),
  maySetSeen: or(bool, false),
  maySetKeywords: or(bool, false),
  mayCreateChild: or(bool, false),
  mayRename: or(bool, false),
  mayDelete: or(bool, false),
  maySubmit: or(bool, false),
});
export const mailbox: Check<Mailbox> = object({
  id: text,
  name: text,
  parentId: nullable(text),
  role: nullable(text),
  sortOrder: or(int, 0),
  totalEmails: or(int, 0),
  unreadEmails: or(int, 0),
  totalThreads: or(int, 0),
  unreadThreads: or(int, 0),
  myRights: rights,
  isSubscribed: or(bool, false),
});

const summaryShape = {
  id: text,
  threadId: text,
  mailboxIds: set,
  keywords: or(set, {}),
  size: or(int, 0),
  receivedAt: text,
  sentAt: nullable(text),
  from: addresses,
  to: addresses,
  cc: addresses,
  subject: nullable(text),
  preview: or(text, ''),
  hasAttachment: or(bool, false),
};
export const summary: Check<EmailSummary> = object(summaryShape);
export const SUMMARY = Object.keys(summaryShape);

const partShape = {
  partId: nullable(text),
  blobId: nullable(text),
  type: or(text, 'application/octet-stream'),
  name: nullable(text),
  size: or(int, 0),
  charset: nullable(text),
  disposition: nullable(text),
  cid: nullable(text),
};
const part: Check<Part> = object(partShape);
export const PART = Object.keys(partShape);

const emailShape = {
  ...summaryShape,
  blobId: text,
  bcc: addresses,
  replyTo: addresses,
  sender: addresses,
  messageId: texts,
  inReplyTo: texts,
  references: texts,
  textBody: or(list(part), []),
  htmlBody: or(list(part), []),
  attachments: or(list(part), []),
  bodyValues: or(record(object({ value: text, isEncodingProblem: or(bool, false), isTruncated: or(bool, false) })), {}),
};
export const email: Check<Email> = object(emailShape);
export const EMAIL = Object.keys(emailShape);

export const identity: Check<Identity> = object({
  id: text,
  name: or(text, ''),
  email: or(text, ''),
  replyTo: addresses,
  textSignature: or(text, ''),
  mayDelete: or(bool, false),
});

const KINDS = ['individual', 'group', 'resource', 'location'] as const;
const principalShape = {
  id: text,
  /** One that a later RFC adds does not cost the others. */
  type: (value: unknown, at: string) => KINDS.find((kind) => kind === text(value, at)) ?? ('other' as const),
  name: or(text, ''),
  email: nullable(text),
};
export const principal: Check<Principal> = object(principalShape);
export const PRINCIPAL = Object.keys(principalShape);
