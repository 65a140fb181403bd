import { bool, text } from './checks.ts';
import type { SqlValue } from './database.ts';
import type { Querying, Scope } from './declared-type.ts';
import { invalidArguments, MethodError } from './failures.ts';
import { isObject, type Json, type JsonObject, stringOf } from './json.ts';

/** RFC 4790 names. Case folding over all of Unicode is a function that the store adds to SQLite. */
export const DEFAULT_COLLATION = 'i;unicode-casemap';
export const COLLATIONS: readonly string[] = [DEFAULT_COLLATION, 'i;ascii-casemap', 'i;octet'];

export function collated(sql: string, collation: Json | undefined): string {
  if (collation === 'i;octet') return `${sql} COLLATE BINARY`;
  if (collation === 'i;ascii-casemap') return `${sql} COLLATE NOCASE`;
  return `casefold(${sql})`;
}

function checkComparator(comparator: JsonObject, members: Record<string, unknown>): void {
  for (const name of Object.keys(comparator)) {
    const known = ['property', 'isAscending', 'collation'].includes(name) || Object.hasOwn(members, name);
    if (!known) throw invalidArguments(`A comparator has no member "${name}".`);
  }
  if (!(bool(comparator['isAscending'] ?? true) && text(comparator['collation'] ?? ''))) {
    throw invalidArguments('A comparator has a member of the wrong type.');
  }
  if (comparator['collation'] !== undefined && !COLLATIONS.includes(stringOf(comparator['collation']))) {
    throw new MethodError('unsupportedSort', 'The collation is not known here.');
  }
}

function comparatorSql(querying: Querying, comparator: JsonObject, at: [SqlValue[], Scope]): string {
  if (!text(comparator['property'] ?? null)) throw invalidArguments('A comparator names a property.');
  const name = stringOf(comparator['property']);
  const sort = Object.hasOwn(querying.sorts, name) ? querying.sorts[name] : undefined;
  if (!sort) throw new MethodError('unsupportedSort', `Nothing is sorted by "${name}" here.`);
  checkComparator(comparator, sort.members ?? {});
  for (const [member, check] of Object.entries(sort.members ?? {})) {
    if (!check(comparator[member] ?? null)) throw invalidArguments(`The comparator needs "${member}".`);
  }
  const sql = sort.sql(comparator, ...at);
  const value = sort.text ? collated(sql, comparator['collation']) : sql;
  return `${value} ${comparator['isAscending'] === false ? 'DESC' : 'ASC'}`;
}

/** Sort to SQL, RFC 8620 §5.5; the id decides last, so that an order is the same each time. */
export function sortSql(querying: Querying, sort: Json | undefined, at: [SqlValue[], Scope]): string {
  if (sort === null || sort === undefined) return 'o.id';
  if (!Array.isArray(sort)) throw invalidArguments('sort is a list of comparators.');
  const parts = sort.map((comparator) => {
    if (!isObject(comparator)) throw invalidArguments('sort is a list of comparators.');
    return comparatorSql(querying, comparator, at);
  });
  return [...parts, 'o.id'].join(', ');
}
