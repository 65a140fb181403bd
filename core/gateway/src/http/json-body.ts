import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { GatewayError } from '../gateway-error.ts';
import { checkedBody } from './checked-body.ts';
import { drain } from './drain.ts';

export interface BodyLimits {
  readonly size: number;
  readonly depth: number;
  readonly idle: number;
}

/** Reads a small JSON body; too large, too deep, too slow and wrong are told apart. */
export async function jsonBody(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new GatewayError('FW5008');
  const bytes = await buffer(checkedBody(request, { ...limits, tooLarge: 'FW5007' })).catch((error: unknown) => {
    drain(request);
    throw error;
  });
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new GatewayError('FW5008', undefined, { cause });
  }
}
