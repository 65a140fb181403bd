import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startJmapServer, type JmapServer } from '../../test-support/jmap-server.ts';
import { startUpstream, type Upstream } from '../../test-support/upstream.ts';

let test: TestGateway;
let jmap: JmapServer;
let foreign: Upstream;
let browser: Browser;
beforeAll(async () => {
  jmap = await startJmapServer();
  foreign = await startUpstream((_request, response) => response.end());
  const auth = { jwt: { alg: 'HS256', key: { env: 'SHARED' } } } as const;
  test = await startTestGateway({ mail: { kind: 'jmap', url: jmap.url, auth } });
  browser = await test.signedIn();
});
afterAll(async () => {
  await test.stop();
  await Promise.all([jmap.stop(), foreign.stop()]);
});
afterEach(() => {
  jmap.session = {};
  jmap.calls.length = 0;
});
const base = '/api/backend/acme.rooms/mail';
const code = (answer: { json: unknown }) => (answer.json as { code?: string } | undefined)?.code;

describe('a JMAP session', () => {
  it('is found behind a redirect, and its addresses are ours, relative to the root of the backend', async () => {
    const answer = await browser.api(`${base}/session`);
    expect(answer.json).toEqual({
      capabilities: { 'urn:ietf:params:jmap:core': { maxSizeUpload: 1_000_000 } },
      accounts: {},
      primaryAccounts: {},
      username: 'anna@example.test',
      apiUrl: 'api',
      uploadUrl: 'upload/{accountId}',
      downloadUrl: 'download/{accountId}/{blobId}/{name}?type={type}',
      eventSourceUrl: 'events?types={types}&closeafter={closeafter}&ping={ping}',
      state: '0',
    });
    expect(jmap.calls).toEqual(['GET /.well-known/jmap', 'GET /jmap']);
  });

  it('is kept for requests, and asked for again when the browser asks', async () => {
    await browser.api(`${base}/session`);
    await browser.api(`${base}/api`, { method: 'POST', body: '{"using":[],"methodCalls":[]}' });
    await browser.api(`${base}/api`, { method: 'POST', body: '{"using":[],"methodCalls":[]}' });
    expect(jmap.calls.filter((call) => call === 'GET /jmap')).toHaveLength(1);
    await browser.api(`${base}/session`);
    expect(jmap.calls.filter((call) => call === 'GET /jmap')).toHaveLength(2);
  });

  it('leads to the real addresses, absolute ones of the same origin too', async () => {
    jmap.session = {
      apiUrl: `${jmap.url}/jmap/`,
      downloadUrl: `${jmap.url}/jmap/download/{accountId}/{blobId}/{name}?accept={type}`,
    };
    await browser.api(`${base}/session`);
    jmap.calls.length = 0;
    const api = await browser.api(`${base}/api`, { method: 'POST', body: '{}' });
    const upload = await browser.api(`${base}/upload/a%2B1`, {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'text/plain' },
    });
    expect([api.json, upload.status, upload.json]).toEqual([{ methodResponses: [] }, 201, { blobId: 'b1' }]);
    await browser.api(`${base}/download/a/b/Pl%C3%A4ne%20%22neu%22.html?type=text/html`);
    expect(jmap.calls).toEqual([
      'POST /jmap/',
      'POST /jmap/upload/a%2B1/',
      'GET /jmap/download/a/b/Pl%C3%A4ne%20%22neu%22.html?accept=text%2Fhtml',
    ]);
  });

  it('gives files as attachments that run nothing, whatever they are', async () => {
    const file = await browser.api(`${base}/download/a/b/Pl%C3%A4ne%20%22neu%22.html?type=text/html`);
    expect(file.headers).toMatchObject({
      'content-type': 'text/html',
      'content-disposition': `attachment; filename="Pl_ne _neu_.html"; filename*=UTF-8''Pl%C3%A4ne%20%22neu%22.html`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
  });

  it('takes no media type that is none', async () => {
    await browser.api(`${base}/download/a/b/x?type=${encodeURIComponent('text/html\r\nx: y')}`);
    expect(jmap.calls.at(-1)).toBe('GET /jmap/download/a/b/x?accept=application%2Foctet-stream');
  });
});

describe('what is refused', () => {
  it.each([
    ['GET', 'api', 'FW5303'],
    ['PUT', 'upload/a', 'FW5303'],
    ['POST', 'download/a/b/c', 'FW5303'],
    ['POST', 'session', 'FW5303'],
    ['GET', 'events', 'FW5312'],
    ['GET', 'jmap', 'FW5312'],
    ['GET', 'download/a/b/..%2fc', 'FW5302'],
  ])('%s %s', async (method, path, expected) => {
    expect(code(await browser.api(`${base}/${path}`, { method }))).toBe(expected);
    expect(jmap.calls.filter((call) => !call.endsWith('jmap'))).toEqual([]);
  });

  it('is an upload beyond what the server takes, and JSON that nests without end', async () => {
    const big = await browser.api(`${base}/upload/a`, { method: 'POST', body: Buffer.alloc(1_000_001) });
    expect([big.status, code(big)]).toEqual([413, 'FW5309']);
    const deep = await browser.api(`${base}/api`, { method: 'POST', body: '['.repeat(65) });
    expect([deep.status, code(deep)]).toEqual([400, 'FW5008']);
    const quoted = await browser.api(`${base}/api`, { method: 'POST', body: `{"a":"${'[\\"'.repeat(100)}"}` });
    expect(quoted.status).toBe(200);
  });
});

describe('case 37 and 36: a server that names other places', () => {
  const spellings = [
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
    '①②⑦.0.0.1',
    '127。0。0。1',
    '0',
    '0.0.0.0',
    '169.254.169.254',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:a9fe:a9fe]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fd00::1]',
    '[fe80::1]',
    '10.1.2.3',
    '100.64.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '[ff02::1]',
    'evil.example',
  ];
  it.each(spellings)('is not followed to %s', async (host) => {
    const before = foreign.connections;
    for (const which of ['apiUrl', 'downloadUrl', 'uploadUrl', 'eventSourceUrl']) {
      jmap.session = { [which]: `http://${host}:${foreign.port}/{accountId}` };
      const answer = await browser.api(`${base}/session`);
      expect([answer.status, code(answer)]).toEqual([502, 'FW5310']);
    }
    expect(foreign.connections).toBe(before);
  });

  it('is not followed by a redirect to another origin, nor in circles', async () => {
    const real = jmap.answer;
    jmap.answer = (_request, response) => response.writeHead(302, { location: `${foreign.url}/jmap` }).end();
    expect(code(await browser.api(`${base}/session`))).toBe('FW5306');
    jmap.answer = (_request, response) => response.writeHead(302, { location: '/.well-known/jmap' }).end();
    expect(code(await browser.api(`${base}/session`))).toBe('FW5306');
    expect(foreign.connections).toBe(0);
    jmap.answer = real;
  });

  it.each([
    ['HTML', 'text/html', '<html>Anmeldung</html>'],
    ['broken JSON', 'application/json', '{"apiUrl":'],
    ['another JSON', 'application/json', '{"apiUrl":1}'],
    ['a session without end', 'application/json', `"${'x'.repeat(1_100_000)}"`],
  ])('is not believed when it answers %s', async (_name, type, body) => {
    const real = jmap.answer;
    jmap.answer = (_request, response) => response.writeHead(200, { 'content-type': type }).end(body);
    expect(code(await browser.api(`${base}/session`))).toBe('FW5307');
    jmap.answer = real;
    expect((await browser.api(`${base}/session`)).status).toBe(200);
  });

  it('is not believed when HTML answers a call', async () => {
    await browser.api(`${base}/session`);
    const real = jmap.answer;
    jmap.answer = (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    expect(code(await browser.api(`${base}/api`, { method: 'POST', body: '{}' }))).toBe('FW5307');
    jmap.answer = real;
  });
});
