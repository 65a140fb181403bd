import type { RequestListener, ServerResponse } from 'node:http';
import { startUpstream, type Upstream } from './upstream.ts';

export interface JmapServer extends Upstream {
  /** What replaces parts of the session object. */
  session: Record<string, unknown>;
  /** Open event streams. */
  readonly listeners: Set<ServerResponse>;
  say(type: string, data: unknown): void;
}

/** The outside of a JMAP server as Cyrus has it: a redirect to the session, relative URLs, one stream of events. */
export async function startJmapServer(): Promise<JmapServer> {
  const listeners = new Set<ServerResponse>();
  const routes: readonly [RegExp, RequestListener][] = [
    [/^GET \/\.well-known\/jmap$/, (_request, response) => response.writeHead(301, { location: '/jmap' }).end()],
    [/^GET \/jmap$/, (_request, response) => json(response, { ...session, ...server.session })],
    [/^POST \/jmap\/$/, (_request, response) => json(response, { methodResponses: [] })],
    [
      /^POST \/jmap\/upload\//,
      (request, response) => void request.resume().once('end', () => json(response, { blobId: 'b1' }, 201)),
    ],
    [
      /^GET \/jmap\/download\//,
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<script>1</script>'),
    ],
    [
      /^GET \/jmap\/eventsource\//,
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
        listeners.add(response);
        response.once('close', () => listeners.delete(response));
      },
    ],
  ];
  const upstream = await startUpstream((request, response) => {
    const [, route] = routes.find(([pattern]) => pattern.test(`${request.method} ${request.url}`)) ?? [];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  const server: JmapServer = Object.assign(upstream, {
    session: {},
    listeners,
    say: (type: string, data: unknown) => {
      for (const listener of listeners) listener.write(`event: ${type}\r\ndata: ${JSON.stringify(data)}\r\n\r\n`);
    },
  });
  return server;
}

const session = {
  capabilities: {
    'urn:ietf:params:jmap:core': { maxSizeUpload: 1_000_000 },
    'urn:ietf:params:jmap:websocket': { url: 'wss://x/' },
  },
  accounts: {},
  primaryAccounts: {},
  username: 'anna@example.test',
  apiUrl: '/jmap/',
  uploadUrl: '/jmap/upload/{accountId}/',
  downloadUrl: '/jmap/download/{accountId}/{blobId}/{name}?accept={type}',
  eventSourceUrl: '/jmap/eventsource/?types={types}&closeafter={closeafter}&ping={ping}',
  state: '0',
};

function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
