import { GatewayFailure, type Gateway } from './gateway.ts';

export interface Progress {
  readonly sent: number;
  readonly total: number;
}
interface Upload {
  readonly method: string;
  readonly headers: Headers;
  readonly body: Blob;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

const emptyBodies = new Set([204, 205, 304]);

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return headers;
}

function send(address: string, { method, headers, body, signal, progress }: Upload): Promise<Response | 'lost'> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'blob';
    for (const [name, value] of headers) request.setRequestHeader(name, value);
    request.setRequestHeader('X-Fachwerk-Request', '1');
    request.upload.addEventListener('progress', ({ loaded, total }) => progress({ sent: loaded, total }));
    request.addEventListener('load', () => {
      const answer = emptyBodies.has(request.status) ? null : (request.response as Blob);
      resolve(new Response(answer, { status: request.status, headers: headersOf(request) }));
    });
    request.addEventListener('error', () => resolve('lost'));
    request.addEventListener('abort', () => reject(signal.reason));
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort, { once: true });
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    request.send(body);
  });
}

/** A body with progress: fetch tells none of what it sends. */
export async function upload(gateway: Gateway, address: string, options: Upload): Promise<Response> {
  options.signal.throwIfAborted();
  const response = await send(address, options);
  if (response === 'lost') {
    gateway.lost();
    throw new GatewayFailure('unreachable', 'FW4201', 'The upload broke off');
  }
  await gateway.judge(response);
  return response;
}
