/** Where a link in a mail leads. Anything but the web and mail addresses leads nowhere. */
export type LinkTarget =
  | { readonly kind: 'web'; readonly href: string; readonly host: string }
  | { readonly kind: 'mail'; readonly href: string };

/** `href` as it stands in the mail. A relative one has nothing to be relative to, so it is none. */
export function linkTarget(href: string): LinkTarget | undefined {
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return undefined;
  }
  if (url.protocol === 'mailto:') return { kind: 'mail', href: url.href };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  // A URL object spells foreign letters as punycode: a Cyrillic а in `bаnk.test` is seen.
  return { kind: 'web', href: url.href, host: url.host };
}

const named = /(?:https?:\/\/)?(?:www\.)?(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/iu;
const bare = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^www\./u, '')
    .replace(/:\d+$/u, '');

/** Whether the words of a link name another host than the one it leads to, or one that could be mistaken for another. */
export function isMisleading(words: string, target: LinkTarget): boolean {
  if (target.kind !== 'web') return false;
  if (target.host.split('.').some((label) => label.startsWith('xn--'))) return true;
  const host = named.exec(words.trim())?.groups?.['host'];
  if (!host) return false;
  const said = linkTarget(`https://${host}`);
  return said?.kind === 'web' && bare(said.host) !== bare(target.host) && looksLikeHost(words.trim(), host);
}

/** `Bericht v1.2` has a dot too. Only words that are an address, or begin as one, claim to be a place. */
function looksLikeHost(words: string, host: string): boolean {
  if (/^https?:\/\//iu.test(words) || /^www\./iu.test(words)) return true;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  return words.toLowerCase().startsWith(host.toLowerCase()) && !/\s/u.test(words) && /^\p{L}{2,}$/u.test(ending);
}
