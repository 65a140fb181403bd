import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../gateway-error.ts';
import { jsonDepthMeter } from './json-depth.ts';

export interface BodyLimits {
  readonly size: number;
  readonly depth: number;
  readonly idle: number;
}

/** Reads a small JSON body; too large, too deep, too slow and wrong are told apart. */
export async function jsonBody(
  request: IncomingMessage,
  limits: BodyLimits,
): Promise<{ text: string; value: unknown }> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new GatewayError('FW5008');
  if (Number(request.headers['content-length']) > limits.size) throw new GatewayError('FW5007');
  const bytes = await read(request, limits);
  if (jsonDepthMeter()(bytes) > limits.depth) throw new GatewayError('FW5008');
  const text = bytes.toString('utf8');
  try {
    return { text, value: JSON.parse(text) };
  } catch (cause) {
    throw new GatewayError('FW5008', undefined, { cause });
  }
}

async function read(request: IncomingMessage, { size, idle }: BodyLimits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  const timer = setTimeout(() => request.destroy(new GatewayError('FW5014')), idle);
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      timer.refresh();
      total += chunk.length;
      if (total > size) throw new GatewayError('FW5007');
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks);
}
