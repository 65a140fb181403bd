/** What of a mail is shown, quoted and offered for saving. */
import type { Email, Part } from '@fachwerk/model/mail';
import { htmlText } from './html-text.ts';

export interface Body {
  readonly kind: 'html' | 'text';
  readonly value: string;
  /** The mail's character set was broken or unknown: some letters may be wrong. */
  readonly encodingProblem: boolean;
  readonly truncated: boolean;
}

const values = (
  email: Email,
  parts: readonly Part[],
): { part: Part; value: string; problem: boolean; cut: boolean }[] =>
  parts.flatMap((part) => {
    const value = part.partId === null ? undefined : email.bodyValues[part.partId];
    return value ? [{ part, value: value.value, problem: value.isEncodingProblem, cut: value.isTruncated }] : [];
  });

/** As its writer meant it: HTML if any part is, else text. */
export function mailBody(email: Email): Body {
  const found = values(email, email.htmlBody);
  const html = found.some(({ part }) => part.type === 'text/html');
  const shown = html ? found : values(email, email.textBody);
  return {
    kind: html ? 'html' : 'text',
    value: shown
      .map(({ part, value }) => (html && part.type !== 'text/html' ? `<pre>${escape(value)}</pre>` : value))
      .join(html ? '<hr>' : '\n\n'),
    encodingProblem: shown.some(({ problem }) => problem),
    truncated: shown.some(({ cut }) => cut),
  };
}
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Its words, for an answer. */
export const bodyText = (email: Email): string =>
  values(email, email.textBody)
    .map(({ part, value }) => (part.type === 'text/html' ? htmlText(value) : value))
    .join('\n\n');

/** Pictures that the HTML shows by `cid:`; what it shows need not be listed as a file. */
export const inlineParts = (email: Email): ReadonlyMap<string, Part> =>
  new Map(
    [...email.attachments, ...email.htmlBody]
      .filter((part) => part.cid !== null && part.blobId !== null && part.type.startsWith('image/'))
      .map((part) => [(part.cid ?? '').replace(/^<|>$/gu, ''), part]),
  );

/** Files to list: all that is attached, but not what stands in the text already. */
export function listedParts(email: Email): Part[] {
  const { kind, value } = mailBody(email);
  return email.attachments.filter(({ blobId, cid, disposition }) => {
    const shown = kind === 'html' && cid !== null && disposition !== 'attachment' && value.includes(`cid:${cid}`);
    return blobId !== null && !shown;
  });
}
