import { names, type DataOf, type InputOf, type OutputOf } from '@fachwerk/sdk';
import type { mail } from './mail.schema.ts';

const name = names<typeof mail>();
/** Mail as a store, whatever server is behind it: accounts, mailboxes, live windows and threads, changes with undo, drafts, sending, files. Routed by account. Objects: RFC 8621. Errors are listed with each member of its shape. */
export const MailStore = name('mail.store@1');
/** Event: a mail has really arrived in an inbox; not one’s own, not one that was moved. Needs `mail.read`. */
export const MessageReceived = name('mail.message-received@1');
/** Event: a mail that waited to be sent could not be sent after all; it is a draft again. Needs `mail.read`. */
export const MailSendFailed = name('mail.send-failed@1');
/** State in parts: unread mails in the inbox, an entry for each account. Needs `mail.read`. */
export const MailUnread = name('mail.unread@1');
/** State in parts: whether the server of each account is reached, and since when. Needs `mail.read`. */
export const MailConnection = name('mail.connection@1');
/** Command: opens the composer, filled in as far as given. Error `forbidden` when no account may send. */
export const ComposeMail = name('mail.compose@1');
/** Command: shows one mail. Error `notFound`. */
export const OpenMail = name('mail.open@1');
/** Point of the mail view: what others can do with one mail. Needs a command that takes `{ email: Ref }`. */
export const MailActions = name('mail.message-actions@1');

/** An account as in JMAP (RFC 8620 §1.6.2): the mailbox of a person, a function or a group. Sizes in bytes, `delayedSend` in seconds. */
export type Account = OutputOf<typeof MailStore, 'accounts'>[number];
/** RFC 8621 §2. */
export type Mailbox = OutputOf<typeof MailStore, 'mailboxes'>[number];
/** RFC 8621 §6. */
export type Identity = OutputOf<typeof MailStore, 'identities'>[number];
/** RFC 8621 §4, as far as a reading pane needs it. */
export type Email = OutputOf<typeof MailStore, 'get'>['list'][number];
/** A part of a list that is kept up to date; `staleSince` when the server is not reached. */
export type Window = OutputOf<typeof MailStore, 'watch'>;
/** RFC 8621 §4, as far as a list needs it. */
export type EmailSummary = Window['items'][number];
/** RFC 8621 §4.1.2.3. */
export type Address = NonNullable<Email['from']>[number];
/** RFC 8621 §4.1.4. */
export type Part = Email['attachments'][number];
/** A mail that is being written; `key` stays while each save makes a new mail of it. */
export type Draft = InputOf<typeof MailStore, 'saveDraft'>['draft'];
/** RFC 8621 §4.4.1. */
export type Filter = NonNullable<InputOf<typeof MailStore, 'watch'>['filter']>;
/** What `mail.message-received@1` carries. */
export type Received = DataOf<typeof MessageReceived>;
/** What `mail.send-failed@1` carries. */
export type SendFailed = DataOf<typeof MailSendFailed>;
