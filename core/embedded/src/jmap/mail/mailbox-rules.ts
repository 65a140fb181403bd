import type { Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import { type JsonObject, stringOf } from '../engine/json.ts';
import { MAX_MAILBOX_DEPTH } from './capabilities.ts';

function parentsOf(start: JsonObject, all: ReadonlyMap<string, JsonObject>): string[] {
  const path: string[] = [];
  for (let at = start['parentId']; typeof at === 'string'; at = all.get(at)?.['parentId'] ?? null) {
    if (path.includes(at)) break;
    path.push(at);
  }
  return path;
}

function heightOf(id: string, all: ReadonlyMap<string, JsonObject>): number {
  const children = [...all.values()].filter((other) => other['parentId'] === id);
  return 1 + Math.max(0, ...children.map((child) => heightOf(stringOf(child['id']), all)));
}

function checkParent(next: JsonObject, all: ReadonlyMap<string, JsonObject>): void {
  const { id, parentId } = next;
  if (typeof parentId !== 'string') return;
  if (!all.has(parentId)) throw invalidProperties(['parentId'], 'There is no such parent.');
  const parents = parentsOf(next, all);
  if (typeof id === 'string' && parents.includes(id)) {
    throw invalidProperties(['parentId'], 'A mailbox cannot be inside itself.');
  }
  const below = typeof id === 'string' ? heightOf(id, all) : 1;
  if (parents.length + below > MAX_MAILBOX_DEPTH) {
    throw invalidProperties(['parentId'], `Mailboxes are at most ${MAX_MAILBOX_DEPTH} deep.`);
  }
}

function checkSiblings(next: JsonObject, others: readonly JsonObject[]): void {
  const name = stringOf(next['name']).normalize('NFC');
  const twin = others.find(
    (other) => other['name'] === name && (other['parentId'] ?? null) === (next['parentId'] ?? null),
  );
  if (twin) {
    throw new SetError('alreadyExists', 'A sibling has this name.', {
      existingId: twin['id'] ?? null,
      properties: ['name'],
    });
  }
  const { role } = next;
  if (role !== null && others.some((other) => other['role'] === role)) {
    throw invalidProperties(['role'], 'Another mailbox has this role.');
  }
}

function examineAmong(next: JsonObject, list: readonly JsonObject[]): void {
  checkParent(next, new Map(list.map((item) => [stringOf(item['id']), item])));
  checkSiblings(
    next,
    list.filter((other) => other['id'] !== next['id']),
  );
}

/** RFC 8621 §2: names differ among siblings, a role is had once, the tree is a tree. */
export function examineMailbox(next: JsonObject, before: JsonObject | undefined, scope: Scope): void {
  examineAmong(next, scope.call.store.changes.list(scope.account.id, 'Mailbox'));
  if (before?.['role'] === 'inbox' && next['role'] !== 'inbox') {
    throw new SetError('forbidden', 'Mail is delivered into the inbox; it keeps its role.');
  }
}

export function examineAllMailboxes(scope: Scope): void {
  const list = scope.call.store.changes.list(scope.account.id, 'Mailbox');
  for (const item of list) examineAmong(item, list);
  if (!list.some((item) => item['role'] === 'inbox')) throw new SetError('forbidden', 'The inbox stays.');
}
