/** A person or mailbox as mail has it. */
export interface Recipient {
  readonly name: string | null;
  readonly email: string;
}

// What a person can have meant as an address; whether it exists only its server knows.
const address = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:.]+(?:\.[^\s@<>"(),;:.]+)*\.?$/u;

export const isAddress = (text: string): boolean => address.test(text);

/** Cuts at commas, semicolons and line ends, but not within quotes or angle brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  let angled = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === '<') angled = true;
    if (character === '>') angled = false;
    if (/[;,\n\r]/u.test(character) && !quoted && !angled) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

const unquote = (name: string): string =>
  name
    .trim()
    .replace(/^"(.*)"$/su, '$1')
    .replaceAll(/\\(.)/gu, '$1')
    .trim();

/** "Müller, Anna" without quotes is one name in two parts: what has no address belongs to what follows it. */
function joinNames(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let waiting = '';
  for (const part of parts.map((text) => text.trim()).filter(Boolean)) {
    const whole = waiting ? `${waiting}, ${part}` : part;
    waiting = part.includes('@') ? '' : whole;
    if (!waiting) joined.push(/<[^>]*>$/u.test(part) ? whole : part);
    if (!waiting && whole !== part && joined.at(-1) === part) joined.splice(-1, 0, whole.slice(0, -part.length - 2));
  }
  return waiting ? [...joined, waiting] : joined;
}

/** Reads addresses as people write and paste them: `Anna Müller <anna@…>; bert@…`. */
export function parseRecipients(text: string): Recipient[] {
  return joinNames(split(text)).map((part) => {
    const named = /^(.*)<([^<>]*)>$/su.exec(part);
    const email = (named?.[2] ?? part).trim().replace(/^mailto:/iu, '');
    return { name: unquote(named?.[1] ?? '') || null, email };
  });
}
