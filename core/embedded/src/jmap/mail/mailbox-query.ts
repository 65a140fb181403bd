import { bool, idOrReference, nullable, text } from '../engine/checks.ts';
import type { Querying, Scope } from '../engine/declared-type.ts';
import { subscriptionSql } from './subscription.ts';
import { type JsonObject, stringOf } from '../engine/json.ts';

interface Node {
  id: string;
  parent: string | null;
}

function nodes(scope: Scope): Map<string, Node> {
  const list = scope.call.store.changes.list(scope.account.id, 'Mailbox');
  return new Map(
    list.map((item: JsonObject) => [
      stringOf(item['id']),
      { id: stringOf(item['id']), parent: typeof item['parentId'] === 'string' ? item['parentId'] : null },
    ]),
  );
}

/** A mailbox is in the result only if all above it are. */
function filteredAsTree(ids: string[], tree: ReadonlyMap<string, Node>): string[] {
  const matched = new Set(ids);
  const whole = (id: string): boolean => {
    const parent = tree.get(id)?.parent ?? null;
    return matched.has(id) && (parent === null || whole(parent));
  };
  return ids.filter((id) => whole(id));
}

/** Children stand right after their parent, each level in the order of the sort. */
function sortedAsTree(ids: string[], tree: ReadonlyMap<string, Node>, order: readonly string[]): string[] {
  const wanted = new Set(ids);
  const result: string[] = [];
  const visit = (parent: string | null): void => {
    for (const id of order) {
      if ((tree.get(id)?.parent ?? null) !== parent) continue;
      if (wanted.has(id)) result.push(id);
      visit(id);
    }
  };
  visit(null);
  return result;
}

function refine(ids: string[], scope: Scope, everything: () => string[]): string[] {
  const asTree = scope.args['sortAsTree'] === true;
  if (!asTree && scope.args['filterAsTree'] !== true) return ids;
  const tree = nodes(scope);
  const filtered = scope.args['filterAsTree'] === true ? filteredAsTree(ids, tree) : ids;
  if (!asTree) return filtered;
  // What the filter left out still has its place, and its children theirs below it.
  return sortedAsTree(filtered, tree, everything());
}

const like = (value: unknown) => `%${String(value).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** RFC 8621 §2.3. */
export const mailboxQuerying: Querying = {
  filters: {
    parentId: {
      check: nullable(idOrReference),
      sql: (value, values, scope) => {
        if (value === null) return "o.json ->> 'parentId' IS NULL";
        values.push(scope.call.resolve(stringOf(value)));
        return "o.json ->> 'parentId' = ?";
      },
    },
    name: {
      check: text,
      sql: (value, values) => {
        values.push(like(value));
        return String.raw`casefold(o.json ->> 'name') LIKE casefold(?) ESCAPE '\'`;
      },
    },
    role: {
      check: nullable(text),
      sql: (value, values) => {
        if (value === null) return "o.json ->> 'role' IS NULL";
        values.push(stringOf(value));
        return "o.json ->> 'role' = ?";
      },
    },
    hasAnyRole: {
      check: bool,
      sql: (value) => `o.json ->> 'role' IS ${value === true ? 'NOT ' : ''}NULL`,
    },
    isSubscribed: {
      check: bool,
      sql: (value, values, scope) => subscriptionSql(value === true, values, scope),
    },
  },
  sorts: {
    sortOrder: { sql: () => "o.json ->> 'sortOrder'" },
    name: { sql: () => "o.json ->> 'name'", text: true },
    parentId: { sql: () => "coalesce(o.json ->> 'parentId', '')" },
  },
  arguments: { sortAsTree: bool, filterAsTree: bool },
  refine,
  // The place of one mailbox in a tree depends on others that did not change.
  calculable: (args) => args['sortAsTree'] !== true && args['filterAsTree'] !== true,
};
