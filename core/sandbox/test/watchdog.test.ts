/** Plugins that take all the time or memory there is. Cases 6 to 9. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { Chromium } from './adversary/chromium.ts';
import { soon } from './adversary/soon.ts';
import { startChromium } from './adversary/start-chromium.ts';
import { rendererTimes, requireIsolatedFrames } from './adversary/isolation.ts';
import { realistic, sites, type Site } from './adversary/sites.ts';
import { serveWorkplace, type WorkplaceOptions } from './workplace/serve-workplace.ts';
import { DECENT, HOSTILE, Stage } from './workplace/stage.ts';

/** Milliseconds for which a page, or another plugin, may be busy at most. */
const BUSY = 250;
let disposables = new AsyncDisposableStack();
afterEach(async () => {
  await disposables.disposeAsync();
  disposables = new AsyncDisposableStack();
});

interface Opened {
  readonly browser: Chromium;
  readonly stage: Stage;
}
const open = async (
  site: Site,
  plugins: readonly string[],
  options: WorkplaceOptions & { readonly args?: readonly string[] } = {},
): Promise<Opened> => {
  const served = disposables.use(await serveWorkplace(site, options));
  const browser = disposables.use(await startChromium(options));
  await requireIsolatedFrames(browser, served.address, ...[...new Set(plugins)].map((plugin) => served.frame(plugin)));
  const stage = await Stage.open(browser, served, ...plugins);
  return { browser, stage };
};
const failed = async (stage: Stage, plugin = HOSTILE): Promise<void> => {
  await soon(() => stage.took('failed', plugin), { timeout: 12_000 }).toBeDefined();
};

/** The process that worked most since `before`, and how much, in seconds. */
const busiest = (
  before: ReadonlyMap<number, number>,
  after: ReadonlyMap<number, number>,
): readonly [number, number] => {
  const worked = [...after].map(([id, time]) => [id, time - (before.get(id) ?? 0)] as const);
  return worked.toSorted(([, a], [, b]) => b - a)[0] ?? [0, 0];
};

/** Of so many questions to the decent plugin, the answer that took longest. */
const slowest = async (stage: Stage, questions: number): Promise<number> => {
  let longest = 0;
  for (let i = 0; i < questions; i++) {
    longest = Math.max(longest, await stage.ask());
    await sleep(250);
  }
  return longest;
};

/** While a frame spins: what others feel, when it is gone, and its process with it. */
const spin = async ({ browser, stage }: Opened) => {
  const before = await rendererTimes(browser.devTools);
  const usual = await slowest(stage, 4);
  await stage.gap();
  await stage.act('spin');
  const slow = await slowest(stage, 8);
  const [process, worked] = busiest(before, await rendererTimes(browser.devTools));
  await failed(stage);
  const gone = performance.now();
  while ((await rendererTimes(browser.devTools)).has(process) && performance.now() - gone < 5000) await sleep(20);
  return { worked, gap: await stage.gap(), slower: slow - usual, gone: performance.now() - gone };
};

describe.each(sites)('$name', (site) => {
  test('6, 7: an endless loop harms nobody else, is shown, ended and begun anew', async () => {
    const opened = await open(site, [DECENT, HOSTILE, HOSTILE]);
    const { stage } = opened;
    const { worked, gap, slower, gone } = await spin(opened);
    expect(worked).toBeGreaterThan(0.2);
    expect(gap).toBeLessThan(BUSY);
    expect(slower).toBeLessThan(BUSY);
    expect(await stage.took('unresponsive')).toBeLessThan(3500);
    expect(await stage.took('failed')).toBeLessThanOrEqual(6000);
    expect(gone).toBeLessThan(1000);
    // Both frames of it shared the process, so both are gone; the other plugin's is not.
    const states = await stage.states();
    expect(states.filter((state) => state.startsWith('failed'))).toEqual(['failed FW1042', 'failed FW1042']);
    await soon(async () => (await stage.states()).filter((state) => state === 'shown').length, { timeout: 8000 }).toBe(
      4,
    );
    expect(await stage.states(DECENT)).toEqual(['loading', 'shown']);
  });
});

/** As some embedded browsers are: frames run in the process of their page. */
const SHARED = [
  '--disable-features=IsolateSandboxedIframes,OriginIsolationHeader,SiteIsolationForCrossOriginOpenerPolicy',
  '--disable-site-isolation-trials',
];

test('7: on one host for all plugins, all fall together and all come back', async () => {
  const { stage } = await open(realistic, [DECENT, HOSTILE], { mode: 'single' });
  await stage.act('spin');
  await failed(stage, DECENT);
  const back = async (plugin: string): Promise<string | undefined> => (await stage.states(plugin)).at(-1);
  await soon(() => back(DECENT), { timeout: 10_000 }).toBe('shown');
  await soon(() => back(HOSTILE), { timeout: 10_000 }).toBe('shown');
});

describe('8: browsers that isolate less', () => {
  test('without IsolateSandboxedIframes the agent cluster isolates as well', async () => {
    const opened = await open(realistic, [DECENT, HOSTILE], { args: ['--disable-features=IsolateSandboxedIframes'] });
    const { gap, slower, gone } = await spin(opened);
    expect(gap).toBeLessThan(BUSY);
    expect(slower).toBeLessThan(BUSY);
    expect(gone).toBeLessThan(1000);
    expect(await opened.stage.took('failed')).toBeLessThanOrEqual(6000);
  });

  test('without site isolation the suite names the reason', async () => {
    await expect(open(realistic, [DECENT], { args: SHARED })).rejects.toThrow(
      /^browser-does-not-isolate-frames: https:/,
    );
  });
});

test('9: who eats its memory ends alone, and may be begun anew', async () => {
  // The low limit only makes the test short.
  const { stage } = await open(realistic, [DECENT, HOSTILE], { args: ['--js-flags=--max-old-space-size=128'] });
  await stage.gap();
  await stage.act('heap');
  await soon(() => stage.took('failed'), { timeout: 40_000 }).toBeDefined();
  expect(await stage.gap()).toBeLessThan(BUSY);
  expect(await stage.ask()).toBeLessThan(BUSY);
  expect(await stage.states(DECENT)).toEqual(['loading', 'shown']);
  await soon(async () => (await stage.states()).at(-1), { timeout: 10_000 }).toBe('shown');
});
