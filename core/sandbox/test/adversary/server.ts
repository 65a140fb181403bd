/** One loopback port that speaks http and https, told apart by the first byte, so that both sites have one server. */
import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecure } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { selfSigned } from './certificate.ts';

export const certificate = selfSigned('*.land.test', '*.plugins.land.test', '*.evil.localhost', 'localhost');

export interface TestServer extends AsyncDisposable {
  readonly port: number;
}
export interface Watch {
  connection?(): void;
}
const HANDSHAKE = 22;

export const serve = async (answer: RequestListener, watch: Watch = {}): Promise<TestServer> => {
  const plain = createPlain(answer);
  const secure = createSecure({ key: certificate.key, cert: certificate.cert }, answer);
  const open = new Set<Socket>();
  for (const server of [plain, secure]) server.on('upgrade', (request, socket) => refuse(answer, request, socket));
  // A browser that is being closed leaves handshakes half done.
  secure.on('tlsClientError', () => {});
  const front = createServer((socket) => {
    watch.connection?.();
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    socket.once('readable', () => {
      const first: Buffer | null = socket.read(1);
      if (!first) return;
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit('connection', socket);
    });
  });
  await new Promise<void>((resolve) => {
    front.listen(0, '0.0.0.0', resolve);
  });
  return {
    port: (front.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      front.close();
    },
  };
};

/** A web socket that asks counts as a request, and gets none. */
const refuse = (answer: RequestListener, request: IncomingMessage, socket: { destroy(): void }): void => {
  const nothing = { setHeader() {}, end() {} };
  answer(request, nothing as unknown as ServerResponse & { req: IncomingMessage });
  socket.destroy();
};
