import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { GatewayError, asGatewayError } from '../gateway-error.ts';
import { refuse } from '../http/answer.ts';
import type { Env } from '../http/env.ts';
import type { Limits } from '../limits.ts';
import type { Ask } from './ask.ts';
import type { Backend } from './backends.ts';
import { checkedBody, drain } from './checked-body.ts';
import type { Credentials } from './credentials.ts';
import { asAttachment, headersToBackend, headersToBrowser } from './relay-headers.ts';
import type { RelayTarget } from './relay-target.ts';

export interface RelayParts {
  readonly credentials: Credentials;
  readonly ask: Ask;
  readonly limits: Limits;
}
interface Relayed {
  readonly backend: Backend;
  readonly plugin: string;
  readonly target: RelayTarget;
}

/** Sends a request on and its answer back, both as they flow. */
export async function relay(
  c: Context<Env>,
  parts: RelayParts,
  { backend, plugin, target }: Relayed,
): Promise<Response> {
  const { incoming, outgoing } = c.env as { incoming: IncomingMessage; outgoing: import('node:http').ServerResponse };
  const { method } = c.req;
  if (!target.methods.includes(method))
    throw new GatewayError('FW5303', undefined, { headers: { allow: target.methods.join(', ') } });
  const headers = {
    ...requestHeaders(incoming, target),
    ...(await parts.credentials(backend, plugin, c.get('session'))),
  };
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const body = target.body && hasBody(incoming) ? { body: checkedBody(incoming, target.body) } : {};
  try {
    const response = await parts.ask({ url: target.url, method, headers, signal: gone.signal, ...body });
    checkAnswer(response, target);
    outgoing.writeHead(response.statusCode ?? 502, {
      ...headersToBrowser(response.headers),
      ...asAttachment(target.name),
    });
    await pipeline(response, outgoing);
  } catch (error) {
    if (!incoming.complete) drain(incoming);
    refuse(outgoing, asGatewayError(error));
  }
  return RESPONSE_ALREADY_SENT;
}

function requestHeaders(incoming: IncomingMessage, { body }: RelayTarget): Record<string, string> {
  const headers = headersToBackend(incoming.headers);
  if (!body) {
    delete headers['content-length'];
    delete headers['content-type'];
  } else if (Number(headers['content-length'] ?? 0) > body.size) {
    drain(incoming);
    throw new GatewayError(body.tooLarge);
  }
  return headers;
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function checkAnswer(response: IncomingMessage, { answer }: RelayTarget): void {
  const type = response.headers['content-type'] ?? '';
  if (answer === 'any' || /^application\/(?:problem\+)?json\b/i.test(type)) return;
  response.destroy();
  throw new GatewayError('FW5307');
}
