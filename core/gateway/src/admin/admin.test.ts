import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startUpstream, type Upstream } from '../../test-support/upstream.ts';

let test: TestGateway;
let rooms: Upstream;
let admin: Browser;
let clerk: Browser;

beforeAll(async () => {
  rooms = await startUpstream((_, response) => response.setHeader('content-type', 'application/json').end('{}'));
  test = await startTestGateway({ rooms: { kind: 'http', url: rooms.url, auth: 'none' } });
  admin = await test.signedIn();
  test.oidc.claims = { ...test.oidc.claims, sub: 'u2', groups: [] };
  clerk = await test.signedIn();
});
afterAll(async () => {
  await test.stop();
  await rooms.stop();
});

const code = (answer: Answer) => (answer.json as { code?: string } | undefined)?.code;
const act = (action: object, who = admin) =>
  who.api('/api/admin/actions', { method: 'POST', body: JSON.stringify(action) });
const switches = async (who = clerk) =>
  ((await who.api('/api/session')).json as { plugins: Record<string, unknown> }).plugins;
const report = async (id: string) =>
  ((await admin.api('/api/admin/plugins')).json as { plugins: { id: string }[] }).plugins.find(
    (plugin) => plugin.id === id,
  );
const relayed = async (who = clerk) => code(await who.api('/api/backend/acme.rooms/rooms/free'));
const none = { disabled: [], revoked: {} };

/** What a page hears: messages of the gateway, as they come. */
async function listen(who: Browser, source = '') {
  const query = source === '' ? '' : `?source=${source}`;
  const stream = await who.stream(`/api/push${query}`, { headers: who.pageHeaders('GET') });
  const heard: { source: string; type: string; data: unknown }[] = [];
  stream.on('data', (chunk: Buffer) => {
    for (const line of String(chunk).split('\n'))
      if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)) as (typeof heard)[number]);
  });
  return { heard, leave: () => stream.destroy() };
}

describe('the administration', () => {
  it('is for those whom the composition calls admins, and for no one else', async () => {
    for (const answer of [
      await clerk.api('/api/admin/plugins'),
      await act({ action: 'disable', plugin: 'acme.rooms' }, clerk),
      await clerk.api('/api/admin/nothing'),
    ])
      expect([answer.status, code(answer)]).toEqual([403, 'FW5015']);
    expect(code(await act({ action: 'disable', plugin: 'acme.rooms' }, test.browser()))).toBe('FW5001');
    expect(await switches()).toEqual(none);
  });

  it('switches a plugin off for everybody: open pages hear of it, new ones begin with it, a restart keeps it', async () => {
    const page = await listen(clerk);
    await expect.poll(() => page.heard).toMatchObject([{ type: 'hello', data: { plugins: none } }]);
    const began = performance.now();
    expect((await act({ action: 'disable', plugin: 'acme.rooms' })).status).toBe(204);
    const disabled = { disabled: ['acme.rooms'], revoked: {} };
    await expect.poll(() => page.heard[1]).toEqual({ source: 'gateway', type: 'plugins', data: disabled });
    expect(performance.now() - began).toBeLessThan(5000);
    page.leave();
    await test.restart();
    expect(await switches()).toEqual(disabled);
    expect(await report('acme.rooms')).toMatchObject({ disabled: true, fixed: false });
    await act({ action: 'enable', plugin: 'acme.rooms' });
    expect(await switches()).toEqual(none);
  });

  it('keeps a plugin from its servers while it is off, or when they are taken away', async () => {
    expect(await relayed()).toBeUndefined();
    expect(await report('acme.rooms')).toMatchObject({ used: [{ permission: 'backend', count: 1 }] });
    await act({ action: 'disable', plugin: 'acme.rooms' });
    expect(await relayed()).toBe('FW5610');
    await act({ action: 'enable', plugin: 'acme.rooms' });
    await act({ action: 'revoke', plugin: 'acme.rooms', permission: 'backend' });
    expect(await relayed()).toBe('FW5611');
    await act({ action: 'restore', plugin: 'acme.rooms', permission: 'backend' });
    expect(await relayed()).toBeUndefined();
  });

  it('ends what its servers push, leaves the rest of the stream, and lets it come back', async () => {
    const page = await listen(clerk, 'acme.rooms/rooms/events');
    await expect.poll(() => page.heard.length).toBeGreaterThan(0);
    await act({ action: 'revoke', plugin: 'acme.rooms', permission: 'backend' });
    await expect.poll(() => page.heard.at(-1)?.type).toBe('plugins');
    const down = { source: 'acme.rooms/rooms/events', type: 'down', data: null };
    expect(page.heard).toContainEqual(down);
    page.leave();
    const later = await listen(clerk, 'acme.rooms/rooms/events');
    await expect.poll(() => later.heard.map(({ type }) => type)).toEqual(['hello']);
    const asked = rooms.requests.length;
    await act({ action: 'restore', plugin: 'acme.rooms', permission: 'backend' });
    await expect.poll(() => rooms.requests.length).toBeGreaterThan(asked);
    later.leave();
  });

  it('restarts a plugin in open pages, and remembers nothing of it', async () => {
    const page = await listen(clerk);
    await act({ action: 'restart', plugin: 'acme.rooms' });
    await expect.poll(() => page.heard.at(-1)?.data).toEqual({ ...none, restarted: 'acme.rooms' });
    page.leave();
    expect(await switches()).toEqual(none);
  });

  it.each([
    [{ action: 'disable', plugin: 'acme.gone' }, 'FW5612'],
    [{ action: 'disable', plugin: 'our.administration' }, 'FW5613'],
    [{ action: 'revoke', plugin: 'our.administration', permission: 'administration' }, 'FW5613'],
    [{ action: 'revoke', plugin: 'acme.rooms', permission: 'mail.write' }, 'FW5614'],
    [{ action: 'revoke', plugin: 'acme.other', permission: 'backend' }, 'FW5614'],
    [{ action: 'revoke', plugin: 'acme.rooms' }, 'FW5008'],
    [{ action: 'delete', plugin: 'acme.rooms' }, 'FW5008'],
  ])('refuses %j', async (action, refusal) => {
    expect(code(await act(action))).toBe(refusal);
    expect(await switches()).toEqual(none);
  });

  it('leaves a line in the log for each action: what, to whom, by which session', async () => {
    await act({ action: 'revoke', plugin: 'acme.rooms', permission: 'mail.read' });
    await act({ action: 'restore', plugin: 'acme.rooms', permission: 'mail.read' });
    const lines = test.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ event }) => event === 'administration');
    const session = expect.stringMatching(/^[\w-]{12}$/) as string;
    expect(lines.slice(-2)).toMatchObject([
      { action: 'revoke', plugin: 'acme.rooms', permission: 'mail.read', session },
      { action: 'restore', plugin: 'acme.rooms', permission: 'mail.read', session },
    ]);
    expect(JSON.stringify(lines)).not.toContain('example.test');
  });
});

describe('what browsers report', () => {
  const tell = (body: unknown) => clerk.api('/api/usage', { method: 'POST', body: JSON.stringify(body) });

  it('is added up over all of them, within what the lock knows, and administrators hear that it is there', async () => {
    const [page, other] = [await listen(admin), await listen(clerk)];
    const used = ['mail.read', 'made.up'];
    const one = { plugin: 'acme.rooms', version: '1.0.0', used, loadMs: 10, startMs: 4 };
    await tell({ plugins: [one, { ...one, plugin: 'made.up' }, { ...one, version: '9.0.0' }] });
    await tell({ plugins: [{ ...one, loadMs: 30 }] });
    await clerk.api('/api/faults', {
      method: 'POST',
      body: JSON.stringify({ plugin: 'acme.rooms', code: 'FW1011', version: '1.0.0', where: 'view rooms' }),
    });
    expect(await report('acme.rooms')).toMatchObject({
      used: expect.arrayContaining([expect.objectContaining({ permission: 'mail.read', count: 2 })]),
      load: { count: 2, mean: 20, most: 30 },
      start: { count: 2, mean: 4, most: 4 },
      faults: [{ code: 'FW1011', where: 'view rooms', version: '1.0.0', count: 1, last: expect.any(Number) }],
      faultCount: 1,
      backends: ['rooms'],
      bytes: expect.any(Number),
    });
    await expect.poll(() => page.heard.map(({ type }) => type), { timeout: 5000 }).toContain('administration');
    expect(other.heard.map(({ type }) => type)).not.toContain('administration');
    page.leave();
    other.leave();
  });

  it.each([[{}], [{ plugins: [{ plugin: 'a', version: '1', used: [], person: 'anna' }] }], [{ plugins: 'all' }]])(
    'is refused when it has another form: %j',
    async (body) => {
      expect(code(await tell(body))).toBe('FW5008');
    },
  );
});
