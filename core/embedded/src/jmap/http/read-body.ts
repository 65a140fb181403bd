import type { IncomingMessage } from 'node:http';
import { RequestError } from '../engine/failures.ts';

/** Chunks of a body, up to a limit; what is declared too long is refused before it is read. */
export async function* limitedBody(
  request: IncomingMessage,
  limit: { name: string; bytes: number },
): AsyncIterable<Buffer> {
  const tooLong = () =>
    new RequestError(
      'limit',
      `More than ${limit.bytes} octets.`,
      { limit: limit.name },
      limit.name === 'maxSizeUpload' ? 413 : 400,
    );
  if (Number(request.headers['content-length'] ?? 0) > limit.bytes) throw tooLong();
  let size = 0;
  // Destroyed on the way out, there would be no socket left to say why on.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit.bytes) throw tooLong();
    yield chunk;
  }
}

export async function readBody(request: IncomingMessage, limit: { name: string; bytes: number }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of limitedBody(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
