import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 16_384;

/** The fields of a posted form, or undefined if it is none or too large. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > MAX_BYTES) return undefined;
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
