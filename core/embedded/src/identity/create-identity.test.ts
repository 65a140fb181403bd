import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIdentity, type Identity, type IdentityFault } from './index.ts';
import { FailedAttempts } from './failed-attempts.ts';

const ANNA = {
  address: 'anna@example.test',
  name: 'Anna Berger',
  password: 'gehe im Ü',
  groups: ['amt-60', 'poststelle'],
};

let folder: string;
let server: Server;
let identity: Identity;
let base: string;
let faults: IdentityFault[];
let logoutTokens: string[];
let logoutStatus: number;
let networkAddress: string;

async function start(accounts = [ANNA]): Promise<void> {
  identity = await createIdentity({
    issuer: `${base}/identity`,
    dataFolder: folder,
    accounts,
    workplaceName: 'Amt <60>',
    clientAddress: () => networkAddress,
    onFault: (fault) => faults.push(fault),
    clients: [
      {
        clientId: 'gateway',
        clientSecret: 'not so secret',
        redirectUris: [`${base}/auth/callback`],
        postLogoutRedirectUris: [`${base}/`],
        backchannelLogoutUri: `${base}/auth/logout`,
      },
    ],
  });
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.startsWith('/identity/')) return identity.handler(request, response);
  let body = '';
  for await (const chunk of request) body += String(chunk);
  if (request.url === '/auth/logout') logoutTokens.push(new URLSearchParams(body).get('logout_token')!);
  response.statusCode = request.url === '/auth/logout' ? logoutStatus : 200;
  response.end('client');
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fw-identity-'));
  faults = [];
  logoutTokens = [];
  logoutStatus = 200;
  networkAddress = '192.0.2.1';
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://localhost:${(server.address() as AddressInfo).port}`;
  await start();
});

afterEach(async () => {
  identity.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
  if (faults.length > 0) throw new Error(`unexpected faults: ${JSON.stringify(faults)}`);
});

interface Page {
  url: string;
  status: number;
  headers: Headers;
  text: string;
}

/** A browser without scripts: cookies by path, redirects, forms. */
class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>();
  readonly language: string;

  constructor(language = 'de-DE,de;q=0.9') {
    this.language = language;
  }

  async open(url: string, form?: Record<string, string>): Promise<Page> {
    const { pathname } = new URL(url);
    const sent = [...this.cookies].filter(([, cookie]) => pathname.startsWith(cookie.path));
    const response = await fetch(url, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; '),
        'accept-language': this.language,
      },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const text = await response.text();
    const location = response.headers.get('location');
    if (location) {
      const next = new URL(location, url);
      if (next.pathname === '/auth/callback') return { url: next.href, status: 0, headers: response.headers, text: '' };
      return await this.open(next.href);
    }
    return { url, status: response.status, headers: response.headers, text };
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name!);
    else this.cookies.set(name!, { value: value!, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
  }

  async submit(page: Page, values: Record<string, string>): Promise<Page> {
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const fields = Object.fromEntries(hidden.map((match) => [match[1]!, match[2]!]));
    return await this.open(new URL(/action="([^"]+)"/.exec(page.text)![1]!, page.url).href, { ...fields, ...values });
  }
}

const discover = () =>
  client.discovery(new URL(`${base}/identity`), 'gateway', 'not so secret', undefined, {
    execute: [client.allowInsecureRequests],
  });

async function begin(browser: Browser, config: client.Configuration, more: Record<string, string> = {}) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: `${base}/auth/callback`,
    scope: 'openid email profile groups',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...more,
  });
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
  return { page: await browser.open(url.href), checks };
}

async function signIn(browser: Browser, config: client.Configuration) {
  const { page, checks } = await begin(browser, config);
  const done = page.status === 0 ? page : await browser.submit(page, { address: 'anna', password: ANNA.password });
  return await client.authorizationCodeGrant(config, new URL(done.url), checks);
}

describe('signing in', () => {
  it('takes code and PKCE to the claims of the account, below a path', async () => {
    const config = await discover();
    expect(config.serverMetadata().token_endpoint).toBe(`${base}/identity/token`);
    const tokens = await signIn(new Browser(), config);
    expect(tokens.claims()).toMatchObject({
      iss: `${base}/identity`,
      sub: 'anna@example.test',
      email: 'anna@example.test',
      name: 'Anna Berger',
      groups: ['amt-60', 'poststelle'],
      sid: expect.any(String),
    });
    const info = await client.fetchUserInfo(config, tokens.access_token, 'anna@example.test');
    expect(info).toMatchObject({ name: 'Anna Berger', email: 'anna@example.test' });
    expect(await identity.checkAccessToken(tokens.access_token)).toBe('anna@example.test');
    expect(await identity.checkAccessToken('invented')).toBeUndefined();
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token!);
    expect(refreshed.claims()?.sub).toBe('anna@example.test');
  });

  it('does not ask who is signed in already, nor for consent', async () => {
    const browser = new Browser();
    const config = await discover();
    await signIn(browser, config);
    expect((await begin(browser, config)).page.status).toBe(0);
  });

  it('refuses a request without PKCE, and with an unknown redirect address, on a page of its own', async () => {
    const url = (more: string) => `${base}/identity/auth?client_id=gateway&response_type=code&scope=openid${more}`;
    const callback = encodeURIComponent(`${base}/auth/callback`);
    const withoutPkce = await new Browser().open(url(`&redirect_uri=${callback}`));
    expect(new URL(withoutPkce.url).searchParams.get('error')).toBe('invalid_request');
    const foreign = await new Browser().open(url('&redirect_uri=https://evil.example/'));
    expect([foreign.status, foreign.text]).toEqual([400, expect.stringContaining('invalid_redirect_uri')]);
    expect(foreign.text).toContain('FW5604');
  });

  it('says what is wrong where it is wrong, in the language asked for', async () => {
    const browser = new Browser();
    const { page } = await begin(browser, await discover(), { ui_locales: 'en' });
    expect(page.text).toContain('<html lang="en">');
    const wrong = await browser.submit(page, { address: 'anna@example.test', password: '"><b>' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(
      /<p class="error" id="error" role="alert">The email address or the password is not right/,
    );
    expect(wrong.text).toMatch(/id="password"[^>]* aria-invalid="true" aria-describedby="error" autofocus>/);
    expect(wrong.text).toMatch(/id="address"[^>]* value="anna@example.test"/);
    expect(wrong.text).toContain('<title>Error: Sign in');
    const empty = await browser.submit(wrong, { address: '<script>', password: '' });
    expect(empty.text).toContain('value="&lt;script&gt;"');
    expect(empty.text).toMatch(/id="address"[^>]*value="&lt;script&gt;">/);
    const german = await begin(new Browser(), await discover());
    expect(german.page.text).toContain('<p class="workplace">bei Amt &lt;60&gt;</p>');
  });

  it('stops guessing, also for the right password and for accounts that do not exist', async () => {
    const browser = new Browser();
    let { page } = await begin(browser, await discover());
    for (const address of ['anna', 'nobody@example.test']) {
      for (let round = 0; round < 5; round++) page = await browser.submit(page, { address, password: 'falsch' });
      expect(page.status).toBe(400);
      page = await browser.submit(page, { address, password: ANNA.password });
      expect([page.status, page.headers.get('retry-after')]).toEqual([429, '600']);
      expect(page.text).toContain('in 10 Minuten');
    }
    // Somebody else's mistakes do not lock a person out.
    networkAddress = '192.0.2.2';
    expect((await browser.submit(page, { address: 'anna', password: ANNA.password })).status).toBe(0);
  });

  it('names a sign-in that is over, and one that another browser began', async () => {
    const { page } = await begin(new Browser(), await discover());
    const stranger = await new Browser().open(page.url);
    expect([stranger.status, stranger.text]).toEqual([400, expect.stringContaining('FW5603')]);
    const posted = await new Browser('en').submit(page, { address: 'anna', password: ANNA.password });
    expect([posted.status, posted.text]).toEqual([400, expect.stringContaining('no longer valid')]);
  });

  it('sends pages without scripts, under a policy that allows none', async () => {
    const { page } = await begin(new Browser(), await discover());
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.text).not.toMatch(/<script|style=|onload/);
    const sheet = await new Browser().open(new URL(/href="([^"]+\.css)"/.exec(page.text)![1]!, base).href);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(page.url).toMatch(new RegExp(`^${base}/identity/sign-in/`));
  });

  it('keeps its cookies below its own path', async () => {
    const browser = new Browser();
    await signIn(browser, await discover());
    expect([...browser.cookies.values()].every((cookie) => cookie.path.startsWith('/identity'))).toBe(true);
  });
});

describe('signing out', () => {
  it('ends the session without a question, tells the client, and takes its tokens back', async () => {
    const browser = new Browser();
    const config = await discover();
    const tokens = await signIn(browser, config);
    const url = client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: `${base}/`,
      state: 's1',
    });
    expect((await browser.open(url.href)).url).toBe(`${base}/?state=s1`);
    const [token] = logoutTokens;
    const payload = JSON.parse(Buffer.from(token!.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
    expect(payload).toMatchObject({ aud: 'gateway', sid: tokens.claims()!['sid'], events: expect.any(Object) });
    expect(payload).not.toHaveProperty('nonce');
    await expect(client.refreshTokenGrant(config, tokens.refresh_token!)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    expect(await identity.checkAccessToken(tokens.access_token)).toBeUndefined();
    expect((await begin(browser, config)).page.status).toBe(200);
    // A second time there is no session left, and still no page that needs a script.
    expect((await browser.open(url.href)).url).toBe(`${base}/?state=s1`);
  });

  it('does not depend on a client that is away', async () => {
    const browser = new Browser();
    const config = await discover();
    const tokens = await signIn(browser, config);
    logoutStatus = 500;
    const url = client.buildEndSessionUrl(config, { id_token_hint: tokens.id_token! });
    expect((await browser.open(url.href)).text).toContain('Sie sind abgemeldet');
    expect(faults.splice(0)).toEqual([{ code: 'FW5607', message: expect.stringContaining('gateway: ') }]);
    expect((await begin(browser, config)).page.status).toBe(200);
  });

  it('asks when nothing proves whose session it is', async () => {
    const browser = new Browser();
    await signIn(browser, await discover());
    const question = await browser.open(`${base}/identity/session/end`);
    expect([question.status, question.text]).toEqual([200, expect.stringContaining('Möchten Sie sich')]);
    expect(logoutTokens).toHaveLength(0);
    const done = await browser.submit(question, { logout: 'yes' });
    expect(done.text).toContain('Sie sind abgemeldet');
    expect(logoutTokens).toHaveLength(1);
  });
});

describe('what stays', () => {
  it('keeps sessions, tokens and keys over a restart', async () => {
    const browser = new Browser();
    const tokens = await signIn(browser, await discover());
    const keys = await (await fetch(`${base}/identity/jwks`)).text();
    identity.stop();
    await start();
    expect(await (await fetch(`${base}/identity/jwks`)).text()).toBe(keys);
    const config = await discover();
    expect((await begin(browser, config)).page.status).toBe(0);
    expect((await client.refreshTokenGrant(config, tokens.refresh_token!)).access_token).toEqual(expect.any(String));
  });

  it('forgets accounts that the composition no longer names, and their sessions', async () => {
    const browser = new Browser();
    const tokens = await signIn(browser, await discover());
    identity.stop();
    await start([{ ...ANNA, address: 'bert@example.test' }]);
    expect(await identity.checkPassword('anna@example.test', ANNA.password)).toBe(false);
    expect(await identity.checkAccessToken(tokens.access_token)).toBeUndefined();
    expect((await begin(browser, await discover())).page.status).toBe(200);
  });

  it('checks passwords, and follows a change of one', async () => {
    const check = (password: string) => identity.checkPassword('Anna@Example.test', password);
    expect([await check(ANNA.password), await check(ANNA.password), await check('falsch')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await check(ANNA.password.normalize('NFD'))).toBe(true);
    identity.stop();
    await start([{ ...ANNA, password: 'neu' }]);
    expect([await check(ANNA.password), await check('neu')]).toEqual([false, true]);
  });

  it('stores no password in the clear, in files of its owner alone', async () => {
    await signIn(new Browser(), await discover());
    const file = join(folder, 'identity.sqlite');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).includes(ANNA.password) || readFileSync(`${file}-wal`).includes(ANNA.password)).toBe(
      false,
    );
    expect(readFileSync(`${file}-wal`).includes('scrypt$')).toBe(true);
  });
});

describe('failed attempts', () => {
  it('are forgotten after ten minutes or a success, and counted per address too', () => {
    let now = 0;
    const attempts = new FailedAttempts(() => now);
    const fail = (times: number, account: string) => {
      for (let n = 0; n < times; n++) attempts.failed(account, '::1');
    };
    fail(5, 'a');
    expect([attempts.wait('a', '::1'), attempts.wait('a', '::2'), attempts.wait('b', '::1')]).toEqual([600, 0, 0]);
    now = 600_001;
    expect(attempts.wait('a', '::1')).toBe(0);
    fail(4, 'a');
    attempts.succeeded('a', '::1');
    fail(4, 'a');
    expect(attempts.wait('a', '::1')).toBe(0);
    for (let n = 0; n < 50; n++) fail(1, `account ${n}`);
    expect(attempts.wait('anyone', '::1')).toBe(600);
  });
});
