/** How an answer quotes and how its subject is named. */

/** Prefixes that mail programs put before a subject, in the languages that clerks meet. */
const answered = /^(?:(?:re|aw|antw|sv|odp)(?:\[\d+\])?\s*:\s*)+/iu;
const forwarded = /^(?:(?:fwd?|wg|wtr|tr)(?:\[\d+\])?\s*:\s*)+/iu;

/** `Re:` once, whatever other programs put before it. */
export const replySubject = (subject: string | null): string =>
  `Re: ${(subject ?? '').trim().replace(answered, '')}`.trim();
export const forwardSubject = (subject: string | null): string =>
  `Fwd: ${(subject ?? '').trim().replace(forwarded, '')}`.trim();

/** RFC 3676 §4.5: a quoted line gets no space between the marks, so that its depth can be counted. */
export const quote = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()))
    .join('\n');

/** RFC 3676 §4.3: the mark that divides a signature off; the space at its end belongs to it. */
const signatureMark = '-- ';
const withoutSignature = (text: string): string => {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const mark = lines.lastIndexOf(signatureMark);
  return (mark === -1 ? lines : lines.slice(0, mark)).join('\n');
};

export const signed = (signature: string): string =>
  signature.trim() === '' ? '' : `\n\n${signatureMark}\n${signature.trim()}`;

/** An empty line to write in, the signature, then who wrote what. */
export const replyText = (attribution: string, text: string, signature: string): string =>
  `\n${signed(signature)}\n\n${attribution}\n${quote(withoutSignature(text))}\n`;

/** The forwarded mail under its head, unquoted, because it is not answered. */
export const forwardText = (head: readonly string[], text: string, signature: string): string =>
  `\n${signed(signature)}\n\n${head.join('\n')}\n\n${text.replaceAll('\r\n', '\n').trimEnd()}\n`;

/** What the writer wrote, without quoted lines and signature: for looking into, not for sending. */
export const ownWords = (text: string): string =>
  withoutSignature(text)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n');
