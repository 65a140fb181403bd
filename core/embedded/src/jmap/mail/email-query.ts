import { bool } from '../engine/checks.ts';
import type { Querying, Scope, Sort } from '../engine/declared-type.ts';
import type { SqlValue } from '../engine/database.ts';
import { collated, DEFAULT_COLLATION } from '../engine/sort.ts';
import { firstAddress, sortSubject } from './email-metadata.ts';
import { type JsonObject, stringOf } from '../engine/json.ts';
import { emailFilters } from './email-filters.ts';
import { keyword } from './keywords.ts';

/** Kept folded, for the collation that is asked for by default; others read the mail's own words. */
function column(folded: string, property: string): Sort {
  const own = `sort_text((SELECT b.json FROM object b
    WHERE b.account = o.account AND b.type = 'Email' AND b.id = o.id), '${property}')`;
  return {
    sql: ({ collation = DEFAULT_COLLATION }) => (collation === DEFAULT_COLLATION ? folded : collated(own, collation)),
  };
}

/** The SQL function behind these: what a mail is sorted by, as it is written (RFC 8621 §4.4.2). */
export function sortText(...values: SqlValue[]): string {
  const [json, property] = values.map((value) => (typeof value === 'string' ? value : ''));
  const email = JSON.parse(json || '{}') as JsonObject;
  return property === 'subject' ? sortSubject(email) : firstAddress(email[property ?? '']);
}

function byKeyword(sql: string, foreign: boolean): Sort {
  return {
    members: { keyword },
    foreign,
    sql: (comparator, values) => {
      values.push(stringOf(comparator['keyword']).toLowerCase());
      return sql;
    },
  };
}

const KEYWORD = 'SELECT 1 FROM email_keyword k WHERE k.keyword = ? AND k.email';
const THREAD = 'SELECT t.num FROM email t WHERE t.account = o.account AND t.thread = o.thread';

function collapse(ids: string[], scope: Scope): string[] {
  if (scope.args['collapseThreads'] !== true) return ids;
  const rows = scope.call.store.database.all<{ id: string; thread: string }>(
    'SELECT id, thread FROM email WHERE account = ?',
    scope.account.id,
  );
  const threads = new Map(rows.map((row) => [row.id, row.thread]));
  const seen = new Set<string>();
  return ids.filter((id) => {
    const thread = threads.get(id) ?? id;
    return !seen.has(thread) && seen.add(thread);
  });
}

/** RFC 8621 §4.4. */
export const emailQuerying: Querying = {
  from: 'email o WHERE o.account = ?',
  filters: emailFilters,
  sorts: {
    receivedAt: { sql: () => 'o.received' },
    sentAt: { sql: () => 'coalesce(o.sent, o.received)' },
    size: { sql: () => 'o.size' },
    from: column('o.sender', 'from'),
    to: column('o.recipient', 'to'),
    subject: column('o.subject', 'subject'),
    hasKeyword: byKeyword(`EXISTS (${KEYWORD} = o.num)`, false),
    someInThreadHaveKeyword: byKeyword(`EXISTS (${KEYWORD} IN (${THREAD}))`, true),
    allInThreadHaveKeyword: byKeyword(
      `NOT EXISTS (SELECT 1 FROM email t WHERE t.account = o.account AND t.thread = o.thread AND NOT EXISTS (${KEYWORD} = t.num))`,
      true,
    ),
  },
  arguments: { collapseThreads: bool },
  refine: collapse,
  // A thread shows another mail when one of its mails moves; which, only the whole result tells.
  calculable: (args) => args['collapseThreads'] !== true,
};

export const EMAIL_SORTS = Object.keys(emailQuerying.sorts);
