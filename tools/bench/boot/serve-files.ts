import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import type { Files } from './prelude.ts';

export interface Served {
  readonly url: string;
  /** Paths asked for, and bytes of bodies, since it was asked last. */
  taken(): { readonly paths: readonly string[]; readonly bytes: number };
  close(): void;
}

/** A page with these has a clock of 5 µs instead of 100. */
export const fineClock = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Files from memory, compressed beforehand. */
export async function serveFiles(files: Files, headers: Readonly<Record<string, string>> = {}): Promise<Served> {
  const bodies = new Map(files.map(([path, text]) => [path, brotliCompressSync(text)]));
  let paths: string[] = [];
  let bytes = 0;
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    const body = bodies.get(path);
    paths.push(path);
    bytes += body?.length ?? 0;
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = path.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      'content-encoding': 'br',
      'content-length': body.length,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    taken() {
      const taken = { paths, bytes };
      paths = [];
      bytes = 0;
      return taken;
    },
    close: () => void server.close(),
  };
}
