import { names, type DataOf, type InputOf, type OutputOf } from '@fachwerk/sdk';
import type { mail } from './mail.schema.ts';

const name = names<typeof mail>();
export const MailStore = name('mail.store@1');
export const MessageReceived = name('mail.message-received@1');
export const MailSendFailed = name('mail.send-failed@1');
export const MailUnread = name('mail.unread@1');
export const MailConnection = name('mail.connection@1');
export const ComposeMail = name('mail.compose@1');
export const OpenMail = name('mail.open@1');
export const MailActions = name('mail.message-actions@1');

export type Account = OutputOf<typeof MailStore, 'accounts'>[number];
export type Mailbox = OutputOf<typeof MailStore, 'mailboxes'>[number];
export type Identity = OutputOf<typeof MailStore, 'identities'>[number];
export type Email = OutputOf<typeof MailStore, 'get'>['list'][number];
export type Window = OutputOf<typeof MailStore, 'watch'>;
export type EmailSummary = Window['items'][number];
export type Address = NonNullable<Email['from']>[number];
export type Part = Email['attachments'][number];
export type Draft = InputOf<typeof MailStore, 'saveDraft'>['draft'];
export type Filter = NonNullable<InputOf<typeof MailStore, 'watch'>['filter']>;
export type Received = DataOf<typeof MessageReceived>;
export type SendFailed = DataOf<typeof MailSendFailed>;
