/** Cuts to at most `limit` octets (0: no limit), never inside a character nor inside a tag (RFC 8621 §4.2). */
export function truncated(text: string, limit: number, isHtml: boolean): string {
  if (limit === 0 || Buffer.byteLength(text) <= limit) return text;
  const bytes = Buffer.from(text).subarray(0, limit);
  let end = limit;
  // Back to the first octet of a character that lost its last ones.
  for (let at = limit - 1; at >= 0 && at >= limit - 4; at -= 1) {
    const octet = bytes[at] ?? 0;
    if ((octet & 0xc0) === 0x80) continue;
    const length = octet < 0x80 ? 1 : octet < 0xe0 ? 2 : octet < 0xf0 ? 3 : 4;
    end = at + length > limit ? at : limit;
    break;
  }
  const cut = bytes.subarray(0, end).toString();
  const open = cut.lastIndexOf('<');
  return isHtml && open > cut.lastIndexOf('>') ? cut.slice(0, open) : cut;
}
