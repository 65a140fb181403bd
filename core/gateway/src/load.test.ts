import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../test-support/gateway.ts';
import { watchLoop } from '../test-support/loop-time.ts';
import { startUpstream, type Upstream } from '../test-support/upstream.ts';

const MB = 1024 * 1024;
let test: TestGateway;
let rooms: Upstream;
beforeAll(async () => {
  rooms = await startUpstream((_request, response) => response.end());
  test = await startTestGateway(
    { rooms: { kind: 'http', url: rooms.url, auth: 'none' } },
    { uploadSize: 4096 * MB, sessionRate: 1000 },
  );
});
afterAll(async () => {
  await test.stop();
  await rooms.stop();
});

/** Bytes that are made only when somebody takes them. */
function* bytes(count: number) {
  const chunk = Buffer.alloc(MB);
  for (let i = 0; i < count; i++) yield chunk;
}

it('case 40: passes a large upload on as it comes, and a large download as it goes, without keeping either', async () => {
  const browser = await test.signedIn();
  let received = 0;
  let most = 0;
  const start = process.memoryUsage.rss();
  rooms.answer = async (request, response) => {
    for await (const chunk of request) {
      received += (chunk as Buffer).length;
      most = Math.max(most, process.memoryUsage.rss() - start);
    }
    Readable.from(bytes(400)).pipe(response);
  };
  const response = await browser.stream('/api/backend/acme.rooms/rooms/file', {
    method: 'PUT',
    headers: browser.pageHeaders('PUT'),
    body: Readable.from(bytes(400)),
  });
  let returned = 0;
  for await (const chunk of response) {
    returned += (chunk as Buffer).length;
    most = Math.max(most, process.memoryUsage.rss() - start);
  }
  expect([received, returned]).toEqual([400 * MB, 400 * MB]);
  expect(most).toBeLessThan(200 * MB);
}, 90_000);

it('holds an upload back when the backend is slow, instead of filling memory', async () => {
  const browser = await test.signedIn();
  let made = 0;
  let release: () => void = () => undefined;
  rooms.answer = (request, response) => {
    release = () => request.resume().once('end', () => response.end());
  };
  const source = Readable.from(
    (function* () {
      for (const chunk of bytes(100)) {
        made++;
        yield chunk;
      }
    })(),
  );
  const answer = browser.send('/api/backend/acme.rooms/rooms/file', {
    method: 'PUT',
    headers: browser.pageHeaders('PUT'),
    body: source,
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(made).toBeLessThan(40);
  release();
  expect((await answer).status).toBe(200);
  expect(made).toBe(100);
});

it('keeps its event loop free while twenty people read and store', async () => {
  rooms.answer = (_request, response) => response.end(Buffer.alloc(50_000));
  const people = await Promise.all(Array.from({ length: 20 }, () => test.signedIn()));
  const loop = watchLoop();
  const end = Date.now() + 2000;
  await Promise.all(
    people.map(async (browser, i) => {
      while (Date.now() < end) {
        await browser.api('/api/backend/acme.rooms/rooms/list');
        await browser.api('/api/session');
        await browser.api(`/api/store/acme.rooms/k${i}`, { method: 'PUT', body: '{"a":1}' });
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }),
  );
  const most = loop.end();
  // Client, gateway and backend share this loop, so the limit is that of all three.
  expect(most).toBeLessThan(50);
});
