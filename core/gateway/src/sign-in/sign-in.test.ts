import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test.stop());
const person = { id: 'u1', name: 'Anna Berger', email: 'anna@example.test', roles: ['admins'], admin: true };
const sessionCookie = (browser: Browser) => [...browser.cookies.keys()].find((name) => !name.endsWith('-in')) ?? '';

describe('signing in', () => {
  it('uses code and PKCE, says who it is, and leads back', async () => {
    const browser = test.browser();
    const page = await browser.open('/auth/login?return=/mail/inbox?x=1');
    expect(page.url.href).toBe(`${test.gateway.url}/mail/inbox?x=1`);
    const session = (await browser.api('/api/session')).json as { person: unknown; expires: string };
    expect(session.person).toEqual(person);
    expect(Date.parse(session.expires) - Date.now()).toBeGreaterThan(29 * 60_000);
  });

  it('keeps the session in one cookie of this instance that no script and no other site gets', async () => {
    const browser = test.browser();
    const callback = await browser.open('/auth/login', '/auth/callback');
    const answer = await browser.send(callback.url.href);
    const set = answer.headers['set-cookie'] ?? [];
    expect(set[0]).toMatch(/^__Host-fw-[0-9a-f]{8}=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(set.slice(1).every((line) => line.includes('Max-Age=0'))).toBe(true);
    expect(sessionCookie(browser)).toMatch(/^__Host-fw-/);
  });

  it('falls back to a plain name only in a browser that took no __Host- cookie on loopback', async () => {
    const browser = test.browser();
    await browser.send('/auth/login');
    for (const name of browser.cookies.keys()) if (name.startsWith('__Host-')) browser.cookies.delete(name);
    const flow = await browser.open('/auth/login', '/auth/callback');
    for (const name of browser.cookies.keys()) if (name.startsWith('__Host-')) browser.cookies.delete(name);
    await browser.open(flow.url.href);
    expect(sessionCookie(browser)).toMatch(/^fw-/);
    expect((await browser.api('/api/session')).status).toBe(200);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    '/auth/login',
    '/api/session',
    'javascript:1',
    '/%2f%2fevil',
  ])('never leads to %s afterwards', async (back) => {
    const page = await test.browser().open(`/auth/login?return=${encodeURIComponent(back)}`);
    expect(page.url.origin).toBe(test.gateway.url);
    expect(['/', '/%2f%2fevil']).toContain(page.url.pathname);
  });

  it('shows what the provider refused on a page of its own', async () => {
    test.oidc.refused = true;
    const page = await test.browser().open('/auth/login');
    test.oidc.refused = false;
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('FW5103')]);
    expect(page.text).toContain('<html lang="de">');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('refuses somebody without the account that the composition asks for', async () => {
    const { claims } = test.oidc;
    test.oidc.claims = { sub: 'u2' };
    const page = await test.browser().open('/auth/login');
    test.oidc.claims = claims;
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('FW5105')]);
  });
});

describe('case 34: fixation', () => {
  it('gives a new id at each sign-in; the one before is dead, and one that was set from outside never lived', async () => {
    const browser = await test.signedIn();
    const name = sessionCookie(browser);
    const before = browser.cookies.get(name) ?? '';
    await browser.open('/auth/login');
    expect(browser.cookies.get(name)).not.toBe(before);
    const thief = test.browser();
    thief.cookies.set(name, before);
    expect((await thief.api('/api/session')).status).toBe(401);
    const planted = test.browser();
    planted.cookies.set(name, 'A'.repeat(43));
    await planted.open('/auth/login');
    expect(planted.cookies.get(name)).not.toBe('A'.repeat(43));
    expect((await planted.api('/api/session')).status).toBe(200);
  });

  it('ignores the session of another instance on this host', async () => {
    const browser = await test.signedIn();
    const name = sessionCookie(browser);
    const other = test.browser();
    other.cookies.set('__Host-fw-00000000', browser.cookies.get(name) ?? '');
    other.cookies.set('fw', browser.cookies.get(name) ?? '');
    expect((await other.api('/api/session')).json).toMatchObject({ code: 'FW5001' });
  });
});

describe('case 35: forged requests', () => {
  it('refuses a sign-in that began in another browser, and a state that nobody asked for', async () => {
    const attacker = test.browser();
    const callback = await attacker.open('/auth/login', '/auth/callback');
    const victim = test.browser();
    const answer = await victim.open(callback.url.href);
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('FW5102')]);
    callback.url.searchParams.set('state', 'invented');
    expect((await attacker.open(callback.url.href)).status).toBe(403);
    expect(victim.cookies.size).toBe(0);
  });

  it('takes a code once', async () => {
    const browser = test.browser();
    const callback = await browser.open('/auth/login', '/auth/callback');
    const cookies = new Map(browser.cookies);
    expect((await browser.send(callback.url.href)).status).toBe(303);
    cookies.forEach((value, name) => browser.cookies.set(name, value));
    const second = await browser.send(callback.url.href, { headers: { accept: 'text/html' } });
    expect([second.status, second.text]).toEqual([502, expect.stringContaining('FW5104')]);
  });

  it.each([
    ['no Fetch Metadata', 'GET', { 'sec-fetch-site': '' }, 'FW5003'],
    [
      'a cross-site form',
      'POST',
      { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      'FW5003',
    ],
    ['a sibling host', 'GET', { 'sec-fetch-site': 'same-site' }, 'FW5003'],
    ['an address bar', 'GET', { 'sec-fetch-site': 'none' }, 'FW5003'],
    ['JSON as text/plain', 'POST', { 'content-type': 'text/plain', 'x-fachwerk-request': '' }, 'FW5004'],
    ['no header of ours', 'PUT', { 'x-fachwerk-request': '' }, 'FW5004'],
    ['Origin null', 'POST', { origin: 'null' }, 'FW5005'],
    ['another port', 'DELETE', { origin: 'http://localhost:1' }, 'FW5005'],
  ])('refuses %s', async (_name, method, headers, code) => {
    const browser = await test.signedIn();
    const answer = await browser.api('/api/session', { method, headers });
    expect([answer.status, answer.json]).toEqual([403, { code, message: expect.any(String) }]);
  });

  it('refuses to sign out for another site', async () => {
    const browser = await test.signedIn();
    const answer = await browser.send('/auth/logout', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(answer.status).toBe(403);
    expect((await browser.api('/api/session')).status).toBe(200);
  });

  it('answers a foreign Host with 421 whatever it asks for', async () => {
    for (const path of ['/', '/api/session', '/healthz', '/auth/login', '/identity/auth'])
      expect(
        (await test.browser().send(path, { headers: { host: `evil.example:${test.gateway.port}` } })).json,
      ).toMatchObject({ code: 'FW5002' });
  });

  it('leads somebody who opened 127.0.0.1 to the one name of the workplace', async () => {
    const headers = { host: `127.0.0.1:${test.gateway.port}`, 'sec-fetch-mode': 'navigate' };
    const answer = await test.browser().send('/mail?x=1', { headers });
    expect([answer.status, answer.headers.location]).toEqual([308, `${test.gateway.url}/mail?x=1`]);
  });
});

describe('signing out', () => {
  it('ends the session, empties the browser, and leads to the provider', async () => {
    const browser = await test.signedIn();
    const copy = new Browser(test.gateway.url);
    browser.cookies.forEach((value, name) => copy.cookies.set(name, value));
    const answer = await browser.api('/auth/logout', { method: 'POST' });
    expect(answer.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    const { location } = answer.json as { location: string };
    const url = new URL(location);
    expect(url.origin + url.pathname).toBe(`${test.oidc.issuer}/end`);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${test.gateway.url}/`);
    expect((await copy.api('/api/session')).status).toBe(401);
    expect(browser.cookies.size).toBe(0);
  });
});

describe('a session', () => {
  it('outlives a restart', async () => {
    const browser = await test.signedIn();
    await test.restart();
    expect((await browser.api('/api/session')).json).toMatchObject({ person });
  });

  it('ends when nobody used it, and when its time is over', async () => {
    const short = await startTestGateway({}, { sessionIdle: 150, sessionTotal: 400, sessionSweep: 20 });
    const idle = await short.signedIn();
    const stream = await idle.stream('/api/push', { headers: idle.pageHeaders('GET') });
    const busy = await short.signedIn();
    const end = Date.now() + 250;
    while (Date.now() < end) {
      expect((await busy.api('/api/session')).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    let told = '';
    for await (const chunk of stream) told += String(chunk);
    expect(told).toContain('{"source":"gateway","type":"session-ended","data":{"reason":"expired"}}');
    expect((await idle.api('/api/session')).status).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await busy.api('/api/session')).status).toBe(401);
    await short.stop();
  });
});
