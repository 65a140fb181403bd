import { brotliDecompressSync } from 'node:zlib';
import type { FrameFacts, WorkplaceLock } from '@fachwerk/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startGateway } from '../index.ts';

const digest = 'a'.repeat(32);
const frame = (id: string, host: string | null, path = `/${digest}/frame.html`): FrameFacts => ({
  host,
  path,
  file: `isolated/${id}/${digest}/frame.html`,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': ['sandbox allow-scripts; frame-ancestors {workplace}', "script-src 'unsafe-inline'"],
    'cache-control': 'public, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'cross-origin',
    'origin-agent-cluster': '?1',
  },
});
const wildcard = {
  'acme.rooms': frame('acme.rooms', 'acme--rooms.plugins.localhost'),
  'acme.board': frame('acme.board', 'acme--board.plugins.localhost', `/${'b'.repeat(32)}/frame.html`),
};

let test: TestGateway;
beforeAll(async () => {
  test = await startTestGateway();
});
afterAll(() => test.stop());
const compose = async (frames: WorkplaceLock['frames']) => {
  await test.workplace.build(test.facts, 'two', frames);
  await test.gateway.reload();
};
const ask = (name: string, path: string, more: { method?: string; headers?: Record<string, string> } = {}) =>
  test.browser().send(path, { ...more, headers: { ...more.headers, host: `${name}:${test.gateway.port}` } });
const rooms = 'acme--rooms.plugins.localhost';
const path = `/${digest}/frame.html`;

describe('wildcard: a host for each plugin', () => {
  beforeAll(() => compose(wildcard));

  it('serves its document with its headers, the workplace named in them, and sets no cookie', async () => {
    const { status, text, headers } = await ask(rooms, path, { headers: { 'accept-encoding': 'identity' } });
    expect([status, text]).toEqual([200, 'document of acme.rooms '.repeat(20)]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `sandbox allow-scripts; frame-ancestors ${test.gateway.url}, script-src 'unsafe-inline'`,
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'origin-agent-cluster': '?1',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('packs it, and answers with a head alone', async () => {
    const answer = await test.browser().stream(path, {
      headers: { host: `${rooms}:${test.gateway.port}`, 'accept-encoding': 'br' },
    });
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(Buffer.concat(chunks)).toString()).toContain('document of acme.rooms');
    const head = await ask(rooms, path, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it.each([
    '/',
    '/index.html',
    '/assets/boot-abc.js',
    '/mail-frame',
    '/api/session',
    '/auth/login',
    '/healthz',
    `${path}?x`,
  ])('serves nothing else: %s', async (other) => {
    const { status, json, headers } = await ask(rooms, other);
    expect([status, json]).toEqual([404, { code: 'FW5530', message: expect.any(String) }]);
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it("serves no other plugin's document, and takes no other method", async () => {
    expect((await ask(rooms, wildcard['acme.board'].path)).status).toBe(404);
    const posted = await ask(rooms, path, { method: 'POST' });
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('is not the host of a plugin that is not installed, nor the base, nor the workplace', async () => {
    expect((await ask('acme--other.plugins.localhost', path)).status).toBe(421);
    expect((await ask('plugins.localhost', path)).status).toBe(421);
    expect((await ask('localhost', path)).status).toBe(404);
    expect((await ask('localhost', `/isolated/acme.rooms${path}`)).status).toBe(404);
  });

  it('logs no path but its form', async () => {
    await ask(rooms, path);
    await expect.poll(() => test.lines.at(-1)).toContain('"path":"/:digest/frame.html"');
  });
});

it('single: one host for the documents of all, and for nothing else', async () => {
  await compose({
    'acme.rooms': frame('acme.rooms', 'plugins.localhost'),
    'acme.board': frame('acme.board', 'plugins.localhost', wildcard['acme.board'].path),
  });
  expect((await ask('plugins.localhost', path)).text).toContain('document of acme.rooms');
  expect((await ask('plugins.localhost', wildcard['acme.board'].path)).text).toContain('document of acme.board');
  expect((await ask('plugins.localhost', '/')).status).toBe(404);
  expect((await ask(rooms, path)).status).toBe(421);
});

it("none: the workplace's own host", async () => {
  const own = `/isolated/acme.rooms${path}`;
  await compose({ 'acme.rooms': frame('acme.rooms', null, own) });
  const { status, text, headers } = await ask('localhost', own);
  expect([status, text]).toEqual([200, expect.stringContaining('document of acme.rooms')]);
  expect(headers['content-security-policy']).toContain('sandbox allow-scripts');
  expect((await ask('localhost', '/mail', { headers: { accept: 'text/html' } })).status).toBe(200);
});

describe('a feature that the composition grants to an isolated plugin', () => {
  const policyOf = async (at: string) => (await test.browser().send(at, page)).headers['permissions-policy'];
  const page = { headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate' } };
  const granted = (id: string, policy: string) => {
    const one = wildcard[id as keyof typeof wildcard];
    return { ...one, headers: { ...one.headers, 'permissions-policy': policy } };
  };

  it('is what the page may hand on, and no other is; other answers hand on nothing', async () => {
    await compose({
      'acme.rooms': granted('acme.rooms', 'camera=*, microphone=(), display-capture=(), usb=()'),
      'acme.board': granted('acme.board', 'camera=(), microphone=(), display-capture=*, clipboard-write=*'),
    });
    const handedOn = String(await policyOf('/mail'))
      .split(', ')
      .filter((part) => !part.endsWith('=()'));
    expect(handedOn).toEqual(['camera=*', 'display-capture=*']);
    expect(await policyOf('/mail-frame')).toContain('camera=()');
    expect(await policyOf('/assets/boot-abc.js')).toContain('camera=()');
  });

  it('goes with the plugin', async () => {
    await compose({ 'acme.board': granted('acme.board', 'camera=()') });
    expect(await policyOf('/mail')).not.toContain('*');
  });
});

describe('beyond loopback', () => {
  const publicUrl = 'https://portal.land.test';

  it('the host is as it is written, TLS is said, and the workplace is named', async () => {
    await test.workplace.build({ ...test.facts, publicUrl }, 'three', {
      'acme.rooms': frame('acme.rooms', 'acme--rooms.plugins.land.test'),
    });
    const gateway = await startGateway({ ...test.options, dataFolder: `${test.workplace.data}-tls`, port: 0 });
    const browser = test.browser();
    Object.assign(browser, { origin: `http://localhost:${gateway.port}` });
    const answer = await browser.send(path, { headers: { host: 'acme--rooms.plugins.land.test' } });
    expect(answer.headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000',
      'content-security-policy': expect.stringContaining(`frame-ancestors ${publicUrl}`),
    });
    await gateway.stop();
  });

  it('a lock that puts a plugin where cookies live, or names no file, does not start', async () => {
    const refused = (frames: WorkplaceLock['frames']) =>
      test.workplace.build({ ...test.facts, publicUrl }, 'four', frames).then(() =>
        startGateway({ ...test.options, dataFolder: `${test.workplace.data}-bad`, port: 0 }).then(
          () => 'started',
          (error: Error) => error.message,
        ),
      );
    expect(await refused({ 'acme.rooms': frame('acme.rooms', 'portal.land.test') })).toContain('FW5531');
  });
});
