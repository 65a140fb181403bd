import type { ParsedMail } from '../../mime/index.ts';
import type { StoredBlob } from '../engine/blobs.ts';
import { casefold } from '../engine/casefold.ts';
import type { JsonObject } from '../engine/json.ts';
import { newId } from '../engine/new-id.ts';
import type { Store } from '../engine/store.ts';
import { firstAddress, headerProperties, referencedIds, sortSubject, threadSubject } from './email-metadata.ts';
import { headLines, indexColumns } from './email-text.ts';
import { changingThread } from './mailbox-counts.ts';
import { findThread, noteMessageIds } from './thread.ts';

export interface NewEmail {
  blob: StoredBlob;
  mail: ParsedMail;
  mailboxes: readonly string[];
  keywords: readonly string[];
  receivedAt: number;
}

/** What a client is told of a mail that it made. */
export interface StoredEmail extends JsonObject {
  id: string;
  blobId: string;
  threadId: string;
  size: number;
}

interface Row extends NewEmail {
  account: string;
  told: StoredEmail;
  header: JsonObject;
}

export function isUnread(keywords: readonly string[]): boolean {
  return !keywords.includes('$seen') && !keywords.includes('$draft');
}

/** RFC 8621 UTCDate: no fraction when there is none. */
export function utc(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

function insertRow(store: Store, row: Row): number {
  const { header, told } = row;
  const inserted = store.database.first<{ num: number }>(
    `INSERT INTO email (account, id, thread, blob, size, received, sent, subject, sender, recipient, attachment, unread)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING num`,
    row.account,
    told.id,
    told.threadId,
    told.blobId,
    told.size,
    row.receivedAt,
    typeof header['sentAt'] === 'string' ? Date.parse(header['sentAt']) : null,
    casefold(sortSubject(header)),
    casefold(firstAddress(header['from'])),
    casefold(firstAddress(header['to'])),
    row.mail.hasAttachment ? 1 : 0,
    isUnread(row.keywords) ? 1 : 0,
  );
  if (!inserted) throw new Error('no row for the new mail');
  return inserted.num;
}

function insertIndexes(store: Store, row: Row, num: number): void {
  const { database } = store;
  database.run('INSERT INTO email_head VALUES (?, ?)', num, headLines(row.mail));
  for (const mailbox of row.mailboxes) {
    database.run('INSERT INTO email_mailbox VALUES (?, ?, ?)', row.account, mailbox, num);
  }
  for (const keyword of row.keywords) {
    database.run('INSERT INTO email_keyword VALUES (?, ?)', num, keyword);
  }
  database.run(
    `INSERT INTO email_text (rowid, account, sender, recipient, cc, bcc, subject, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    num,
    row.account,
    ...indexColumns(row.mail),
  );
  const messageIds = referencedIds(row.header);
  noteMessageIds(store, row.account, { messageIds, subject: threadSubject(row.header), num });
}

function objectOf(row: Row): JsonObject {
  const { mail, header, told, receivedAt } = row;
  return {
    ...told,
    receivedAt: utc(receivedAt),
    ...header,
    hasAttachment: mail.hasAttachment,
    preview: mail.preview,
  };
}

/** Puts a mail into an account. The blob must be the account's already. */
export function storeEmail(store: Store, account: string, email: NewEmail): StoredEmail {
  store.accounts.use(account, email.blob.size);
  const header = headerProperties(email.mail);
  const messageIds = referencedIds(header);
  const threadId = findThread(store, account, { messageIds, subject: threadSubject(header) });
  const told = { id: newId('m'), blobId: email.blob.id, threadId, size: email.blob.size };
  const row: Row = { ...email, account, told, header };
  changingThread(store, account, threadId, () => insertIndexes(store, row, insertRow(store, row)));
  store.changes.create(account, 'Email', { id: told.id, json: objectOf(row) });
  return told;
}
