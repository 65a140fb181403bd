import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { GatewayError } from '../gateway-error.ts';
import { isLoopback } from '../http/place.ts';
import type { Limits } from '../limits.ts';
import { outerLookup } from './inner-address.ts';

interface Asked {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readable;
  readonly signal?: AbortSignal;
  /** The caller looks at redirects itself. */
  readonly redirects?: true;
}
export type Ask = (asked: Asked) => Promise<IncomingMessage>;

/** Asks backends: follows no redirect, waits for nothing without end, streams. */
export function createAsk(limits: Limits): { ask: Ask; stop(this: void): void } {
  // Shorter than servers usually keep an idle connection: one that is just being closed loses the next request.
  const shared = { keepAlive: true, timeout: 4000 };
  const agents = { 'http:': new http.Agent(shared), 'https:': new https.Agent(shared) };
  const ask: Ask = async (asked) => {
    const response = await send(asked, agents, limits);
    const status = response.statusCode ?? 0;
    const isRedirect = status >= 300 && status < 400 && status !== 304;
    const refused = status === 401 ? 'FW5308' : isRedirect && !asked.redirects ? 'FW5306' : undefined;
    if (!refused) return response;
    response.destroy();
    throw new GatewayError(refused);
  };
  return { ask, stop: () => Object.values(agents).forEach((agent) => agent.destroy()) };
}

function send(asked: Asked, agents: Record<'http:' | 'https:', http.Agent>, limits: Limits): Promise<IncomingMessage> {
  const { url, method, headers, body, signal } = asked;
  const secure = url.protocol === 'https:';
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(url, {
      method,
      headers,
      agent: agents[secure ? 'https:' : 'http:'],
      maxHeaderSize: limits.upstreamHeaderBytes,
      ...(signal && { signal }),
      ...(isIP(name) === 0 && !isLoopback(name) && { lookup: outerLookup() }),
    });
    const undo = watchTime(request, limits);
    request.once('response', (response) => {
      undo();
      response.setTimeout(limits.upstreamIdle, () => response.destroy(new GatewayError('FW5305')));
      resolve(response);
    });
    request.once('error', (error) => {
      undo();
      reject(asUpstreamError(error));
    });
    // A switch of protocols, for one, ends a request without an error. After an answer this changes nothing.
    request.once('close', () => {
      undo();
      reject(new GatewayError('FW5304'));
    });
    body?.once('error', (error) => request.destroy(error));
    if (body) body.pipe(request);
    else request.end();
  });
}

/** Connecting has its own time; the answer's begins when all was sent. */
function watchTime(request: ClientRequest, limits: Limits): () => void {
  const late = () => request.destroy(new GatewayError('FW5305'));
  let timer = setTimeout(late, limits.upstreamConnect);
  const wait = () => {
    clearTimeout(timer);
    if (request.writableFinished) timer = setTimeout(late, limits.upstreamHeaders);
  };
  request.once('socket', (socket) => (socket.connecting ? socket.once('connect', wait) : wait()));
  request.once('finish', wait);
  return () => clearTimeout(timer);
}

function asUpstreamError(error: Error): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error.cause instanceof GatewayError) return error.cause;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new GatewayError(code.startsWith('HPE_') ? 'FW5307' : 'FW5304', undefined, { cause: error });
}
