/** Whoever a plugin would like to tell: hears HTTP, bare TCP and UDP, under names `<channel>.evil.localhost`. */
import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { serve } from './server.ts';

export interface Enemy extends AsyncDisposable {
  readonly port: number;
  /** This machine's own outer address: WebRTC gathers nothing on loopback. */
  readonly outer: string;
  readonly heard: Heard;
  forget(): void;
}
interface Heard {
  /** Channels whose request arrived. */
  readonly http: Set<string>;
  tcp: number;
  udp: number;
}

const outerAddress = (): string =>
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address ?? '127.0.0.1';

export const enemy = async (): Promise<Enemy> => {
  const heard: Heard = { http: new Set(), tcp: 0, udp: 0 };
  const server = await serve(
    (request, response) => {
      heard.http.add(request.headers.host?.split('.')[0] ?? '');
      const script = request.url?.includes('.js') ?? false;
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('content-type', script ? 'text/javascript' : 'text/plain');
      response.end(script ? 'self.EVIL=1' : 'x');
    },
    { connection: () => (heard.tcp += 1) },
  );
  const udp = createSocket('udp4');
  udp.on('message', () => (heard.udp += 1));
  await new Promise<void>((resolve) => {
    udp.bind(server.port, '0.0.0.0', resolve);
  });
  return {
    port: server.port,
    outer: outerAddress(),
    heard,
    forget() {
      heard.http.clear();
      heard.tcp = 0;
      heard.udp = 0;
    },
    async [Symbol.asyncDispose]() {
      udp.close();
      await server[Symbol.asyncDispose]();
    },
  };
};
