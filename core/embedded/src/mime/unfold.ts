// Longer fields are cut before they are taken apart: nobody writes them, and they must not cost seconds.
const MAX_FIELD_LENGTH = 262_144;

/** RFC 5322 §2.2.3: takes out the line breaks that folding put in, and any that have no place in a field. */
export function unfold(raw: string): string {
  return raw
    .slice(0, MAX_FIELD_LENGTH)
    .replace(/\r?\n(?=[ \t])/g, '')
    .replace(/[\r\n]+/g, ' ');
}
