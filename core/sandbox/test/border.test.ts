/** What a hostile plugin says over its port, and that nobody else suffers from it. Cases 10 to 19. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './adversary/bundle.ts';
import type { Chromium } from './adversary/chromium.ts';
import { soon } from './adversary/soon.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { requireIsolatedFrames } from './adversary/isolation.ts';
import { sites } from './adversary/sites.ts';
import { LIMIT, weigh } from '../src/broker/weigh.ts';
import { serveWorkplace, type ServedWorkplace } from './workplace/serve-workplace.ts';
import { DECENT, HOSTILE, Stage } from './workplace/stage.ts';

/** Milliseconds for which a page may be busy at most. */
const BUSY = 250;
let browser: Chromium;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.[Symbol.asyncDispose]());

describe.each(sites)('$name', (site) => {
  let served: ServedWorkplace;
  beforeAll(async () => {
    served = await serveWorkplace(site);
    await requireIsolatedFrames(browser, served.address, served.frame(HOSTILE), served.frame(DECENT));
  });
  afterAll(() => served?.[Symbol.asyncDispose]());

  test('10 to 13, control: without checks in the broker floods, odd values and dangerous keys reach the page', async () => {
    const unchecked = await bundle(new URL('workplace/unchecked.worker.ts', import.meta.url));
    await using open = await serveWorkplace(site, { more: { '/broker.js': unchecked } });
    const stage = await Stage.open(browser, open, HOSTILE);
    await stage.act('map');
    await stage.act('constructor');
    await soon(async () => (await stage.seen()).taken).toHaveLength(2);
    await stage.act('flood 500');
    // Seven times what credit would have allowed.
    await soon(async () => (await stage.seen()).count).toBeGreaterThanOrEqual(500);
    await stage.close();
  });

  /** Does this in a page of its own, and gives what the views' last state is. */
  const stopped = async (act: string, stage: Stage): Promise<string> => {
    await stage.act(act);
    await soon(async () => (await stage.states()).at(-1), { timeout: 20_000 }).toMatch(/^failed|^quarantined/);
    return (await stage.states()).at(-1) ?? '';
  };

  test('10: a flood without credit is stopped, others answer', async () => {
    const stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.gap();
    expect(await stopped('flood 300000', stage)).toBe('failed FW2020');
    expect(await stage.took('failed')).toBeLessThan(1000);
    expect(await stage.gap()).toBeLessThan(BUSY);
    expect((await stage.seen()).count).toBeLessThan(200);
    expect(await stage.ask()).toBeLessThan(BUSY);
    await stage.close();
  });

  test('10: 10,000 calls at once through the SDK are all answered, nobody is stopped', async () => {
    const stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.gap();
    await stage.act('burst 10000');
    await soon(() => stage.told(), { timeout: 30_000 }).toEqual(['burst 10000']);
    expect(await stage.gap()).toBeLessThan(BUSY);
    expect(await stage.states()).toEqual(['loading', 'shown']);
    await stage.close();
  });

  test('11: one message of a million objects is refused beside the page', async () => {
    const stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.gap();
    expect(await stopped('huge 1000000', stage)).toBe('failed FW2021');
    expect(await stage.gap()).toBeLessThan(BUSY);
    expect(await stage.ask()).toBeLessThan(BUSY);
    expect((await stage.seen()).taken).toEqual([]);
    await stage.close();
  });

  test('11: a message of exactly 1 MB passes, one of a character more does not', async () => {
    const message = { v: 1, op: 'call', id: 1, target: 'uses/lab/take', input: '' };
    const empty = weigh(message);
    const most = (LIMIT - (empty.ok ? empty.size : 0)) / 2;
    const stage = await Stage.open(browser, served, HOSTILE);
    await stage.act(`text ${most}`);
    await soon(() => stage.told()).toEqual(['text undefined']);
    expect(await stopped(`text ${most + 1}`, stage)).toBe('failed FW2021');
    await stage.close();
  });

  test.each(['cyclic', 'deep 100', 'map', 'date', 'bigint', 'exception', 'regexp', 'buffer'])(
    '12: %s is refused, and nothing is thrown in the page',
    async (act) => {
      const stage = await Stage.open(browser, served, HOSTILE);
      await stage.act('plain');
      await soon(async () => (await stage.seen()).taken).toHaveLength(1);
      expect(await stopped(act, stage)).toBe('failed FW2022');
      expect(await stage.seen()).toMatchObject({ taken: { length: 1 }, thrown: [] });
      await stage.close();
    },
  );

  test('12: what is too deep for whoever gets it arrives as nothing, which is no message', async () => {
    const stage = await Stage.open(browser, served, HOSTILE);
    expect(await stopped('deepest', stage)).toBe('failed FW2023');
    expect(await stage.seen()).toMatchObject({ taken: [], thrown: [] });
    await stage.close();
  });

  test('12: what is 10,000 deep does not even leave the frame', async () => {
    const stage = await Stage.open(browser, served, HOSTILE);
    await stage.act('deep 10000');
    await soon(() => stage.told()).toEqual(['deep threw FW3111']);
    expect(await stage.seen()).toMatchObject({ taken: [], thrown: [] });
    expect(await stage.states()).toEqual(['loading', 'shown']);
    await stage.close();
  });

  test.each(['proto', 'constructor', 'prototype'])(
    '13: a key "%s" is refused, and reaches no prototype',
    async (act) => {
      const stage = await Stage.open(browser, served, HOSTILE);
      expect(await stopped(act, stage)).toBe('failed FW2022');
      expect((await stage.seen()).taken).toEqual([]);
      expect(await stage.tab.run(() => String(({} as { x?: unknown }).x))).toBe('undefined');
      await stage.close();
    },
  );

  test("14: what is not granted is refused with FW2004, and what is nobody's business is not delivered", async () => {
    const stage = await Stage.open(browser, served, HOSTILE);
    await stage.act('secret');
    await soon(() => stage.told()).toContain('secret threw FW2004');
    await stage.act('locked');
    await soon(() => stage.told()).toContain('locked threw FW2004');
    await stage.actBehind('publish');
    await stage.actBehind('foreign');
    await stage.actBehind('say mine');
    await soon(async () => (await stage.seen()).said.map(({ text }) => text)).toContain('mine');
    const { said, locked } = await stage.seen();
    expect(new Set(said.map(({ source }) => source))).toEqual(new Set([HOSTILE]));
    expect(locked).toEqual([]);
    expect(await stage.states()).toEqual(['loading', 'shown']);
    await stage.close();
  });

  test('14: whoever administers is told what was tried, once, and by whom', async () => {
    const stage = await Stage.open(browser, served, HOSTILE);
    for (const act of ['secret', 'locked', 'secret']) await stage.act(act);
    await soon(() => stage.told()).toHaveLength(3);
    const { faults } = await stage.seen();
    expect(faults).toEqual([
      expect.stringMatching(`^${HOSTILE}: FW2004 .*lab.service@1 secret.*it needs "lab.secret"`),
      expect.stringMatching(`^${HOSTILE}: FW2004 .*lab.locked@1.*it needs "lab.locked"`),
    ]);
    await stage.close();
  });

  test('15: whoever publishes is named by the host', async () => {
    const stage = await Stage.open(browser, served, HOSTILE);
    await stage.actBehind('disguise');
    await soon(async () => (await stage.seen()).said).toEqual([{ text: 'disguised', source: HOSTILE }]);
    await stage.close();
  });

  test('16: a deputy sees the grants of whoever asks it, in the page and in a frame', async () => {
    const stage = await Stage.open(browser, served, DECENT, HOSTILE);
    const may = (source: string, mayWrite: boolean): string => JSON.stringify({ source, mayWrite });
    await stage.act('deputy');
    await soon(() => stage.told()).toContain(`deputy ${may(HOSTILE, false)}`);
    await stage.act('deputy-frame');
    await soon(() => stage.told()).toContain(`deputy-frame ${may(HOSTILE, false)}`);
    await stage.act('write', DECENT);
    await soon(() => stage.told(DECENT)).toContain(may(DECENT, true));
    await stage.close();
  });

  test('17: an id used again, second replies and replies to nothing are ignored, and counted', async () => {
    const stage = await Stage.open(browser, served, DECENT, HOSTILE);
    await stage.act('settle');
    await soon(() => stage.told()).toEqual(['settle settled']);
    for (const act of ['reuse', 'unknown', 'double', 'form']) await stage.act(act);
    await soon(async () => (await stage.states()).at(-1)).toBe('failed FW2023');
    expect(await stage.told()).toEqual(['settle settled', 'reused']);
    // Two of the reused, twenty unknown, forty double.
    expect((await stage.seen()).warned).toEqual([expect.stringMatching(`^${HOSTILE}: FW2027: 62 messages`)]);
    await stage.close();
  });
});
