import type { SqlValue } from './database.ts';

/** i;unicode-casemap (RFC 5051), near enough: title case, then decomposed. */
export function casefold(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.toUpperCase().normalize('NFKD') : value;
}
