import { parseHeaderProperty, type ParsedMail } from '../../mime/index.ts';
import { checkArguments } from '../engine/arguments.ts';
import type { Method } from '../engine/call.ts';
import { idOrReference, listOf, nullable, text } from '../engine/checks.ts';
import { blobReader, type Scope } from '../engine/declared-type.ts';
import { invalidArguments, MethodError } from '../engine/failures.ts';
import { recordOrNull, type Json, type JsonObject } from '../engine/json.ts';
import { email, PARSED_PROPERTIES } from './email.ts';
import { BODY_ARGUMENTS, bodyProperty, partProperties } from './email-body.ts';
import { parsedMail } from './parsed-mails.ts';

/** Only a mail that lies in a mailbox has these. */
const STORED = new Set(['id', 'mailboxIds', 'keywords', 'receivedAt', 'threadId']);

function wantedProperties(args: JsonObject): string[] {
  const asked = (args['properties'] ?? [...PARSED_PROPERTIES]) as string[];
  for (const name of asked) {
    const known = Object.hasOwn(email.properties, name) || parseHeaderProperty(name);
    if (!known) throw invalidArguments(`Email has no property "${name}".`);
  }
  return asked;
}

function property(name: string, at: { blobId: string; mail: ParsedMail; scope: Scope }): Json {
  if (STORED.has(name)) return null;
  if (name === 'blobId') return at.blobId;
  if (name === 'size') return at.mail.bodyStructure.size;
  if (name === 'hasAttachment') return at.mail.hasAttachment;
  if (name === 'preview') return at.mail.preview;
  return bodyProperty(name, { blobId: at.blobId, mail: at.mail, args: at.scope.args });
}

/** Email/parse, RFC 8621 §4.9. */
export const emailParse: Method = (args, call) => {
  checkArguments(args, { blobIds: listOf(idOrReference), properties: nullable(listOf(text)), ...BODY_ARGUMENTS }, [
    'blobIds',
  ]);
  const scope = { call, args, account: call.account(args['accountId']) };
  const names = wantedProperties(args);
  partProperties(args);
  const blobIds = args['blobIds'] as string[];
  if (blobIds.length > call.limits.maxObjectsInGet) throw new MethodError('requestTooLarge');
  const parsed = new Map<string, JsonObject>();
  const notParsable: string[] = [];
  const notFound: string[] = [];
  for (const blobId of new Set(blobIds)) {
    const mail = parsedMail(call.store, blobReader(scope), blobId);
    if (!mail) notFound.push(blobId);
    else if (mail.headers.length === 0) notParsable.push(blobId);
    else parsed.set(blobId, Object.fromEntries(names.map((name) => [name, property(name, { blobId, mail, scope })])));
  }
  return {
    accountId: scope.account.id,
    parsed: recordOrNull(parsed),
    notParsable: notParsable.length === 0 ? null : notParsable,
    notFound: notFound.length === 0 ? null : notFound,
  };
};
