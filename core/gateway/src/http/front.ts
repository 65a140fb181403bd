import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { asGatewayError, GatewayError } from '../gateway-error.ts';
import type { ServeFrame } from '../site/frame-documents.ts';
import { refuse } from './answer.ts';
import { isNavigation } from './navigation.ts';
import type { Place } from './place.ts';
import type { RateLimit } from './rate-limit.ts';
import { logRequest, type Log } from './request-log.ts';

export interface FrontOptions {
  readonly place: Place;
  readonly headers: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly address: (request: IncomingMessage) => string;
  /** Before all else: the hosts of plugins have nothing in common with the workplace's. */
  readonly serveFrame: ServeFrame;
  readonly perSignIn: RateLimit;
  readonly identity: ((request: IncomingMessage, response: ServerResponse) => unknown) | undefined;
  readonly app: RequestListener;
}

/** What happens to every request before anything looks at what it wants. */
export function createFront(options: FrontOptions): RequestListener {
  return (request, response) => {
    logRequest(options.log, request, response);
    if (options.serveFrame(request, response)) return;
    for (const [name, value] of Object.entries(options.headers)) response.setHeader(name, value);
    const refused = check(request, options);
    if (refused) return refuse(response, refused);
    const target = request.url ?? '';
    const { place } = options;
    if (request.headers.host !== place.host && isNavigation(request)) return moveTo(response, place.origin + target);
    try {
      if (options.identity && isIdentity(target)) options.identity(request, response);
      else options.app(request, response);
    } catch (error) {
      refuse(response, asGatewayError(error));
    }
  };
}

function check(request: IncomingMessage, { place, address, perSignIn }: FrontOptions): GatewayError | undefined {
  const target = request.url ?? '';
  // Before all else: under DNS rebinding the name is the only thing that tells.
  const host = request.headers.host ?? '';
  if (!place.hosts.has(host)) return new GatewayError('FW5002');
  if (!/^\/(?!\/)[!-[\]-~]*$/.test(target)) return new GatewayError('FW5013');
  const isSignIn = target.startsWith('/auth/') || (isIdentity(target) && request.method === 'POST');
  const wait = isSignIn ? perSignIn.take(address(request)) : 0;
  return wait > 0 ? new GatewayError('FW5006', undefined, { headers: { 'retry-after': String(wait) } }) : undefined;
}

/** One name for the workplace, so that cookies and the provider's addresses fit. */
function moveTo(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'content-length': 0 });
  response.end();
}

const isIdentity = (target: string) => /^\/identity(?:[/?]|$)/.test(target);
