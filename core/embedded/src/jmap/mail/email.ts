import { parseHeaderProperty } from '../../mime/index.ts';
import { anything, idOrReference, isTrue, mapOf, type Check } from '../engine/checks.ts';
import { blobReader, type DeclaredType, type Property, type Scope } from '../engine/declared-type.ts';
import { SetError } from '../engine/failures.ts';
import { same, type Json, type JsonObject, stringOf } from '../engine/json.ts';
import { MAIL } from './capabilities.ts';
import { BODY_ARGUMENTS, BODY_PROPERTIES, bodyProperty, partProperties } from './email-body.ts';
import { destroyEmail, keywordsOf, mailboxesOf, setKeywords, setMailboxes } from './email-change.ts';
import { copyEmail } from './email-copy.ts';
import { checkMailboxes, createEmail } from './email-create.ts';
import { emailQuerying } from './email-query.ts';
import { keywordMap, lowerKeywordPatch } from './keywords.ts';
import { parsedMail } from './parsed-mails.ts';

const METADATA = [
  'messageId',
  'inReplyTo',
  'references',
  'sender',
  'from',
  'to',
  'cc',
  'bcc',
  'replyTo',
  'subject',
  'sentAt',
  'hasAttachment',
  'preview',
];

const fixed: Property = { check: anything, immutable: true };
const never: Check = () => false;
const server: Property = { check: never, serverSet: true };

const properties: Record<string, Property> = {
  ...Object.fromEntries(['id', 'blobId', 'threadId', 'size'].map((name) => [name, server])),
  mailboxIds: {
    check: (value) => mapOf(idOrReference, isTrue)(value) && Object.keys(value as object).length > 0,
    reference: 'keys',
  },
  keywords: { check: keywordMap, initial: {} },
  ...Object.fromEntries(['receivedAt', ...METADATA, ...BODY_PROPERTIES].map((name) => [name, fixed])),
};

/** What Email/get and Email/parse return when a client names nothing (RFC 8621 §4.2, §4.9). */
export const PARSED_PROPERTIES: readonly string[] = [...METADATA, 'bodyValues', 'textBody', 'htmlBody', 'attachments'];

function marked(keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key): [string, Json] => [key, true]));
}

function addBody(email: JsonObject, names: readonly string[], scope: Scope): void {
  const blobId = stringOf(email['blobId']);
  const mail = parsedMail(scope.call.store, blobReader(scope), blobId);
  if (!mail) throw new Error(`the blob of mail ${stringOf(email['id'])} is not booked`);
  for (const name of names) email[name] = bodyProperty(name, { blobId, mail, args: scope.args });
}

function readEmail(id: string, wanted: ReadonlySet<string>, scope: Scope): JsonObject | undefined {
  const { store } = scope.call;
  const row = store.database.first<{ json: string; num: number }>(
    `SELECT b.json, e.num FROM email e JOIN object b ON b.account = e.account AND b.type = 'Email' AND b.id = e.id
     WHERE e.account = ? AND e.id = ?`,
    scope.account.id,
    id,
  );
  if (!row) return undefined;
  const email = JSON.parse(row.json) as JsonObject;
  if (wanted.has('mailboxIds')) email['mailboxIds'] = marked(mailboxesOf(store, row.num));
  if (wanted.has('keywords')) email['keywords'] = marked(keywordsOf(store, row.num));
  const fromMail = [...wanted].filter((name) => BODY_PROPERTIES.includes(name) || name.startsWith('header:'));
  if (fromMail.length > 0) addBody(email, fromMail, scope);
  return email;
}

function updateEmail(next: JsonObject, before: JsonObject, scope: Scope): null {
  const { store } = scope.call;
  const id = stringOf(next['id']);
  if (!same(next['mailboxIds'], before['mailboxIds'])) {
    const mailboxes = Object.keys(next['mailboxIds'] as JsonObject);
    checkMailboxes(store, scope.account.id, mailboxes);
    setMailboxes(store, scope.account.id, { id, mailboxes });
  }
  if (!same(next['keywords'], before['keywords'])) {
    const keywords = Object.keys(next['keywords'] as JsonObject);
    if (keywords.length > 100) throw new SetError('tooManyKeywords', 'A mail has at most 100 keywords.');
    setKeywords(store, scope.account.id, { id, keywords });
  }
  return null;
}

/** RFC 8621 §4. */
export const email: DeclaredType = {
  name: 'Email',
  capability: MAIL,
  prefix: 'm',
  properties,
  methods: ['get', 'changes', 'set', 'query', 'queryChanges', 'copy'],
  querying: emailQuerying,
  getArguments: BODY_ARGUMENTS,
  defaultProperties: ['id', 'blobId', 'threadId', 'mailboxIds', 'keywords', 'size', 'receivedAt', ...PARSED_PROPERTIES],
  dynamicProperty: (name) => parseHeaderProperty(name) !== undefined,
  prepareGet: (scope) => partProperties(scope.args),
  read: readEmail,
  createsRaw: createEmail,
  preparePatch: lowerKeywordPatch,
  update: updateEmail,
  destroy: (id, scope) => destroyEmail(scope.call.store, scope.account.id, id),
  copyOne: copyEmail,
};
