import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JmapClient } from '../conformance/jmap-client.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

const LIMITS = {
  maxSizeRequest: 2000,
  maxCallsInRequest: 3,
  maxSizeUpload: 1000,
  maxConcurrentRequests: 2,
  maxConcurrentUpload: 1,
  maxQueryResults: 1,
};

let server: TestServer;
let anna: JmapClient;

beforeAll(async () => {
  server = await startTestServer({ limits: LIMITS });
  anna = await server.connect('anna');
});
afterAll(() => server.stop());

const LIMIT = 'urn:ietf:params:jmap:error:limit';
const CORE = 'urn:ietf:params:jmap:core';

/** A request that has begun and does not end before `finish`. */
async function half(path: string, type: string): Promise<{ finish: () => Promise<number> }> {
  const authorization = `Basic ${Buffer.from('anna@example.test:secret').toString('base64')}`;
  const outgoing = request(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization, 'content-type': type, 'transfer-encoding': 'chunked' },
  });
  const status = new Promise<number>((resolve, reject) => {
    outgoing.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.on('error', reject);
  });
  await new Promise<void>((resolve) => {
    outgoing.write('{', () => resolve());
  });
  return {
    finish: () => {
      outgoing.end('}');
      return status;
    },
  };
}

/** Until a half request has reached the server there is no telling when it counts. */
async function refused(ask: () => Promise<Response>): Promise<Record<string, unknown>> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const response = await ask();
    if (response.status === 400) return (await response.json()) as Record<string, unknown>;
    await response.body?.cancel();
  }
  throw new Error('was never refused');
}

describe('a limit is told in the session and held', () => {
  test('all of them are told', () => {
    const { maxQueryResults: _, ...told } = LIMITS;
    expect(anna.session.capabilities[CORE]).toMatchObject(told);
  });

  test('maxSizeRequest, declared or not', async () => {
    const body = JSON.stringify({ using: [CORE], methodCalls: [['Core/echo', { x: 'x'.repeat(2000) }, '0']] });
    const response = await anna.post(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: LIMIT, limit: 'maxSizeRequest' });
    const stream = new Blob([body]).stream();
    const chunked = await anna.fetch(anna.session.apiUrl, {
      method: 'POST',
      body: stream,
      headers: { 'Content-Type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    expect(await chunked.json()).toMatchObject({ type: LIMIT, limit: 'maxSizeRequest' });
  });

  test('maxCallsInRequest', async () => {
    const calls = ['1', '2', '3', '4'].map((id) => ['Core/echo', {}, id]);
    const response = await anna.post(JSON.stringify({ using: [CORE], methodCalls: calls }));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: LIMIT, limit: 'maxCallsInRequest' });
  });

  test('maxSizeUpload leaves nothing behind', async () => {
    const path = anna.session.uploadUrl.replace('{accountId}', anna.accountId);
    const response = await anna.fetch(path, { method: 'POST', body: 'x'.repeat(1001) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ limit: 'maxSizeUpload' });
    expect((await anna.upload('x'.repeat(1000))).size).toBe(1000);
  });

  test("maxConcurrentRequests is each person's own", async () => {
    const bert = await server.connect('bert');
    const open = [await half('/jmap/api', 'application/json'), await half('/jmap/api', 'application/json')];
    const echo = JSON.stringify({ using: [CORE], methodCalls: [['Core/echo', {}, '0']] });
    expect(await refused(() => anna.post(echo))).toMatchObject({ type: LIMIT, limit: 'maxConcurrentRequests' });
    expect((await bert.post(echo)).status).toBe(200);
    for (const one of open) await one.finish();
    expect((await anna.post(echo)).status).toBe(200);
  });

  test('maxConcurrentUpload', async () => {
    const path = `/jmap/upload/${anna.accountId}/`;
    const open = await half(path, 'text/plain');
    const problem = await refused(() => anna.fetch(server.url + path, { method: 'POST', body: 'x' }));
    expect(problem).toMatchObject({ type: LIMIT, limit: 'maxConcurrentUpload' });
    expect(await open.finish()).toBe(201);
  });

  test('the results of a query are clamped, and it is said', async () => {
    const { ids, limit } = await anna.call('Mailbox/query', { limit: 5 });
    expect([ids.length, limit]).toEqual([1, 1]);
  });
});

describe('what is no I-JSON', () => {
  test.each([
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['half a surrogate pair', Buffer.from('{"using":[],"methodCalls":[["Core/echo",{"x":"\\ud800"},"0"]]}')],
  ])('%s is notJSON', async (_, body) => {
    const response = await anna.fetch(anna.session.apiUrl, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await response.json()).toMatchObject({ type: 'urn:ietf:params:jmap:error:notJSON', status: 400 });
  });
});
