import { buildMail, EmailCreateError, parseMail } from '../../mime/index.ts';
import { idOrReference, isTrue, mapOf, utcDate } from '../engine/checks.ts';
import { blobReader, type Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import type { JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { storeEmail, type StoredEmail } from './email-store.ts';
import { keywordMap, lowerKeys } from './keywords.ts';
import { findBlob } from './parsed-mails.ts';

export interface Filing {
  mailboxes: string[];
  keywords: string[];
  receivedAt: number | undefined;
}

export function checkMailboxes(store: Store, account: string, ids: readonly string[]): void {
  const unknown = ids.some((id) => store.changes.find(account, 'Mailbox', id) === undefined);
  if (ids.length === 0) throw invalidProperties(['mailboxIds'], 'A mail is in one mailbox at least.');
  if (unknown) throw invalidProperties(['mailboxIds'], 'There is no such mailbox.');
}

/** Where a new mail goes, and how it is marked: what set, import and copy have in common. */
export function readFiling(value: JsonObject, scope: Scope): Filing {
  const { mailboxIds = null, keywords = {}, receivedAt } = value;
  const wrong: string[] = [];
  if (!mapOf(idOrReference, isTrue)(mailboxIds)) wrong.push('mailboxIds');
  if (keywords !== null && !keywordMap(keywords)) wrong.push('keywords');
  if (receivedAt !== undefined && receivedAt !== null && !utcDate(receivedAt)) wrong.push('receivedAt');
  if (wrong.length > 0) throw invalidProperties(wrong, `Missing or wrong: ${wrong.join(', ')}.`);
  const mailboxes = Object.keys(mailboxIds as JsonObject).map((id) => scope.call.resolve(id));
  checkMailboxes(scope.call.store, scope.account.id, mailboxes);
  return {
    mailboxes: [...new Set(mailboxes)],
    keywords: Object.keys(lowerKeys((keywords ?? {}) as JsonObject)),
    receivedAt: typeof receivedAt === 'string' ? Date.parse(receivedAt) : undefined,
  };
}

function build(value: JsonObject, scope: Scope): Uint8Array {
  let attached = 0;
  const readBlob = (id: string): Uint8Array | undefined => {
    const bytes = findBlob(scope.call.store, blobReader(scope), id)?.bytes;
    attached += bytes?.length ?? 0;
    if (attached > scope.call.limits.maxSizeAttachmentsPerEmail) {
      throw new SetError('tooLarge', 'The attachments are larger than a mail may have.');
    }
    return bytes;
  };
  try {
    return buildMail(value, readBlob);
  } catch (error) {
    if (!(error instanceof EmailCreateError)) throw error;
    const names = error.type === 'blobNotFound' ? { notFound: error.notFound } : { properties: error.properties };
    throw new SetError(error.type, error.message, names);
  }
}

/** Email/set create, RFC 8621 §4.6: the mail is written here, from the client's parts. */
export function createEmail(value: JsonObject, scope: Scope): StoredEmail {
  const { store } = scope.call;
  const filing = readFiling(value, scope);
  const raw = build(value, scope);
  const blob = store.blobs.add(scope.account.id, raw, 'message/rfc822');
  return storeEmail(store, scope.account.id, {
    ...filing,
    blob,
    mail: parseMail(raw),
    receivedAt: filing.receivedAt ?? Date.now(),
  });
}
