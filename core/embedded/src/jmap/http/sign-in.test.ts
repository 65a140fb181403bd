import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, TOKEN_SECRET, type TestServer } from '../test-server.ts';
import { issueBearer } from './bearer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const session = (authorization?: string): Promise<Response> =>
  fetch(`${server.url}/.well-known/jmap`, { headers: authorization === undefined ? {} : { authorization } });
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

function token(head: object, claims: object, secret = TOKEN_SECRET): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const content = `${encode(head)}.${encode(claims)}`;
  return `Bearer ${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

const HEAD = { alg: 'HS256', typ: 'JWT' };
const anna = 'anna@example.test';
const soon = () => Math.floor(Date.now() / 1000) + 60;

describe('by password', () => {
  test("the right one opens one's own account, whatever the case of the name", async () => {
    const response = await session(basic('Anna@Example.test', 'secret'));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ username: anna });
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  test.each([
    ['nothing', undefined],
    ['a wrong password', basic(anna, 'wrong')],
    ['an unknown name', basic('nobody@example.test', 'secret')],
    ['a shared account', basic('poststelle@example.test', '')],
    ['no base64', 'Basic ???'],
    ['another scheme', 'Digest x'],
  ])('%s is 401, and says how', async (_, authorization) => {
    const response = await session(authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('Basic');
    expect(await response.json()).toMatchObject({ status: 401 });
  });

  test('after ten wrong ones even the right one waits', async () => {
    for (let count = 0; count < 10; count += 1) await session(basic('carla@example.test', `wrong${count}`));
    expect((await session(basic('carla@example.test', 'secret'))).status).toBe(429);
    expect((await session(basic(anna, 'secret'))).status).toBe(200);
  });
});

describe('by token', () => {
  test("the gateway's opens the account that it names", async () => {
    const bearer = issueBearer(anna, { secret: TOKEN_SECRET, seconds: 60 });
    const response = await session(`Bearer ${bearer}`);
    expect(await response.json()).toMatchObject({ username: anna });
  });

  test.each([
    ['too old', () => token(HEAD, { sub: anna, exp: soon() - 61 })],
    ['without an end', () => token(HEAD, { sub: anna })],
    ['not yet valid', () => token(HEAD, { sub: anna, exp: soon(), nbf: soon() })],
    ['of another secret', () => token(HEAD, { sub: anna, exp: soon() }, 'guessed')],
    ['of another algorithm', () => token({ alg: 'none' }, { sub: anna, exp: soon() })],
    ['for nobody', () => token(HEAD, { exp: soon() })],
    ['for an unknown account', () => token(HEAD, { sub: 'nobody@example.test', exp: soon() })],
    ['for a shared account', () => token(HEAD, { sub: 'poststelle@example.test', exp: soon() })],
    ['cut short', () => token(HEAD, { sub: anna, exp: soon() }).slice(0, -3)],
  ])('one %s is 401', async (_, make) => {
    expect((await session(make())).status).toBe(401);
  });
});

test('other resources are 404, and a strange Host is 400', async () => {
  const authorization = basic(anna, 'secret');
  expect((await fetch(`${server.url}/nothing`, { headers: { authorization } })).status).toBe(404);
  expect((await fetch(`${server.url}/%zz`, { headers: { authorization } })).status).toBe(400);
});
