import { bool, idOrReference, nullable, oneOf, text, unsigned, type Check } from '../engine/checks.ts';
import type { DeclaredType, Property, Scope } from '../engine/declared-type.ts';
import { type JsonObject, stringOf } from '../engine/json.ts';
import { newId } from '../engine/new-id.ts';
import { MAIL, MAX_MAILBOX_NAME } from './capabilities.ts';
import { recount } from './mailbox-counts.ts';
import { destroyMailbox, orderMailboxDestroys } from './mailbox-destroy.ts';
import { mailboxQuerying } from './mailbox-query.ts';
import { mailboxRights } from './mailbox-rights.ts';
import { examineAllMailboxes, examineMailbox } from './mailbox-rules.ts';
import { isSubscribed, subscribe } from './subscription.ts';

// The registry of IMAP mailbox name attributes, in lower case.
const ROLES = [
  'all',
  'archive',
  'drafts',
  'flagged',
  'important',
  'inbox',
  'junk',
  'memos',
  'scheduled',
  'sent',
  'snoozed',
  'subscribed',
  'templates',
  'trash',
];
const COUNTS = {
  totalEmails: 'emails',
  unreadEmails: 'unread',
  totalThreads: 'threads',
  unreadThreads: 'unreadThreads',
};

const mailboxName: Check = (value) =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  Buffer.byteLength(value) <= MAX_MAILBOX_NAME &&
  // A lone surrogate cannot be written.
  Buffer.from(value).toString() === value &&
  !/\p{Cc}/u.test(value);

const server: Property = { check: unsigned, serverSet: true };

const properties: Record<string, Property> = {
  id: { check: text, serverSet: true },
  name: { check: mailboxName, required: true },
  parentId: { check: nullable(idOrReference), reference: 'value' },
  role: { check: nullable(oneOf(...ROLES)) },
  sortOrder: { check: (value) => unsigned(value) && Number(value) < 2 ** 31, initial: 0 },
  totalEmails: server,
  unreadEmails: server,
  totalThreads: server,
  unreadThreads: server,
  myRights: { check: () => false, serverSet: true },
  isSubscribed: { check: bool, initial: true },
};

function readMailbox(id: string, _: ReadonlySet<string>, scope: Scope): JsonObject | undefined {
  const { store } = scope.call;
  const kept = store.changes.find(scope.account.id, 'Mailbox', id);
  if (!kept) return undefined;
  const counts = store.database.first<Record<string, number>>(
    'SELECT emails, unread, threads, unreadThreads FROM mailbox_count WHERE account = ? AND mailbox = ?',
    scope.account.id,
    id,
  );
  for (const [property, column] of Object.entries(COUNTS)) kept[property] = counts?.[column] ?? 0;
  kept['isSubscribed'] = isSubscribed(scope, id);
  kept['myRights'] = mailboxRights(scope.account, kept['role'] ?? null);
  return kept;
}

/** Only what all share is kept; numbers, rights and subscriptions are made when read. */
function keptOf(value: JsonObject): JsonObject {
  const { name, parentId = null, role = null, sortOrder = 0 } = value;
  return { name: stringOf(name).normalize('NFC'), parentId, role, sortOrder };
}

function createMailbox(value: JsonObject, scope: Scope): string {
  const id = newId('x');
  scope.call.store.changes.create(scope.account.id, 'Mailbox', { id, json: { id, ...keptOf(value) } });
  subscribe(scope, id, value['isSubscribed'] === true);
  return id;
}

function updateMailbox(next: JsonObject, before: JsonObject, scope: Scope): JsonObject | null {
  const id = stringOf(next['id']);
  const json: JsonObject = { id, ...keptOf(next) };
  scope.call.store.changes.update(scope.account.id, 'Mailbox', { id, json });
  if (next['isSubscribed'] !== before['isSubscribed']) subscribe(scope, id, next['isSubscribed'] === true);
  const trashMoved = next['role'] !== before['role'] && [next['role'], before['role']].includes('trash');
  if (trashMoved) recount(scope.call.store, scope.account.id);
  const result: JsonObject = {};
  if (json['name'] !== next['name']) result['name'] = json['name'] ?? null;
  if (next['role'] !== before['role']) result['myRights'] = mailboxRights(scope.account, next['role'] ?? null);
  return Object.keys(result).length > 0 ? result : null;
}

/** RFC 8621 §2. */
export const mailbox: DeclaredType = {
  name: 'Mailbox',
  capability: MAIL,
  prefix: 'x',
  properties,
  methods: ['get', 'changes', 'set', 'query', 'queryChanges'],
  querying: mailboxQuerying,
  setArguments: { onDestroyRemoveEmails: bool },
  derivedProperties: Object.keys(COUNTS),
  read: readMailbox,
  examine: examineMailbox,
  examineAll: examineAllMailboxes,
  create: createMailbox,
  update: updateMailbox,
  orderDestroys: orderMailboxDestroys,
  destroy: destroyMailbox,
};
