/** The body as text. Undefined when it is longer than `limit` bytes: the rest is not fetched then, and nothing is kept. */
export async function readText({ body }: Response, limit: number): Promise<string | undefined> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value?.length ?? 0;
    if (size > limit) {
      // Not waited for: of a copied answer this ends only with its other half.
      reader.cancel().catch(() => {});
      return undefined;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
