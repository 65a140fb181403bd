import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayError } from '../gateway-error.ts';
import { refuse } from './answer.ts';

export interface GatewayServer {
  readonly port: number;
  /** Until then everything is answered with "starting". */
  serve(listener: RequestListener): void;
  /** Takes no more, gives what runs `wait` milliseconds, then cuts it off. */
  stop(wait: number): Promise<void>;
}

export async function listen(host: string, port: number): Promise<GatewayServer> {
  const away: RequestListener = (_request, response) =>
    refuse(response, new GatewayError('FW5012', undefined, { headers: { 'retry-after': '2', connection: 'close' } }));
  let current = away;
  const server = createServer(
    // No total time for a request: an upload may take long. What stalls is ended where it is read.
    { requestTimeout: 0, headersTimeout: 15_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    (request, response) => current(request, response),
  );
  // A connection on which nothing moves either way; a stream of events says something more often.
  server.timeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const code = cause.code === 'EADDRINUSE' || cause.code === 'EACCES' ? 'FW5507' : 'FW5011';
      reject(new GatewayError(code, `${host}:${port}`, { cause }));
    });
    server.listen({ host, port }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve(listener) {
      current = listener;
    },
    async stop(wait) {
      current = away;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), wait);
      await closed;
      clearTimeout(cut);
    },
  };
}
