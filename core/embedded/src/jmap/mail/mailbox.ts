import { bool, idOrReference, nullable, oneOf, text, unsigned, type Check } from '../engine/checks.ts';
import type { DeclaredType, Property, Scope } from '../engine/declared-type.ts';
import type { JsonObject } from '../engine/json.ts';
import { MAIL, MAX_MAILBOX_NAME } from './capabilities.ts';
import { recount } from './mailbox-counts.ts';
import { destroyMailbox, orderMailboxDestroys } from './mailbox-destroy.ts';
import { mailboxQuerying } from './mailbox-query.ts';
import { mailboxRights } from './mailbox-rights.ts';
import { examineMailbox } from './mailbox-rules.ts';

const ROLES = ['all', 'archive', 'drafts', 'flagged', 'important', 'inbox', 'junk', 'sent', 'subscribed', 'trash'];
const COUNTS = { totalEmails: 'emails', unreadEmails: 'unread', totalThreads: 'threads', unreadThreads: 'unreadThreads' };

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
  isSubscribed: { check: bool, initial: false },
};

function readMailbox(id: string, _: ReadonlySet<string>, scope: Scope): JsonObject | undefined {
  const { store } = scope.call;
  const kept = store.changes.find(scope.account.id, 'Mailbox', id);
  if (!kept) return undefined;
  const counts = store.database.first<Record<string, number>>(
    'SELECT emails, unread, threads, unreadThreads FROM mailbox_count WHERE account = ? AND mailbox = ?',
    scope.account.id, id,
  );
  for (const [property, column] of Object.entries(COUNTS)) kept[property] = counts?.[column] ?? 0;
  kept['myRights'] = mailboxRights(scope.account, kept['role'] ?? null);
  return kept;
}

/** Only what is the client's to set is kept; numbers and rights are made when read. */
function keptOf(value: JsonObject): JsonObject {
  const { id, name, parentId, role, sortOrder, isSubscribed } = value;
  return { id, name: String(name).normalize('NFC'), parentId, role, sortOrder, isSubscribed } as JsonObject;
}

function updateMailbox(next: JsonObject, before: JsonObject, scope: Scope): JsonObject | null {
  const { changes } = scope.call.store;
  const json = keptOf(next);
  changes.update(scope.account.id, 'Mailbox', { id: String(next['id']), json });
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
  update: updateMailbox,
  orderDestroys: orderMailboxDestroys,
  destroy: destroyMailbox,
};
