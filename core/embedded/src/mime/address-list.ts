import { decodeEncodedWords } from './encoded-words.ts';
import { tokenizeAddresses, type Token } from './address-tokens.ts';
import { unfold } from './unfold.ts';

// More words than this in one address are noise.
const MAX_WORDS = 200;

export interface EmailAddress {
  name: string | null;
  email: string;
}

export interface AddressGroup {
  name: string | null;
  addresses: EmailAddress[];
}

/** RFC 8621 §4.1.2.4. Best effort in the face of broken syntax; addresses outside a group share a group without name. */
export function parseGroups(raw: string): AddressGroup[] {
  const groups: AddressGroup[] = [];
  let open: AddressGroup | undefined;
  let pending: Token[] = [];
  const close = () => {
    const address = readAddress(pending);
    pending = [];
    if (!address) return;
    if (!open && groups.at(-1)?.name !== null) groups.push({ name: null, addresses: [] });
    (open ?? groups.at(-1)!).addresses.push(address);
  };
  for (const token of tokenizeAddresses(unfold(raw))) {
    if (token.kind === 'comma') close();
    else if (token.kind === 'colon' && !open) {
      open = { name: phrase(pending) ?? '', addresses: [] };
      groups.push(open);
      pending = [];
    } else if (token.kind === 'semicolon') {
      close();
      open = undefined;
    } else pending.push(token);
  }
  close();
  return groups;
}

/** RFC 8621 §4.1.2.3: as the groups, flattened. */
export function parseAddresses(raw: string): EmailAddress[] {
  return parseGroups(raw).flatMap((group) => group.addresses);
}

function readAddress(tokens: Token[]): EmailAddress | undefined {
  const angle = tokens.find((one) => one.kind === 'angle');
  const comment = tokens.findLast((one) => one.kind === 'comment');
  const rest = tokens.filter((one) => one.kind === 'word' || one.kind === 'quoted');
  if (angle) {
    const name = phrase(rest) ?? commentName(comment);
    return { name, email: withoutRoute(angle.text) };
  }
  if (rest.length === 0) return undefined;
  return readBareAddress(rest, comment);
}

/** Without angle brackets the address is the run that holds the @, or, in an unfinished draft, all of it. */
function readBareAddress(rest: Token[], comment: Token | undefined): EmailAddress {
  const runs = joinRuns(rest.slice(0, MAX_WORDS));
  const at = runs.findLastIndex((run) => run.text.includes('@') && run.kind === 'word');
  if (at < 0 || runs.length === 1) {
    const email = runs.map((run) => run.text).join(' ');
    return { name: commentName(comment), email };
  }
  const others = runs.filter((_, index) => index !== at);
  return { name: phrase(others) ?? commentName(comment), email: runs[at]!.text };
}

/** Puts together what obsolete syntax spreads: `anna . berger @ example.test`, `"a b"@example.test`. */
function joinRuns(tokens: Token[]): Token[] {
  const runs: Token[] = [];
  for (const token of tokens) {
    const before = runs.at(-1);
    const glued = before && (/[@.]$/.test(before.text) || /^[@.]/.test(token.text));
    if (!glued) {
      runs.push({ ...token });
      continue;
    }
    const quoted = before.kind === 'quoted' ? `"${before.text}"` : before.text;
    runs[runs.length - 1] = { kind: 'word', text: quoted + token.text, spaceBefore: before.spaceBefore };
  }
  return runs;
}

function phrase(tokens: Token[]): string | null {
  let text = '';
  for (const token of tokens) {
    if (token.kind !== 'word' && token.kind !== 'quoted') continue;
    text += (text && token.spaceBefore ? ' ' : '') + token.text;
  }
  // RFC 2047 forbids encoded words in quotes; many write them there.
  const decoded = clean(decodeEncodedWords(text));
  return decoded === '' ? null : decoded;
}

function commentName(token: Token | undefined): string | null {
  const text = token ? clean(decodeEncodedWords(token.text)) : '';
  return text === '' ? null : text;
}

function clean(text: string): string {
  return text
    .replace(/[\r\n\0]+/g, ' ')
    .trim()
    .normalize('NFC');
}

// RFC 5322 §4.4: `<@relay,@other:anna@example.test>`
function withoutRoute(text: string): string {
  const route = text.startsWith('@') ? text.indexOf(':') : -1;
  return text.slice(route + 1).trim();
}
