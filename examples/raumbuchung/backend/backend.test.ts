// @vitest-environment node
import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BookingStore } from './booking-store.ts';
import { createServer } from './create-server.ts';
import { createWhoAsks } from './who-asks.ts';

let gateway: Server;
let issuer: string;
let key: CryptoKey;
let strange: CryptoKey;
let server: Server;
let at: string;

const started = async (made: Server): Promise<string> => {
  made.listen(0, '127.0.0.1');
  await once(made, 'listening');
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
};
beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const pair = await generateKeyPair('EdDSA');
  key = pair.privateKey;
  strange = (await generateKeyPair('EdDSA')).privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'EdDSA', use: 'sig' };
  gateway = createHttpServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  issuer = await started(gateway);
});
beforeEach(async () => {
  server?.close();
  const whoAsks = createWhoAsks({ issuer, plugin: 'acme.raumbuchung' });
  server = createServer({ store: new BookingStore(':memory:'), whoAsks });
  at = await started(server);
});
afterAll(() => {
  vi.restoreAllMocks();
  for (const each of [server, gateway]) {
    each.closeAllConnections();
    each.close();
  }
});

interface Claims {
  readonly sub?: string;
  readonly aud?: string;
  readonly iss?: string;
  /** Seconds since it was signed. */
  readonly age?: number;
  readonly life?: number;
  readonly by?: CryptoKey;
}
function assertion({
  sub = 'anna',
  aud = 'acme.raumbuchung',
  iss = issuer,
  age = 0,
  life = 60,
  by = key,
}: Claims = {}) {
  const now = Math.floor(Date.now() / 1000) - age;
  const token = new SignJWT().setProtectedHeader({ alg: 'EdDSA', kid: 'k' }).setIssuer(iss).setAudience(aud);
  return token
    .setSubject(sub)
    .setIssuedAt(now)
    .setExpirationTime(now + life)
    .sign(by);
}
async function ask(method: string, path: string, { as = 'anna', body }: { as?: string; body?: unknown } = {}) {
  const authorization = `Bearer ${await assertion({ sub: as })}`;
  const response = await fetch(`${at}/${path}`, {
    method,
    headers: { authorization },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, json: text === '' ? undefined : (JSON.parse(text) as unknown) };
}
const wanted = { room: 'werkstatt', day: '2026-11-30', from: 540, to: 600, title: 'Dienstberatung' };

describe('who asks', () => {
  it.each<[string, () => Promise<string> | string | undefined]>([
    ['nobody', () => undefined],
    ['a password', () => 'Basic YTpi'],
    ['nonsense', () => 'Bearer nonsense'],
    ['an assertion for another plugin', async () => `Bearer ${await assertion({ aud: 'acme.other' })}`],
    ['one of another workplace', async () => `Bearer ${await assertion({ iss: 'http://elsewhere.example' })}`],
    ['one that is 61 s old', async () => `Bearer ${await assertion({ age: 61 })}`],
    ['one that is 61 s old and would live longer', async () => `Bearer ${await assertion({ age: 61, life: 600 })}`],
    ['one that lives longer than a minute', async () => `Bearer ${await assertion({ life: 600 })}`],
    ['one with another key', async () => `Bearer ${await assertion({ by: strange })}`],
    ['one without a person', async () => `Bearer ${await assertion({ sub: '' })}`],
  ])('is refused when it is %s', async (_what, make) => {
    const authorization = await make();
    for (const path of ['rooms', 'bookings?day=2026-11-30', 'events', 'elsewhere']) {
      const response = await fetch(`${at}/${path}`, { headers: authorization ? { authorization } : {} });
      expect([response.status, await response.json()]).toEqual([401, { error: 'nobody' }]);
    }
  });

  it('is believed when the gateway says it, and is told nothing that a page of others could read', async () => {
    const headers = { authorization: `Bearer ${await assertion()}`, origin: 'https://evil.example' };
    const response = await fetch(`${at}/rooms`, { headers });
    expect([response.status, ((await response.json()) as unknown[]).length]).toEqual([200, 7]);
    for (const name of ['access-control-allow-origin', 'set-cookie']) expect(response.headers.has(name)).toBe(false);
  });
});

describe('bookings', () => {
  it('are seen by everybody; what for, only by whose it is', async () => {
    const { status, json } = await ask('POST', 'bookings', { body: wanted });
    expect([status, json]).toEqual([201, { ...wanted, id: expect.any(String), mine: true }]);
    const { title, ...open } = json as typeof wanted;
    expect(title).toBe('Dienstberatung');
    expect((await ask('GET', 'bookings?day=2026-11-30')).json).toEqual([json]);
    expect((await ask('GET', 'bookings?day=2026-11-30', { as: 'bert' })).json).toEqual([{ ...open, mine: false }]);
    expect((await ask('GET', 'bookings?day=2026-12-01')).json).toEqual([]);
  });

  it('never overlap', async () => {
    await ask('POST', 'bookings', { body: wanted });
    const late = await ask('POST', 'bookings', { as: 'bert', body: { ...wanted, from: 570, to: 660 } });
    expect([late.status, late.json]).toEqual([409, { error: 'taken', taken: { from: 540, to: 600 } }]);
    const after = await ask('POST', 'bookings', { as: 'bert', body: { ...wanted, from: 600, to: 660 } });
    expect(after.status).toBe(201);
    const both = await Promise.all(
      ['anna', 'bert'].map((as) => ask('POST', 'bookings', { as, body: { ...wanted, day: '2026-12-01' } })),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
  });

  it('are given back by whose they are, and by nobody else', async () => {
    const { json } = await ask('POST', 'bookings', { body: wanted });
    const path = `bookings/${(json as { id: string }).id}`;
    expect((await ask('DELETE', path, { as: 'bert' })).status).toBe(404);
    expect((await ask('DELETE', path)).status).toBe(204);
    expect((await ask('DELETE', path)).status).toBe(404);
    expect((await ask('GET', 'bookings?day=2026-11-30')).json).toEqual([]);
  });

  it.each([
    { room: 'dach' },
    { day: '2026-13-40' },
    { from: 541 },
    { from: 600 },
    { from: 300 },
    { to: 1200 },
    { title: ' ' },
    { title: 'x'.repeat(121) },
    { title: 'x'.repeat(20_000) },
  ])('make sense: not %j', async (change) => {
    expect((await ask('POST', 'bookings', { body: { ...wanted, ...change } })).status).toBe(400);
  });

  it('tell those who listen of the day that changed', async () => {
    const controller = new AbortController();
    const headers = { authorization: `Bearer ${await assertion({ sub: 'bert' })}` };
    const stream = await fetch(`${at}/events`, { headers, signal: controller.signal });
    const reader = stream.body!.getReader();
    await ask('POST', 'bookings', { body: wanted });
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('event: changed\ndata: {"day":"2026-11-30"}\n\n');
    controller.abort();
  });
});
