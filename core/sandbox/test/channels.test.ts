/** What a hostile plugin may try to reach or to tell the world, and that nothing of it succeeds. Cases 1 to 5. */
import { beforeAll, describe, expect, test } from 'vitest';
import { realistic, sites } from './adversary/sites.ts';
import { channelCount, runChannels, type Outcome } from './channels/run-channels.ts';

const OWN_HASH = ['module-own-hash', 'modulepreload-own-hash', 'preload-own-hash', 'script-own-hash'];
const FOREIGN_CODE = ['eval', 'import', 'import-data', 'inline-script', 'new-function', 'script-src', 'worker-data'];
const STORED = ['cookies', 'storage', 'session-storage', 'indexeddb', 'caches', 'cookie-store', 'locks'];
const RTC = /rtc/;

describe('the attacks work where a wall is missing', () => {
  test('1, control: without the sandbox attribute a frame stores and reads', async () => {
    const { ran } = await runChannels('none', realistic);
    expect(ran).toEqual(expect.arrayContaining(STORED));
  });

  test('1: with the policies of its own document it does not, even without the attribute', async () => {
    const { ran, started } = await runChannels('own policies', realistic);
    expect(started).toBeGreaterThanOrEqual(STORED.length);
    expect(ran).toEqual([]);
  });

  test('1, 2, 3, 5, control: with the attribute alone nothing is stored, and yet most channels lead out and foreign code runs', async () => {
    const { http, ran, udp } = await runChannels('sandbox attribute', realistic);
    expect(http.length).toBeGreaterThanOrEqual(60);
    expect(http).toEqual(expect.arrayContaining(['navigate-self', 'meta-refresh', 'link']));
    expect(ran).toEqual(expect.arrayContaining(FOREIGN_CODE));
    expect(ran.filter((channel) => STORED.includes(channel))).toEqual([]);
    expect(udp).toBeGreaterThan(0);
  });

  test('3, control: a hash alone lets an external script through that names it', async () => {
    expect((await runChannels('one script policy', realistic)).http).toEqual(OWN_HASH);
  });

  test('2: in a browser without Connection-Allowlist no request leaves, though names and packets do', async () => {
    const { http, ran, lookedUp, udp } = await runChannels('both script policies', realistic);
    expect({ http, ran }).toEqual({ http: [], ran: [] });
    expect(lookedUp).toContain('preconnect');
    expect(udp).toBeGreaterThan(0);
  });
});

describe.each(sites)('$name', (site) => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await runChannels('all', site);
  });

  test('1, 3: nothing of the page or the person is reached, no foreign code runs, no window opens', () => {
    expect(outcome.started).toBe(channelCount);
    expect(outcome.ran).toEqual([]);
    expect(outcome.pages).toBe(2);
  });

  test('2, 4: no request, no connection, no name looked up', () => {
    expect({ http: outcome.http, tcp: outcome.tcp, lookedUp: outcome.lookedUp }).toEqual({
      http: [],
      tcp: 0,
      lookedUp: [],
    });
  });

  test('5: WebRTC sends no packet, from a nested frame neither', () => {
    expect(outcome.lookedUp.filter((channel) => RTC.test(channel))).toEqual([]);
    expect(outcome.udp).toBe(0);
  });
});
