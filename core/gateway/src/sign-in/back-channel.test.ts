import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test.stop());

const post = (token: string) =>
  test.browser().send('/auth/backchannel', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: token }).toString(),
  });

describe('case 38: back-channel sign-out', () => {
  const who = { sub: 'u1', sid: 's1' };
  const seconds = (ago: number) => Math.floor(Date.now() / 1000) - ago;
  it.each([
    ['another audience', () => test.oidc.logoutToken(who, { audience: 'somebody' })],
    ['another issuer', () => test.oidc.logoutToken(who, { issuer: 'http://evil.example' })],
    ['another key', () => test.oidc.logoutToken(who, { key: 'foreign' })],
    ['another type', () => test.oidc.logoutToken(who, { typ: 'JWT' })],
    ['a nonce', () => test.oidc.logoutToken({ ...who, nonce: 'n' })],
    ['no events', () => test.oidc.logoutToken({ ...who, events: {} })],
    ['no subject', () => test.oidc.logoutToken({})],
    ['no id', () => test.oidc.logoutToken({ ...who, jti: '' })],
    ['an old date', () => test.oidc.logoutToken(who, { issuedAt: seconds(130) })],
    ['a date to come', () => test.oidc.logoutToken(who, { issuedAt: seconds(-60) })],
    ['nothing signed', async () => `${Buffer.from('{"alg":"none","typ":"logout+jwt"}').toString('base64url')}.e30.`],
    ['rubbish', async () => 'x'],
  ])('refuses a token with %s', async (_name, make) => {
    const browser = await test.signedIn();
    const answer = await post(await make());
    expect([answer.status, answer.json]).toEqual([400, { code: 'FW5106', message: expect.any(String) }]);
    expect((await browser.api('/api/session')).status).toBe(200);
  });

  it('ends the session that the provider names, at once, and no other; a token counts once', async () => {
    test.oidc.claims = { ...test.oidc.claims, sid: 's2' };
    const other = await test.signedIn();
    test.oidc.claims = { ...test.oidc.claims, sid: 's1' };
    const meant = await test.signedIn();
    const stream = await meant.stream('/api/push', { headers: meant.pageHeaders('GET') });
    const token = await test.oidc.logoutToken(who);
    expect((await post(token)).status).toBe(200);
    let told = '';
    for await (const chunk of stream) told += String(chunk);
    expect(told).toContain('{"source":"gateway","type":"session-ended","data":{"reason":"revoked"}}');
    expect((await meant.api('/api/session')).status).toBe(401);
    expect((await other.api('/api/session')).status).toBe(200);
    expect((await post(token)).status).toBe(400);
  });

  it('ends all sessions of a person when no session is named, also after a restart', async () => {
    const browsers = [await test.signedIn(), await test.signedIn()];
    await test.restart();
    expect((await post(await test.oidc.logoutToken({ sub: 'u1' }))).status).toBe(200);
    for (const browser of browsers) expect((await browser.api('/api/session')).status).toBe(401);
  });

  it('takes no body without a length', async () => {
    const answer = await test.browser().send('/auth/backchannel', { method: 'POST', body: Buffer.alloc(20_000) });
    expect(answer.status).toBe(413);
  });
});

describe('the access token', () => {
  it('is renewed once for many requests, and the session ends when the provider says no', async () => {
    const { startUpstream } = await import('../../test-support/upstream.ts');
    const rooms = await startUpstream((_request, response) => response.end());
    const own = await startTestGateway({ rooms: { kind: 'http', url: rooms.url, auth: 'bearer' } });
    own.oidc.lifetime = 1;
    const browser = await own.signedIn();
    own.oidc.lifetime = 300;
    const ask = () => browser.api('/api/backend/acme.rooms/rooms/x');
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(own.oidc.calls).toEqual(['token', 'refresh']);
    expect(new Set(rooms.requests.map(({ headers }) => headers.authorization)).size).toBe(1);
    own.oidc.lifetime = 1;
    const second = await own.signedIn();
    own.oidc.forget();
    expect((await second.api('/api/backend/acme.rooms/rooms/x')).status).toBe(401);
    expect((await second.api('/api/session')).status).toBe(401);
    await own.stop();
    await rooms.stop();
  });
});
