import type { SqlValue } from './database.ts';
import type { Querying, Scope } from './declared-type.ts';
import { invalidArguments, MethodError } from './failures.ts';
import { isObject, type Json, stringOf } from './json.ts';

const MAX_DEPTH = 32;

function condition(querying: Querying, filter: Record<string, Json>, at: [SqlValue[], Scope]): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(filter)) {
    const known = Object.hasOwn(querying.filters, name) ? querying.filters[name] : undefined;
    if (!known) throw new MethodError('unsupportedFilter', `There is no filter "${name}".`);
    if (!known.check(value)) throw invalidArguments(`The filter "${name}" has the wrong type.`);
    parts.push(`(${known.sql(value, ...at)})`);
  }
  return parts.length === 0 ? '1' : parts.join(' AND ');
}

/** Filters to SQL, RFC 8620 §5.5. Every value is bound, none is written into the text. */
export function filterSql(querying: Querying, filter: Json | undefined, at: [SqlValue[], Scope], depth = 0): string {
  if (filter === null || filter === undefined) return '1';
  if (!isObject(filter) || depth > MAX_DEPTH) throw invalidArguments('The filter is no filter.');
  if (!Object.hasOwn(filter, 'operator')) return condition(querying, filter, at);
  const { operator, conditions, ...rest } = filter;
  if (!Array.isArray(conditions) || Object.keys(rest).length > 0) {
    throw invalidArguments('A filter operator has an operator and conditions.');
  }
  const parts = conditions.map((part) => {
    if (!isObject(part)) throw invalidArguments('A condition is an object.');
    return `(${filterSql(querying, part, at, depth + 1)})`;
  });
  if (operator === 'AND') return parts.join(' AND ') || '1';
  if (operator === 'OR') return parts.join(' OR ') || '0';
  if (operator === 'NOT') return parts.length === 0 ? '1' : `NOT (${parts.join(' OR ')})`;
  throw invalidArguments('An operator is AND, OR or NOT.');
}

function names(filter: Json | undefined): string[] {
  if (!isObject(filter)) return [];
  if (!Array.isArray(filter['conditions'])) return Object.keys(filter);
  return filter['conditions'].flatMap((part) => names(part));
}

export function dependsOnOthers(querying: Querying, filter: Json | undefined, sort: Json | undefined): boolean {
  const sorts = Array.isArray(sort) ? sort.filter(isObject).map((item) => stringOf(item['property'])) : [];
  return (
    names(filter).some((name) => querying.filters[name]?.foreign === true) ||
    sorts.some((name) => querying.sorts[name]?.foreign === true)
  );
}
