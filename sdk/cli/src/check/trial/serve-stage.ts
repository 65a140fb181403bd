/** Serves the page of a trial and, on the plugin's own host name, its frame document, each with the headers it has in a workplace. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly body: string;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

export interface StageServer extends AsyncDisposable {
  readonly origin: string;
}

/** `answer` gets the host name without its port, and the path. */
export async function serveStage(
  answer: (host: string, path: string, origin: string) => Answer | undefined,
): Promise<StageServer> {
  let origin = '';
  const server = createServer(({ headers, url = '/' }, response) => {
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    const found = answer(host, url.replace(/\?.*$/, ''), origin);
    if (!found) return response.writeHead(404).end();
    for (const [name, value] of Object.entries(found.headers ?? {}))
      response.setHeader(name, typeof value === 'string' ? value : [...value]);
    response.setHeader('content-type', found.type);
    return response.end(found.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
