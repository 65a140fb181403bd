/** Addresses as people type, read and answer them. */
import type { Address, Email } from '@fachwerk/model/mail';

/** Deliberately wide (RFC 6531 allows letters of any script): it finds typing errors, the server decides. */
const address = /^[^\s<>()[\],;:"@]+@[^\s<>()[\],;:"@.]+(\.[^\s<>()[\],;:"@.]+)*$/u;
export const isAddress = (email: string): boolean => email.length <= 320 && address.test(email);

/** `Erika Beispiel <erika@example.test>`, quoted where the name would be read as something else. */
export function formatAddress({ name, email }: Address): string {
  if (!name) return email;
  const shown = /[,;<>"@()\\[\]:]/u.test(name) ? `"${name.replaceAll(/["\\]/gu, String.raw`\$&`)}"` : name;
  return `${shown} <${email}>`;
}

/** Splits at `,`, `;` and line ends, but not within quotes or angle brackets. */
function split(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let bracketed = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (quoted && char === '\\') {
      piece += char + text.charAt(index + 1);
      index += 1;
      continue;
    }
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '<' || char === '>')) bracketed = char === '<';
    if (!quoted && (char === '\n' || (!bracketed && (char === ',' || char === ';')))) {
      pieces.push(piece);
      piece = '';
      bracketed = false;
    } else piece += char;
  }
  return [...pieces, piece].map((each) => each.trim()).filter((each) => each !== '');
}

function parseOne(text: string): Address {
  const open = text.endsWith('>') ? text.lastIndexOf('<') : -1;
  if (open === -1) return { name: null, email: text };
  const name = text.slice(0, open).trim();
  const bare = /^".*"$/su.test(name) ? name.slice(1, -1).replaceAll(/\\(.)/gsu, '$1') : name;
  return { name: bare.trim() === '' ? null : bare, email: text.slice(open + 1, -1).trim() };
}

/** What was typed or pasted into a recipient field. What is no address stays as it was typed, so that it can be mended. */
export const parseAddresses = (text: string): Address[] => split(text).map((piece) => parseOne(piece));

/** The first of each address, without regard to upper case. */
export function uniqueAddresses(addresses: readonly Address[]): Address[] {
  const seen = new Set<string>();
  return addresses.filter(({ email }) => {
    const key = email.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}

/** What a list shows of a person: the name, or the part before the @. */
export const shortName = ({ name, email }: Address): string => name ?? email.split('@', 1)[0] ?? email;

export const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** Not from one of these domains, nor from below one of them. */
export function isExternal({ email }: Address, domains: readonly string[]): boolean {
  const domain = domainOf(email);
  return !domains.some((own) => domain === own || domain.endsWith(`.${own}`));
}

type Answered = Pick<Email, 'from' | 'replyTo' | 'to' | 'cc'>;
/** Who gets an answer. One's own addresses are left out, unless one answers oneself. */
export function answerRecipients(
  email: Answered,
  own: readonly string[],
  all: boolean,
): { to: Address[]; cc: Address[] } {
  const mine = new Set(own.map((each) => each.toLowerCase()));
  const others = (list: readonly Address[]): Address[] => list.filter((each) => !mine.has(each.email.toLowerCase()));
  const from = email.from ?? [];
  const sender = email.replyTo?.length ? email.replyTo : from;
  // One's own sent mail is answered to those it went to.
  const fromMe = from.length > 0 && others(from).length === 0;
  const to = uniqueAddresses(fromMe ? (email.to ?? []) : sender);
  if (!all) return { to, cc: [] };
  const taken = new Set(to.map((each) => each.email.toLowerCase()));
  const rest = [...(fromMe ? [] : (email.to ?? [])), ...(email.cc ?? [])];
  return { to, cc: uniqueAddresses(others(rest)).filter((each) => !taken.has(each.email.toLowerCase())) };
}
