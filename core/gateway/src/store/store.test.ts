import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';

let test: TestGateway;
let anna: Browser;
beforeAll(async () => {
  test = await startTestGateway();
  anna = await test.signedIn();
});
afterAll(() => test.stop());
const put = (key: string, value: unknown, headers: Record<string, string> = {}, who = anna) =>
  who.api(`/api/store/acme.rooms/${key}`, { method: 'PUT', body: JSON.stringify(value), headers });
const get = (key: string, who = anna) => who.api(`/api/store/acme.rooms/${key}`);
const code = (answer: { json: unknown }) => (answer.json as { code?: string } | undefined)?.code;

describe('a value', () => {
  it.each([[{ a: [1, 'ü', null] }], [null], [false], [0], [''], [[]]])(
    'comes back as it was stored: %j',
    async (value) => {
      const stored = await put('plain', value);
      expect(stored.status).toBe(204);
      const found = await get('plain');
      expect([found.json, found.headers.etag]).toEqual([value, stored.headers.etag]);
    },
  );

  it('is deleted, and then is not there', async () => {
    await put('gone', 1);
    expect((await anna.api('/api/store/acme.rooms/gone', { method: 'DELETE' })).status).toBe(204);
    expect(code(await get('gone'))).toBe('FW5401');
    expect(code(await anna.api('/api/store/acme.rooms/gone', { method: 'DELETE' }))).toBe('FW5401');
  });

  it('is only overwritten by who knows it', async () => {
    const { etag = '' } = (await put('shared', 1)).headers;
    const second = await put('shared', 2, { 'if-match': etag });
    expect(second.status).toBe(204);
    const late = await put('shared', 3, { 'if-match': etag });
    expect([late.status, code(late), late.headers.etag]).toEqual([412, 'FW5402', second.headers.etag]);
    expect((await put('shared', 3, { 'if-none-match': '*' })).status).toBe(412);
    expect((await put('new', 3, { 'if-match': '*' })).status).toBe(412);
    expect((await put('new', 3, { 'if-none-match': '*' })).status).toBe(204);
    expect(
      (await anna.api('/api/store/acme.rooms/new', { method: 'DELETE', headers: { 'if-match': etag } })).status,
    ).toBe(412);
    expect((await get('shared')).json).toBe(2);
  });

  it('belongs to one person and one plugin', async () => {
    await put('mine', 'anna');
    test.oidc.claims = { ...test.oidc.claims, sub: 'u2' };
    const bert = await test.signedIn();
    test.oidc.claims = { ...test.oidc.claims, sub: 'u1' };
    expect((await get('mine', bert)).status).toBe(404);
    expect((await anna.api('/api/store/acme.other/mine')).status).toBe(404);
  });

  it('is there after a restart, and all of a plugin come at once', async () => {
    await put('settings.a', { x: 1 });
    await test.restart();
    const all = (await anna.api('/api/store/acme.rooms')).json as Record<string, unknown>;
    expect(all['settings.a']).toEqual({ value: { x: 1 }, etag: (await get('settings.a')).headers.etag });
    expect((await anna.api('/api/store/acme.nothing')).json).toEqual({});
  });
});

describe('what is refused', () => {
  it('is a value beyond 64 kB, more than 1 MB of one person, and what is not JSON', async () => {
    expect(code(await put('big', 'x'.repeat(65_536)))).toBe('FW5403');
    expect((await put('big', 'x'.repeat(65_534))).status).toBe(204);
    for (let i = 0; i < 15; i++) await put(`fill${i}`, 'x'.repeat(65_000));
    const full = await put('full', 'x'.repeat(65_000));
    expect([full.status, code(full)]).toEqual([507, 'FW5404']);
    expect((await put('big', 'y'.repeat(65_534))).status).toBe(204);
    const broken = await anna.api('/api/store/acme.rooms/x', { method: 'PUT', body: '{"a":' });
    expect(code(broken)).toBe('FW5008');
    expect(code(await put('x', 1, { 'content-type': 'text/plain' }))).toBe('FW5008');
    expect(code(await put('huge', 'x'.repeat(200_000)))).toBe('FW5007');
  });

  it.each(['a%20b', '%c3%a4', 'x'.repeat(129)])('is the key %s', async (key) => {
    expect(code(await put(key, 1))).toBe('FW5405');
  });

  it('is somebody who is not signed in', async () => {
    expect((await put('x', 1, {}, test.browser())).status).toBe(401);
  });
});

describe('faults', () => {
  it('are counted over all browsers, for administrators, without a person', async () => {
    const fault = { plugin: 'acme.rooms', code: 'FW1203', version: '1.0.0', where: 'view rooms' };
    const report = (body: unknown) => anna.api('/api/faults', { method: 'POST', body: JSON.stringify(body) });
    expect((await report(fault)).status).toBe(204);
    expect((await report(fault)).status).toBe(204);
    expect((await report({ ...fault, person: 'anna' })).status).toBe(400);
    expect((await report({ ...fault, where: '<script>' })).status).toBe(400);
    expect((await anna.api('/api/faults')).json).toEqual([{ ...fault, count: 2, last: expect.any(Number) }]);
    test.oidc.claims = { ...test.oidc.claims, groups: [] };
    const clerk = await test.signedIn();
    expect(code(await clerk.api('/api/faults'))).toBe('FW5015');
  });
});
