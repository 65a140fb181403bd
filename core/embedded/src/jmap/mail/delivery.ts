import { formatDate, parseMail } from '../../mime/index.ts';
import type { Account } from '../engine/accounts.ts';
import { SetError } from '../engine/failures.ts';
import type { Store } from '../engine/store.ts';
import { storeEmail } from './email-store.ts';
import { mailboxOfRole } from './mailbox-counts.ts';
import { withoutTag } from './identity.ts';
import { vacationReply } from './vacation-reply.ts';
import { enqueue } from './waiting.ts';

export interface Incoming {
  raw: Uint8Array;
  /** The return path; empty for mails that must never be answered. */
  from: string;
}

/** A field made of something a client said must not become two. */
const oneLine = (text: string) => text.replaceAll(/[\r\n\0]/g, '');

function stamped(account: Account, mail: Incoming): Uint8Array {
  const date = formatDate(new Date().toISOString()) ?? '';
  const domain = account.address.slice(account.address.lastIndexOf('@') + 1);
  const trace =
    `Return-Path: <${oneLine(mail.from)}>\r\n` +
    `Delivered-To: ${account.address}\r\n` +
    `Received: by ${domain} (Fachwerk) for <${account.address}>;\r\n ${date}\r\n`;
  return Buffer.concat([Buffer.from(trace), mail.raw]);
}

/** Puts a mail into the inbox of an account here. Returns why it could not, as an SMTP reply. */
export function deliver(store: Store, account: Account, incoming: Incoming): string | undefined {
  const inbox = mailboxOfRole(store, account.id, 'inbox');
  if (inbox === undefined) return '550 5.2.1 this account takes no mail';
  const raw = stamped(account, incoming);
  const mail = parseMail(raw);
  try {
    store.database.atomic(() => {
      const blob = store.blobs.add(account.id, raw, 'message/rfc822');
      storeEmail(store, account.id, { blob, mail, mailboxes: [inbox], keywords: [], receivedAt: Date.now() });
      store.changes.announce(account.id, 'EmailDelivery');
    });
  } catch (error) {
    if (error instanceof SetError && error.type === 'overQuota') return '552 5.2.2 the mailbox is full';
    throw error;
  }
  const reply = vacationReply(store, account, { mail, from: incoming.from });
  if (reply) deliverAnywhere(store, account, { raw: reply, to: incoming.from });
  return undefined;
}

function deliverAnywhere(store: Store, sender: Account, reply: { raw: Uint8Array; to: string }): void {
  const local = store.accounts.byAddress(withoutTag(reply.to));
  // An empty return path: nothing ever answers an answer.
  if (local) deliver(store, local, { raw: reply.raw, from: '' });
  else {
    const { id } = store.blobs.add(sender.id, reply.raw, 'message/rfc822');
    const waiting = { account: sender.id, submission: '', blob: id, sender: '', recipients: [reply.to] };
    enqueue(store, waiting, { due: Date.now(), held: false });
  }
}
