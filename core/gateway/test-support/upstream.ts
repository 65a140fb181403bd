import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Upstream {
  readonly url: string;
  readonly port: number;
  /** Method and target of every request, in order. */
  readonly calls: string[];
  readonly requests: IncomingMessage[];
  /** Connections so far. */
  connections: number;
  answer: RequestListener;
  /** Comes back on the same port. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A backend that does what the test says. */
export async function startUpstream(answer: RequestListener): Promise<Upstream> {
  let server = createServer();
  const upstream: Upstream = {
    url: '',
    port: 0,
    calls: [],
    requests: [],
    connections: 0,
    answer,
    async start() {
      server = createServer((request, response) => {
        upstream.calls.push(`${request.method} ${request.url}`);
        upstream.requests.push(request);
        upstream.answer(request, response);
      });
      server.on('connection', () => upstream.connections++);
      await new Promise<void>((resolve) => server.listen(upstream.port, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      Object.assign(upstream, { port, url: `http://127.0.0.1:${port}` });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await upstream.start();
  return upstream;
}
