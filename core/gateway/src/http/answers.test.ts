import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startUpstream, type Upstream } from '../../test-support/upstream.ts';
import { createRateLimit } from './rate-limit.ts';

let test: TestGateway;
let rooms: Upstream;
beforeAll(async () => {
  rooms = await startUpstream((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('x'),
  );
  test = await startTestGateway({ rooms: { kind: 'http', url: rooms.url, auth: 'bearer' } });
});
afterAll(async () => {
  await test.stop();
  await rooms.stop();
});

describe('case 40: every answer', () => {
  it('has a policy, no sniffing, no framing; what is a person’s own is not kept', async () => {
    const browser = await test.signedIn();
    const own: Answer[] = await Promise.all([
      browser.api('/api/session'),
      browser.api('/api/store/acme.rooms'),
      browser.api('/api/store/acme.rooms/x'),
      browser.api('/api/backend/acme.rooms/rooms/x'),
      browser.api('/api/backend/acme.rooms/none/x'),
      browser.api('/api/nothing'),
      browser.send('/api/session'),
      browser.send('/auth/login'),
      browser.send('/auth/callback?state=x', { headers: { accept: 'text/html' } }),
      browser.send('/healthz'),
      browser.send('/', { headers: { host: 'evil.example' } }),
    ]);
    const kept = await Promise.all([
      browser.open('/'),
      browser.send('/assets/boot-abc.js'),
      browser.send('/mail-frame'),
      browser.send('/favicon.ico'),
      browser.send('/.well-known/jwks.json'),
    ]);
    for (const { headers } of [...own, ...kept]) {
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers['content-security-policy']).toMatch(/frame-ancestors '(?:none|self)'/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'origin-agent-cluster': '?1',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers).not.toHaveProperty('access-control-allow-origin');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
    expect(own.map(({ headers }) => headers['cache-control'])).toEqual(own.map(() => 'no-store'));
  });
});

describe('case 40: the log', () => {
  it('tells what happened, and nothing of whom, from where, or what', async () => {
    const browser = await test.signedIn();
    await browser.api('/api/backend/acme.rooms/rooms/geheimer-raum?suche=geheim', {
      method: 'POST',
      body: '{"text":"geheim"}',
    });
    await browser.api('/api/store/acme.rooms/geheim', { method: 'PUT', body: '"geheim"' });
    await browser.api('/api/backend/acme.rooms/none/geheim');
    await browser.open('/mail/geheim');
    await browser.send('/auth/backchannel', { method: 'POST', headers: { 'content-length': '6' }, body: 'geheim' });
    await browser.api('/auth/logout', { method: 'POST' });
    const text = test.lines.join('\n');
    const secrets = [
      'geheim',
      'anna',
      'Anna',
      'u1',
      's1',
      '127.0.0.1',
      '::1',
      'state=',
      'code=',
      'Bearer',
      'eyJ',
      ...browser.cookies.values(),
      ...rooms.requests.map(({ headers }) => headers.authorization?.slice(7) ?? '-'),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    const fields = new Set(test.lines.flatMap((line) => Object.keys(JSON.parse(line) as object)));
    const allowed = [
      'time',
      'event',
      'method',
      'path',
      'status',
      'complete',
      'ms',
      'session',
      'plugin',
      'backend',
      'code',
      'cause',
      'at',
      'build',
    ];
    expect([...fields].filter((field) => !allowed.includes(field))).toEqual([]);
    expect(test.lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({
        event: 'request',
        method: 'POST',
        path: '/api/backend/:plugin/:backend/*',
        status: 200,
        plugin: 'acme.rooms',
        backend: 'rooms',
        session: expect.stringMatching(/^[\w-]{12}$/),
      }),
    );
  });
});

describe('rate limits', () => {
  it('let a burst through, then so many a second, each for themselves', async () => {
    const limit = createRateLimit(3, 20);
    expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(1);
    expect(limit.take('b')).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(limit.take('a')).toBe(0);
  });

  it('hold for a session and for signing in', async () => {
    const tight = await startTestGateway({}, { sessionBurst: 3, sessionRate: 0.01, signInBurst: 4, signInRate: 0.01 });
    const browser = await tight.signedIn();
    for (let i = 0; i < 3; i++) expect((await browser.api('/api/session')).status).toBe(200);
    const late = await browser.api('/api/session');
    expect([late.status, late.json, late.headers['retry-after']]).toEqual([
      429,
      { code: 'FW5006', message: expect.any(String) },
      '100',
    ]);
    await tight.signedIn();
    const page = await tight.browser().open('/auth/login');
    expect(page.status).toBe(429);
    await tight.stop();
  });
});
