import { Readable } from 'node:stream';
import { createRemoteJWKSet, decodeJwt, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startUpstream, type Upstream } from '../../test-support/upstream.ts';

let test: TestGateway;
let rooms: Upstream;
let foreign: Upstream;
let browser: Browser;
const ok: Upstream['answer'] = (_request, response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
const limits = { upstreamHeaders: 300, upstreamIdle: 300, uploadIdle: 400, uploadSize: 50_000_000 };

beforeAll(async () => {
  rooms = await startUpstream(ok);
  foreign = await startUpstream(ok);
  const backend = { kind: 'http', url: `${rooms.url}/base` } as const;
  test = await startTestGateway(
    {
      rooms: { ...backend, auth: 'assertion' },
      open: { ...backend, auth: 'none' },
      bearer: { ...backend, auth: 'bearer' },
      shared: { ...backend, auth: { jwt: { alg: 'HS256', key: { env: 'SHARED' } } } },
      away: { kind: 'http', url: 'http://127.0.0.1:9', auth: 'none' },
    },
    limits,
  );
  browser = await test.signedIn();
});
afterAll(async () => {
  await test.stop();
  await Promise.all([rooms.stop(), foreign.stop()]);
});
afterEach(() => {
  rooms.answer = ok;
  rooms.calls.length = 0;
  rooms.requests.length = 0;
});
const base = '/api/backend/acme.rooms';
const code = (answer: { json: unknown }) => (answer.json as { code?: string } | undefined)?.code;

describe('what a backend gets', () => {
  it('is path, query, body and the headers that matter; nothing of the session, nothing of where it came from', async () => {
    let body = '';
    rooms.answer = async (request, response) => {
      for await (const chunk of request) body += String(chunk);
      ok(request, response);
    };
    await browser.api(`${base}/open/r%C3%A4ume/a%20b?von=1&bis=%2f`, {
      method: 'PUT',
      body: '{"a":1}',
      headers: {
        'if-match': '"7"',
        'x-forwarded-for': '1.2.3.4',
        forwarded: 'for=1.2.3.4',
        authorization: 'Basic YTpi',
        'x-secret': '1',
        connection: 'keep-alive, x-secret',
        te: 'trailers',
      },
    });
    expect(rooms.calls).toEqual(['PUT /base/r%C3%A4ume/a%20b?von=1&bis=%2f']);
    expect(body).toBe('{"a":1}');
    expect(rooms.requests[0]?.headers).toEqual({
      'content-type': 'application/json',
      'content-length': '7',
      'if-match': '"7"',
      host: `127.0.0.1:${rooms.port}`,
      connection: 'keep-alive',
    });
  });

  it('comes back without cookies, places, policies, and never as a page', async () => {
    rooms.answer = (_request, response) => {
      response.writeHead(201, {
        'set-cookie': 'fw=1',
        location: 'http://evil.example/',
        'access-control-allow-origin': '*',
        'content-security-policy': "script-src 'unsafe-inline'",
        'content-type': 'text/html',
        'content-disposition': 'inline',
        'clear-site-data': '"*"',
        etag: '"9"',
      });
      response.end('<script>alert(1)</script>');
    };
    const answer = await browser.api(`${base}/open/x`);
    expect([answer.status, answer.headers.etag]).toEqual([201, '"9"']);
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    for (const name of ['set-cookie', 'location', 'access-control-allow-origin', 'clear-site-data'])
      expect(answer.headers).not.toHaveProperty(name);
  });

  it('is the access token, or a token of the account, where the composition says so', async () => {
    await browser.api(`${base}/bearer/x`);
    await browser.api(`${base}/shared/x`);
    const [bearer, shared] = rooms.requests.map(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? '');
    expect(bearer).toMatch(/^[0-9a-f-]{36}$/);
    const { payload } = await jwtVerify(shared ?? '', Buffer.from('gemeinsam-gemeinsam-gemeinsam-32'));
    expect(payload).toEqual({ sub: 'anna@example.test', iat: expect.any(Number), exp: (payload.iat ?? 0) + 60 });
  });

  it('is an assertion that only this backend, only now, only with our key takes (case 36)', async () => {
    await browser.api(`${base}/rooms/x`);
    const token = rooms.requests[0]?.headers.authorization?.replace('Bearer ', '') ?? '';
    const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', test.gateway.url));
    const check = (audience: string, currentDate?: Date) =>
      jwtVerify(token, keys, {
        issuer: test.gateway.url,
        audience,
        algorithms: ['EdDSA'],
        ...(currentDate && { currentDate }),
      });
    expect((await check('acme.rooms')).payload).toMatchObject({ sub: 'u1', jti: expect.any(String) });
    await expect(check('acme.other')).rejects.toThrow('aud');
    await expect(check('acme.rooms', new Date(Date.now() + 61_000))).rejects.toThrow('exp');
    const { privateKey } = await generateKeyPair('EdDSA');
    const forged = await new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey);
    await expect(jwtVerify(forged, keys, { algorithms: ['EdDSA'] })).rejects.toThrow('signature');
  });
});

describe('case 36: paths', () => {
  it.each([
    'open/..%2f..%2fetc',
    'open/../x',
    'open/%2e%2e/x',
    'open/./x',
    'open//evil.example/x',
    'open/a%5cb',
    'open/a%00b',
    'open/a%0d%0ab',
    'open/%zz',
    'open/%2fx',
    'open',
  ])('%s goes nowhere', async (path) => {
    const before = rooms.connections;
    const answer = await browser.api(`${base}/${path}`);
    expect([answer.status, code(answer)]).toEqual([400, 'FW5302']);
    expect([rooms.calls, rooms.connections, foreign.connections]).toEqual([[], before, 0]);
  });

  it('are decoded once', async () => {
    await browser.api(`${base}/open/%252e%252e/x`);
    expect(rooms.calls).toEqual(['GET /base/%252e%252e/x']);
  });

  it.each(['acme.other/open/x', 'acme.rooms/none/x', 'none/open/x', '__proto__/open/x', 'acme.rooms/constructor/x'])(
    'of another plugin are refused: %s',
    async (path) => {
      expect(code(await browser.api(`/api/backend/${path}`))).toBe('FW5301');
    },
  );

  it('follows no redirect and connects to nobody else', async () => {
    rooms.answer = (_request, response) => response.writeHead(302, { location: foreign.url }).end();
    const answer = await browser.api(`${base}/open/x`);
    expect([answer.status, code(answer), answer.headers.location]).toEqual([502, 'FW5306', undefined]);
    expect(foreign.connections).toBe(0);
  });

  it.each([
    ['TRACE', 405],
    ['OPTIONS', 405],
    ['COPY', 405],
    ['PROPFIND', 400],
  ])('relays no %s of any depth', async (method, status) => {
    const answer = await browser.api(`${base}/open/x`, { method, headers: { depth: 'infinity' } });
    expect([answer.status, rooms.calls]).toEqual([status, []]);
  });

  it('asks for a session first', async () => {
    expect(code(await test.browser().api(`${base}/open/x`))).toBe('FW5001');
    expect(rooms.calls).toEqual([]);
  });
});

describe('a backend that is dead, slow or lies', () => {
  it('is down', async () => {
    const answer = await browser.api(`${base}/away/x`);
    expect([answer.status, code(answer)]).toEqual([502, 'FW5304']);
  });

  it('does not answer in time', async () => {
    rooms.answer = () => undefined;
    const answer = await browser.api(`${base}/open/x`);
    expect([answer.status, code(answer)]).toEqual([504, 'FW5305']);
  });

  it('hangs up instead of answering', async () => {
    rooms.answer = (request) => request.socket.destroy();
    expect(code(await browser.api(`${base}/open/x`, { method: 'POST', body: '{}' }))).toBe('FW5304');
  });

  it('sends headers without end', async () => {
    rooms.answer = (_request, response) => response.writeHead(200, { etag: 'x'.repeat(30_000) }).end();
    expect(code(await browser.api(`${base}/open/x`))).toBe('FW5307');
  });

  it('speaks no HTTP', async () => {
    rooms.answer = (request) => request.socket.end('SSH-2.0-OpenSSH_9.7\r\n');
    expect(code(await browser.api(`${base}/open/x`))).toBe('FW5307');
  });

  it('switches to another protocol', async () => {
    rooms.answer = (request) =>
      request.socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n');
    expect(code(await browser.api(`${base}/open/x`))).toBe('FW5304');
  });

  it('refuses our credentials, which is not the person being signed out', async () => {
    rooms.answer = (_request, response) => response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
    const answer = await browser.api(`${base}/open/x`);
    expect([answer.status, code(answer), answer.headers['www-authenticate']]).toEqual([502, 'FW5308', undefined]);
  });

  it.each([
    ['breaks off', (socket: { destroy(): void }) => socket.destroy()],
    ['falls silent', () => undefined],
  ])('%s in the middle: the browser sees a broken answer, not a short one', async (_name, end) => {
    rooms.answer = (request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => setTimeout(end, 20, request.socket));
    };
    await expect(browser.api(`${base}/open/x`)).rejects.toThrow('aborted');
    rooms.answer = ok;
    expect((await browser.api(`${base}/open/x`)).status).toBe(200);
  });

  it('is let go when the browser leaves', async () => {
    const gone = new Promise((resolve) => {
      rooms.answer = (_request, response) => {
        response.writeHead(200);
        response.write('x');
        response.once('close', resolve);
      };
    });
    const response = await browser.stream(`${base}/open/x`, { headers: browser.pageHeaders('GET') });
    response.destroy();
    await expect(gone).resolves.toBeUndefined();
  });
});

describe('uploads', () => {
  it('are refused by their length before a byte is sent on, and by their bytes when they lie about it', async () => {
    const big = await browser.api(`${base}/open/x`, {
      method: 'POST',
      headers: { 'content-length': '60000000' },
      body: Readable.from(slow(1)),
    });
    expect([big.status, code(big), rooms.calls]).toEqual([413, 'FW5309', []]);
    rooms.answer = (request) => void request.resume();
    const chunk = Buffer.alloc(1_000_000);
    const chunked = await browser.api(`${base}/open/x`, {
      method: 'POST',
      body: Readable.from(Array.from({ length: 60 }, () => chunk)),
    });
    expect([chunked.status, code(chunked)]).toEqual([413, 'FW5309']);
  });

  it('end when no byte comes any more (case 40)', async () => {
    rooms.answer = (request) => void request.resume();
    const answer = await browser.api(`${base}/open/x`, {
      method: 'POST',
      headers: { 'content-length': '10' },
      body: Readable.from(slow(5000)),
    });
    expect([answer.status, code(answer)]).toEqual([408, 'FW5014']);
  });
});

async function* slow(ms: number) {
  yield Buffer.from('x');
  await new Promise((resolve) => setTimeout(resolve, ms).unref());
}
