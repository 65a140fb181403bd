import type { Scope } from '../engine/declared-type.ts';
import { invalidProperties, SetError } from '../engine/failures.ts';
import type { JsonObject } from '../engine/json.ts';
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
  return 1 + Math.max(0, ...children.map((child) => heightOf(String(child['id']), all)));
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
  const name = String(next['name']).normalize('NFC');
  const taken = others.some(
    (other) => other['name'] === name && (other['parentId'] ?? null) === (next['parentId'] ?? null),
  );
  if (taken) throw invalidProperties(['name'], 'A sibling has this name.');
  const { role } = next;
  if (role !== null && others.some((other) => other['role'] === role)) {
    throw invalidProperties(['role'], 'Another mailbox has this role.');
  }
}

/** RFC 8621 §2.5: names differ among siblings, a role is had once, the tree is a tree. */
export function examineMailbox(next: JsonObject, before: JsonObject | undefined, scope: Scope): void {
  const list = scope.call.store.changes.list(scope.account.id, 'Mailbox');
  const all = new Map(list.map((item) => [String(item['id']), item]));
  checkParent(next, all);
  checkSiblings(next, list.filter((other) => other['id'] !== next['id']));
  if (before?.['role'] === 'inbox' && next['role'] !== 'inbox') {
    throw new SetError('forbidden', 'Mail is delivered into the inbox; it keeps its role.');
  }
}
