import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Browser } from '../../test-support/browser.ts';
import { startTestGateway, type TestGateway } from '../../test-support/gateway.ts';
import { startUpstream, type Upstream } from '../../test-support/upstream.ts';

let test: TestGateway;
let rooms: Upstream;
let person: Browser;

beforeEach(async () => {
  rooms = await startUpstream((_, response) => response.setHeader('content-type', 'application/json').end('{}'));
  test = await startTestGateway({ rooms: { kind: 'http', url: rooms.url, auth: 'none' } }, { revocations: 50 });
  person = await test.signedIn();
});
afterEach(async () => {
  await test.stop();
  await rooms.stop();
});

const code = (answer: Answer) => (answer.json as { code?: string } | undefined)?.code;
const relayed = async () => code(await person.api('/api/backend/acme.rooms/rooms/free'));
const state = async () => ((await person.api('/api/session')).json as { plugins: Record<string, unknown> }).plugins;
const act = (action: object) => person.api('/api/admin/actions', { method: 'POST', body: JSON.stringify(action) });
const report = async (id: string) =>
  ((await person.api('/api/admin/plugins')).json as { plugins: { id: string }[] }).plugins.find((one) => one.id === id);

const file = () => path.join(test.workplace.folder, 'revocations.json');
/** As a careful operator does: never half a file. */
async function write(content: unknown): Promise<void> {
  await writeFile(`${file()}.new`, typeof content === 'string' ? content : JSON.stringify(content));
  await rename(`${file()}.new`, file());
}
const bad = (range = '*', id = 'acme.rooms') => ({ id, range, reason: 'It sends mail to its vendor.' });
const none = { disabled: [], revoked: {} };
const revoked = { ...none, blocked: { 'acme.rooms': null } };
const logged = (event: string) =>
  test.lines.map((line) => JSON.parse(line) as { event: string }).filter((line) => line.event === event);

/** What an open page hears, as it comes. */
async function openPage() {
  const stream = await person.stream('/api/push', { headers: person.pageHeaders('GET') });
  const heard: { type: string; data: unknown }[] = [];
  stream.on('data', (chunk: Buffer) => {
    for (const line of String(chunk).split('\n'))
      if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)) as (typeof heard)[number]);
  });
  await expect.poll(() => heard.length).toBe(1);
  return { heard, leave: () => stream.destroy() };
}

describe('revocations.json', () => {
  it('is in force in open pages without a build, keeps the plugin from its servers, and can be taken back', async () => {
    const pages = [await openPage(), await openPage()];
    expect(await relayed()).toBeUndefined();
    const began = performance.now();
    await write([bad('<1.0.1')]);
    for (const { heard } of pages)
      await expect.poll(() => heard.at(-1), { timeout: 5000 }).toMatchObject({ type: 'plugins', data: revoked });
    expect(performance.now() - began).toBeLessThan(5000);
    expect([await relayed(), await state()]).toEqual(['FW5615', revoked]);
    expect(await report('acme.rooms')).toMatchObject({ disabled: true, blocked: 'It sends mail to its vendor.' });
    expect(code(await act({ action: 'enable', plugin: 'acme.rooms' }))).toBe('FW5615');
    await rm(file());
    await expect.poll(state).toEqual(none);
    expect(await relayed()).toBeUndefined();
    expect(logged('revocation')).toMatchObject([
      { plugin: 'acme.rooms', version: '1.0.0', revoked: true, code: 'FW5615' },
      { plugin: 'acme.rooms', version: '1.0.0', revoked: false },
    ]);
    for (const { leave } of pages) leave();
  });

  it('leaves versions that it does not name, and says which, for pages of an older build', async () => {
    await write([bad('<1.0.0'), bad('*', 'acme.gone')]);
    await expect.poll(state).toEqual({ ...none, blocked: { 'acme.rooms': '1.0.0', 'acme.gone': null } });
    expect(await relayed()).toBeUndefined();
  });

  it.each([['half a fi'], ['{}'], [''], ['[{"id":"acme.rooms","range":"everything","reason":"x"}]']])(
    'that is wrong (%j) is told of once, and what was in force stays, over a restart too',
    async (wrong) => {
      await write([bad()]);
      await expect.poll(state).toEqual(revoked);
      await write(wrong);
      await expect.poll(() => logged('revocations')).toMatchObject([{ code: 'FW5616' }]);
      expect(await state()).toEqual(revoked);
      await test.restart();
      expect([await state(), await relayed()]).toEqual([revoked, 'FW5615']);
      expect(logged('revocations')).toHaveLength(2);
      await write([]);
      await expect.poll(state).toEqual(none);
    },
  );

  it('is in force for the first page after a start, and looked at again after a build', async () => {
    await test.gateway.stop();
    await write([bad()]);
    await test.restart();
    expect(await state()).toEqual(revoked);
    await test.workplace.build(test.facts, 'two', undefined, '1.0.1');
    await write([bad('<1.0.1')]);
    await test.gateway.reload();
    await expect.poll(state).toEqual({ ...none, blocked: { 'acme.rooms': '1.0.1' } });
  });

  it('does not undo what administrators switched off', async () => {
    await act({ action: 'disable', plugin: 'acme.rooms' });
    await write([bad()]);
    await expect.poll(state).toEqual({ ...revoked, disabled: ['acme.rooms'] });
    await write([]);
    await expect.poll(state).toEqual({ ...none, disabled: ['acme.rooms'] });
    expect(await relayed()).toBe('FW5610');
  });
});
