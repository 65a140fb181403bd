// RFC 5256 §2.1 knows Re, Fw and Fwd. The others are what German, Dutch, Scandinavian, French, Spanish, Italian and
// Polish programs write, and "Antwort" and "Weiterleitung", which some people do.
const REPLY =
  /^(?:re|aw|antw|antwort|sv|vs|fw|fwd|wg|wtr|weiterleitung|doorst|tr|rv|rif|odp|pd|res|enc)\s*(?:\[[^\]]{0,80}\]|\(\d{1,4}\)|\^\d{1,4})?\s*[:：]\s*/i;
const TAG = /^\[[^\][]{0,80}\]\s*/;
const TRAILER = /\s*\(fwd\)$/i;
const FORWARDED = /^\[fwd:\s*(.*)\]$/i;

/** The subject without the marks of answering and forwarding and without tags of mailing lists, blanks made single. */
export function baseSubject(subject: string): string {
  let text = subject.slice(0, 4096).replace(/\s+/g, ' ').trim();
  for (;;) {
    const next = strip(text);
    if (next === text) return text;
    text = next;
  }
}

function strip(text: string): string {
  const bare = text.replace(TRAILER, '').replace(REPLY, '').trim();
  const inner = FORWARDED.exec(bare)?.[1] ?? bare;
  // A tag is taken off only if something is left without it.
  const untagged = inner.replace(TAG, '');
  return untagged === '' ? inner : untagged;
}
