import { bool, idOrReference, listOf, text, unsigned, utcDate, type Check } from '../engine/checks.ts';
import type { SqlValue } from '../engine/database.ts';
import type { Filter, Scope } from '../engine/declared-type.ts';
import { type Json, stringOf } from '../engine/json.ts';
import { keyword } from './keywords.ts';
import { matchExpression } from './search-words.ts';

const header: Check = (value) =>
  Array.isArray(value) && value.length >= 1 && value.length <= 2 && value.every((item) => typeof item === 'string');

function searched(columns: readonly string[]): Filter {
  return {
    check: text,
    sql: (value, values, scope) => {
      const match = matchExpression(stringOf(value), columns);
      if (match === undefined) return stringOf(value).trim() === '' ? '1' : '0';
      values.push(`account : "${scope.account.id}" AND ${match}`);
      return 'o.num IN (SELECT rowid FROM email_text WHERE email_text MATCH ?)';
    },
  };
}

function compared(check: Check, sql: string, read: (value: Json) => SqlValue): Filter {
  return {
    check,
    sql: (value, values) => {
      values.push(read(value));
      return sql;
    },
  };
}

const time = (value: Json) => Date.parse(stringOf(value));
const lower = (value: Json) => stringOf(value).toLowerCase();
const OWN = 'EXISTS (SELECT 1 FROM email_keyword k WHERE k.email = o.num AND k.keyword = ?)';
const IN_THREAD = 'SELECT 1 FROM email t WHERE t.account = o.account AND t.thread = o.thread AND';
const OTHERS = 'EXISTS (SELECT 1 FROM email_keyword k WHERE k.email = t.num AND k.keyword = ?)';

function threadKeyword(sql: string): Filter {
  return { ...compared(keyword, sql, lower), foreign: true };
}

function inMailboxOtherThan(value: Json, values: SqlValue[], scope: Scope): string {
  const ids = (value as string[]).map((id) => scope.call.resolve(id));
  values.push(JSON.stringify(ids));
  return `EXISTS (SELECT 1 FROM email_mailbox m WHERE m.email = o.num
    AND m.mailbox NOT IN (SELECT value FROM json_each(?)))`;
}

/** RFC 8621 §4.4.1. */
export const emailFilters: Record<string, Filter> = {
  inMailbox: {
    check: idOrReference,
    sql: (value, values, scope) => {
      values.push(scope.account.id, scope.call.resolve(stringOf(value)));
      return 'o.num IN (SELECT m.email FROM email_mailbox m WHERE m.account = ? AND m.mailbox = ?)';
    },
  },
  inMailboxOtherThan: { check: listOf(idOrReference), sql: inMailboxOtherThan },
  before: compared(utcDate, 'o.received < ?', time),
  after: compared(utcDate, 'o.received >= ?', time),
  minSize: compared(unsigned, 'o.size >= ?', Number),
  maxSize: compared(unsigned, 'o.size < ?', Number),
  allInThreadHaveKeyword: threadKeyword(`NOT EXISTS (${IN_THREAD} NOT ${OTHERS})`),
  someInThreadHaveKeyword: threadKeyword(`EXISTS (${IN_THREAD} ${OTHERS})`),
  noneInThreadHaveKeyword: threadKeyword(`NOT EXISTS (${IN_THREAD} ${OTHERS})`),
  hasKeyword: compared(keyword, OWN, lower),
  notKeyword: compared(keyword, `NOT ${OWN}`, lower),
  hasAttachment: compared(bool, 'o.attachment = ?', (value) => (value === true ? 1 : 0)),
  text: searched(['sender', 'recipient', 'cc', 'bcc', 'subject', 'body']),
  from: searched(['sender']),
  to: searched(['recipient']),
  cc: searched(['cc']),
  bcc: searched(['bcc']),
  subject: searched(['subject']),
  body: searched(['body']),
  header: {
    check: header,
    sql: (value, values) => {
      const [name, part] = value as [string, string | undefined];
      values.push(name.toLowerCase(), part?.toLowerCase() ?? '');
      return 'EXISTS (SELECT 1 FROM email_head h WHERE h.email = o.num AND has_header(h.lines, ?, ?))';
    },
  },
};

/** The SQL function behind the filter `header`. */
export function hasHeader(...values: SqlValue[]): number {
  const [head = '', name = '', part = ''] = values.map((value) => (typeof value === 'string' ? value : ''));
  const found = head
    .split('\n')
    .some((line) => line.startsWith(`${name}:`) && line.slice(name.length + 1).includes(part));
  return found ? 1 : 0;
}
