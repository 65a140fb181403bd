import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { csp, script } from '../../test-support/workplace.ts';

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test.stop());
const navigate = { accept: 'text/html', 'sec-fetch-mode': 'navigate' };

describe('the page', () => {
  it('is the same for every address that a person opens, is asked for again each time, and is not sent twice', async () => {
    const page = await test.browser().send('/mail/inbox', { headers: navigate });
    expect(page.text).toContain('<title>Amt one</title>');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': csp,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    const again = await test
      .browser()
      .send('/', { headers: { ...navigate, 'if-none-match': String(page.headers.etag) } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', page.headers.etag]);
  });

  it('is not given to a program that asks for something else', async () => {
    const answer = await test.browser().send('/mail/inbox.js', { headers: { 'sec-fetch-mode': 'no-cors' } });
    expect([answer.status, answer.json]).toEqual([404, { code: 'FW5009', message: expect.any(String) }]);
  });
});

describe('a file', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip;q=0.8, br;q=0', 'gzip'],
    ['identity', undefined],
  ])('comes packed as the browser likes it: %s', async (accepted, encoding) => {
    const answer = await test.browser().stream('/assets/boot-abc.js', { headers: { 'accept-encoding': accepted } });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-length']).toBe(String(bytes.length));
    expect(unpack(encoding, bytes)).toBe(script);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
    });
  });

  it('has a head alone, and an ETag of its own for each packing', async () => {
    const plain = await test.browser().send('/assets/boot-abc.js', { method: 'HEAD' });
    const packed = await test
      .browser()
      .send('/assets/boot-abc.js', { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
    expect([plain.status, plain.text, plain.headers['content-length']]).toEqual([200, '', String(script.length)]);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
  });

  it.each([
    '/assets/none.js',
    '/assets/',
    '/assets/../index.html',
    '/assets/%2e%2e/%2e%2e/data/gateway.key',
    '/data/gateway.key',
  ])('that was not composed is not there: %s', async (path) => {
    expect((await test.browser().send(path, { headers: { 'sec-fetch-mode': 'no-cors' } })).status).toBe(404);
  });

  it('that somebody opened by a wrong address is missed on a page, in German and English', async () => {
    const german = await test.browser().send('/assets/none.html', { headers: navigate });
    const english = await test
      .browser()
      .send('/auth/nothing', { headers: { ...navigate, 'accept-language': 'en-GB,de;q=0.5' } });
    expect([german.status, german.text]).toEqual([404, expect.stringContaining('Seite nicht gefunden')]);
    expect([english.status, english.text]).toEqual([404, expect.stringContaining('Page not found')]);
    expect(german.text).toContain('FW5009');
  });

  it('cannot be written', async () => {
    const answer = await test.browser().send('/', { method: 'POST' });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('small things', () => {
  it('has no icon, and says so for a day', async () => {
    const icon = await test.browser().send('/favicon.ico');
    expect([icon.status, icon.headers['cache-control']]).toEqual([204, 'public, max-age=86400']);
  });

  it('shows mail in a frame without scripts that loads pictures from the proxy alone', async () => {
    const frame = await test.browser().send('/mail-frame', { headers: navigate });
    expect(frame.text).toBe(
      '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Nachricht</title></head><body></body></html>',
    );
    expect(frame.headers['content-security-policy']).toBe(
      `sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; script-src 'none'; ` +
        `style-src 'unsafe-inline'; img-src ${test.gateway.url}/imgproxy/ blob: data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
    );
    expect(frame.headers['connection-allowlist']).toBe('(response-origin)');
  });

  it('tells the waiting tab when somebody signed in again in place', async () => {
    const page = await test.browser().send('/auth/done', { headers: navigate });
    expect(page.text).toContain("new BroadcastChannel('fachwerk').postMessage({ type: 'signed-in' })");
    expect(page.headers['content-security-policy']).toMatch(/script-src 'sha256-[^']+'/);
  });

  it.each(['/a\\b', 'http://evil.example/', '//evil.example/', '/a b', '/\u0001'])(
    'refuses the target %j',
    async (target) => {
      expect(await rawStatus(test.gateway.port, target)).toBe(400);
    },
  );
});

const unpack = (encoding: string | undefined, bytes: Buffer) =>
  (encoding === 'br' ? brotliDecompressSync(bytes) : encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();

/** As no HTTP library would write it. */
async function rawStatus(port: number, target: string): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`GET ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return Number(text.split(' ')[1]);
}
