import { checkArguments } from '../engine/arguments.ts';
import type { Method } from '../engine/call.ts';
import { plainId, mapOf, nullable, object, text } from '../engine/checks.ts';
import { blobReader, type Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import { recordOrNull, type JsonObject } from '../engine/json.ts';
import { attempt, checkSetSize, checkState } from '../engine/set.ts';
import { email } from './email.ts';
import { readFiling } from './email-create.ts';
import { receivedByHeader } from './email-metadata.ts';
import { storeEmail, type StoredEmail } from './email-store.ts';
import { findBlob, parsedMail } from './parsed-mails.ts';

function importOne(value: JsonObject, scope: Scope): StoredEmail {
  const { store } = scope.call;
  const extra = Object.keys(value).filter((name) => !['blobId', 'mailboxIds', 'keywords', 'receivedAt'].includes(name));
  if (extra.length > 0) throw invalidProperties(extra, 'An import has no such property.');
  const blobId = value['blobId'];
  if (typeof blobId !== 'string') throw invalidProperties(['blobId'], 'The blob is missing.');
  const filing = readFiling(value, scope);
  const found = findBlob(store, blobReader(scope), blobId);
  if (!found) throw invalidProperties(['blobId'], 'There is no such blob.');
  const mail = parsedMail(store, blobReader(scope), blobId);
  if (!mail || mail.headers.length === 0) throw new SetError('invalidEmail', 'The blob is no mail.');
  // A part of another mail becomes a blob of its own; a whole one is only booked again.
  const blob = store.blobs.add(scope.account.id, found.bytes, 'message/rfc822');
  const receivedAt = filing.receivedAt ?? receivedByHeader(mail) ?? Date.now();
  return storeEmail(store, scope.account.id, { ...filing, blob, mail, receivedAt });
}

/** Email/import, RFC 8621 §4.8. */
export const emailImport: Method = (args, call) => {
  checkArguments(args, { ifInState: nullable(text), emails: mapOf(plainId, object) }, ['emails']);
  const scope = { call, args, account: call.writableAccount(args['accountId']) };
  const wanted = Object.entries(args['emails'] as Record<string, JsonObject>);
  checkSetSize(wanted.length, scope);
  const oldState = checkState(email, scope, args['ifInState']);
  const created = new Map<string, JsonObject>();
  const failed = new Map<string, JsonObject>();
  for (const [key, value] of wanted) {
    attempt(scope, [failed, key], () => {
      const made = importOne(value, scope);
      created.set(key, made);
      call.created.set(key, made.id);
    });
  }
  return {
    accountId: scope.account.id,
    oldState,
    newState: call.store.changes.state(scope.account.id, 'Email'),
    created: recordOrNull(created),
    notCreated: recordOrNull(failed),
  };
};
