/** Matching passages of a search, RFC 8621 §5. */
import type { Filter } from '@fachwerk/model/mail';
import { list, nullable, object, text } from './check.ts';
import type { Client } from './client.ts';
import { invoke } from './invocation.ts';
import { isRefused } from './jmap-error.ts';

const snippet = object({ emailId: text, subject: nullable(text), preview: nullable(text) });
const found = object({ list: list(snippet) });

/** `<mark>` is the only markup a consumer may meet, whatever the server sends. */
const marked = (html: string | null): string | null =>
  html === null
    ? null
    : html
        .split(/(<\/?mark>)/)
        .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;').replaceAll('>', '&gt;')))
        .join('');

/** A server without this method finds all the same; it only shows no passages. */
export const snippets = async (
  client: Client,
  search: { account: string; filter: Filter; ids: readonly string[] },
  signal: AbortSignal,
) => {
  const args = { accountId: search.account, filter: search.filter, emailIds: search.ids };
  try {
    const [answer] = await client.run([invoke('SearchSnippet/get', args, found)], { signal });
    return answer.list.map((one) => ({ ...one, subject: marked(one.subject), preview: marked(one.preview) }));
  } catch (error) {
    if (isRefused(error, 'unknownMethod', 'unsupportedFilter')) return [];
    throw error;
  }
};
