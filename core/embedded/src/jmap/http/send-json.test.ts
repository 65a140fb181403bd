import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendJson } from './send-json.ts';

const large = { list: Array.from({ length: 200 }, (_, i) => ({ id: `m${i}`, subject: 'Haushalt' })) };
const server = createServer(
  (request, response) => void sendJson(response, request.url === '/large' ? large : { a: 1 }),
);
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());

const ask = (path: string, encoding?: string): Promise<{ answer: IncomingMessage; bytes: Buffer }> =>
  new Promise((resolve) => {
    const { port } = server.address() as AddressInfo;
    get({ port, path, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ answer, bytes: Buffer.concat(chunks) }));
    });
  });

test('packs what is worth it, for who can unpack it', async () => {
  const { answer, bytes } = await ask('/large', 'br, gzip');
  expect(answer.headers['content-encoding']).toBe('gzip');
  expect(bytes.length).toBeLessThan(JSON.stringify(large).length / 4);
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(large);
});

test.each([
  ['/large', undefined],
  ['/large', 'br'],
  ['/small', 'gzip'],
])('sends %s plainly to who accepts %s', async (path, encoding) => {
  const { answer, bytes } = await ask(path, encoding);
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(JSON.parse(bytes.toString())).toEqual(path === '/large' ? large : { a: 1 });
});
