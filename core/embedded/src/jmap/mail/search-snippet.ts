import { checkArguments } from '../engine/arguments.ts';
import type { Method } from '../engine/call.ts';
import { anything, idOrReference, listOf } from '../engine/checks.ts';
import type { BlobReader } from '../engine/blob-book.ts';
import { blobReader } from '../engine/declared-type.ts';
import { MethodError } from '../engine/failures.ts';
import { filterSql } from '../engine/filter.ts';
import { isObject, type Json, type JsonObject } from '../engine/json.ts';
import type { Store } from '../engine/store.ts';
import { emailQuerying } from './email-query.ts';
import { bodyText } from './email-text.ts';
import { highlighted, searchedWords } from './highlight.ts';
import { parsedMail } from './parsed-mails.ts';

/** What a filter looks for in one field; what it excludes is not to be shown. */
function lookedFor(filter: Json | undefined, names: readonly string[]): string[] {
  if (!isObject(filter)) return [];
  const { operator, conditions } = filter;
  if (Array.isArray(conditions)) {
    return operator === 'NOT' ? [] : conditions.flatMap((part) => lookedFor(part, names));
  }
  return names.map((name) => filter[name]).filter((value) => typeof value === 'string');
}

function snippet(
  store: Store,
  reader: BlobReader,
  at: { id: string; filter: Json | undefined },
): JsonObject | undefined {
  const row = store.database.first<{ blob: string; subject: string | null }>(
    `SELECT e.blob, o.json ->> 'subject' AS subject FROM email e
     JOIN object o ON o.account = e.account AND o.type = 'Email' AND o.id = e.id WHERE e.account = ? AND e.id = ?`,
    reader.account,
    at.id,
  );
  if (!row) return undefined;
  const subjectWords = searchedWords(lookedFor(at.filter, ['text', 'subject']));
  const bodyWords = searchedWords(lookedFor(at.filter, ['text', 'body']));
  const mail = bodyWords.length > 0 ? parsedMail(store, reader, row.blob) : undefined;
  return {
    emailId: at.id,
    subject: highlighted(row.subject ?? '', subjectWords, Number.POSITIVE_INFINITY),
    preview: mail ? highlighted(bodyText(mail), bodyWords, 255) : null,
  };
}

/** SearchSnippet/get, RFC 8621 §5.1. */
export const searchSnippetGet: Method = (args, call) => {
  checkArguments(args, { filter: anything, emailIds: listOf(idOrReference) }, ['emailIds']);
  const account = call.account(args['accountId']);
  const ids = [...new Set(args['emailIds'] as string[])].map((id) => call.resolve(id));
  if (ids.length > call.limits.maxObjectsInGet) throw new MethodError('requestTooLarge');
  filterSql(emailQuerying, args['filter'], [[], { call, args, account }]);
  const list: JsonObject[] = [];
  const notFound: string[] = [];
  for (const id of ids) {
    const found = snippet(call.store, blobReader({ call, account }), { id, filter: args['filter'] });
    if (found) list.push(found);
    else notFound.push(id);
  }
  return { accountId: account.id, list, notFound: notFound.length === 0 ? null : notFound };
};
