import { decodeEncodedWords } from './encoded-words.ts';
import { stripComments } from './strip-comments.ts';
import { unfold } from './unfold.ts';

export { parseAddresses as asAddresses, parseGroups as asGroupedAddresses } from './address-list.ts';
export { parseDate as asDate } from './date-form.ts';

/** RFC 8621 §4.1.2.2. */
export function asText(raw: string): string {
  const decoded = decodeEncodedWords(unfold(raw).replace(/^[ \t]+/, ''));
  // An encoded word can carry a line break, which nothing that shows one line expects.
  return decoded.replace(/[\r\n\0]+/g, ' ').normalize('NFC');
}

/** RFC 8621 §4.1.2.5: the ids without their brackets, or null if it is no list of ids. */
export function asMessageIds(raw: string): string[] | null {
  const text = stripComments(unfold(raw)).trim();
  const ids = [...text.matchAll(/<([^<>]*)>/g)].map((match) => match[1]!.replace(/\s+/g, ''));
  if (ids.length > 0 && ids.every((id) => id !== '')) return ids;
  // Some systems write bare ids; without them their answers would leave the thread.
  const bare = text.split(/[\s,]+/);
  return text !== '' && bare.every((id) => /^[^\s<>@]+@[^\s<>@]+$/.test(id)) ? bare : null;
}

/** RFC 8621 §4.1.2.7: the URLs of a List-* field, or null if it is no list of URLs. */
export function asURLs(raw: string): string[] | null {
  const text = stripComments(unfold(raw)).trim();
  const urls = [...text.matchAll(/<([^<>]*)>/g)].map((match) => match[1]!.replace(/\s+/g, ''));
  return urls.length > 0 && urls.every((url) => /^[a-z][a-z0-9+.-]*:/i.test(url)) ? urls : null;
}
