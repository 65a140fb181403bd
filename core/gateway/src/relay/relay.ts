import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { GatewayError, asGatewayError } from '../gateway-error.ts';
import { refuse } from '../http/answer.ts';
import { checkedBody } from '../http/checked-body.ts';
import { drain } from '../http/drain.ts';
import type { Env } from '../http/env.ts';
import type { Limits } from '../limits.ts';
import type { Ask } from './ask.ts';
import type { Backend } from './backends.ts';
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
  const { incoming, outgoing } = c.env;
  const { method } = c.req;
  if (!target.methods.includes(method))
    throw new GatewayError('FW5303', undefined, { headers: { allow: target.methods.join(', ') } });
  const headers = requestHeaders(incoming, target);
  const authorization = await parts.credentials(backend, plugin, c.get('session'));
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  const body = target.body && hasBody(incoming) ? checkedBody(incoming, target.body) : undefined;
  try {
    checkLength(incoming, target);
    const asked = { url: target.url, method, headers: { ...headers, ...authorization }, signal: gone.signal };
    const response = await parts.ask({ ...asked, ...(body && { body }) });
    checkAnswer(response, target);
    outgoing.writeHead(response.statusCode ?? 502, answerHeaders(response, target));
    await pipeline(response, outgoing);
    drain(incoming);
  } catch (error) {
    refuse(outgoing, asGatewayError(error));
  }
  body?.destroy();
  return RESPONSE_ALREADY_SENT;
}

function requestHeaders(incoming: IncomingMessage, { body }: RelayTarget): Record<string, string> {
  const headers = headersToBackend(incoming.headers);
  if (body) return headers;
  const { 'content-length': _length, 'content-type': _type, ...rest } = headers;
  return rest;
}

function checkLength({ headers }: IncomingMessage, { body }: RelayTarget): void {
  if (body && Number(headers['content-length'] ?? 0) > body.size) throw new GatewayError(body.tooLarge);
}

const answerHeaders = ({ headers }: IncomingMessage, { name }: RelayTarget) => ({
  ...headersToBrowser(headers),
  ...asAttachment(name),
});

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function checkAnswer(response: IncomingMessage, { answer }: RelayTarget): void {
  const type = response.headers['content-type'] ?? '';
  if (answer === 'any' || /^application\/(?:problem\+)?json\b/i.test(type)) return;
  response.destroy();
  throw new GatewayError('FW5307');
}
