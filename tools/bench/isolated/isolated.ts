import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { bundle } from '../../../core/sandbox/test/adversary/bundle.ts';
import { launchChromium, type Chromium } from '../../../core/sandbox/test/adversary/chromium.ts';
import { requireIsolatedFrames } from '../../../core/sandbox/test/adversary/isolation.ts';
import { realistic } from '../../../core/sandbox/test/adversary/sites.ts';
import { until } from '../../../core/sandbox/test/adversary/until.ts';
import { serveWorkplace, type ServedWorkplace } from '../../../core/sandbox/test/workplace/serve-workplace.ts';
import { DECENT, HOSTILE, Stage } from '../../../core/sandbox/test/workplace/stage.ts';
import { findChromium } from '../../chromium.ts';
import type { Numbers } from '../part.ts';
import { median } from '../statistics.ts';
import { printTable } from '../table.ts';
import { measureCalls } from './measure-calls.ts';

const PAGES = 5;
const PATIENCE = 60_000;
/** Makes the test short; how much memory there is changes nothing in what happens when it is used up. */
const LITTLE_MEMORY = '--js-flags=--max-old-space-size=128';

const start = async (...args: readonly string[]): Promise<Chromium> => {
  const found = await findChromium(join(import.meta.dirname, '../../..'));
  if (!found) throw new Error('No Chromium: install one or set CHROMIUM_PATH');
  return launchChromium({ executablePath: found.executablePath, env: { ...process.env, ...found.env } }, { args });
};
const has = async (stage: Stage, kind: string): Promise<void> =>
  until(async () => (await stage.took(kind)) !== undefined, `${HOSTILE} to be ${kind}`, PATIENCE);

/** What a frame costs: a call, a view, and whoever misbehaves in one. */
export async function isolated(): Promise<Numbers> {
  const decent = await bundle(new URL('painted.frame.ts', import.meta.url), {
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: true } },
  });
  await using served = await serveWorkplace(realistic);
  await using painting = await serveWorkplace(realistic, { decent });
  await using browser = await start();
  await requireIsolatedFrames(browser, served.address, served.frame(HOSTILE), served.frame(DECENT));
  return {
    ...(await calls(browser)),
    ...(await views(painting)),
    ...(await burst(browser, served)),
    ...(await loop(browser, served)),
    ...(await memory(served)),
  };
}

async function calls(browser: Chromium): Promise<Numbers> {
  const { raw, unchecked, checked } = await measureCalls(browser);
  const against = (others: readonly number[]): number =>
    median(checked.map((time, round) => time / (others[round] ?? Number.NaN)));
  const rows = Object.entries({ 'a raw port': raw, 'the broker, unchecked': unchecked, 'the broker': checked }).map(
    ([name, times]) => [name, median(times)],
  );
  printTable('One call of 100 B into a frame and back, median', ['', 'µs'], rows);
  return {
    'a call, against the broker unchecked, ×': against(unchecked),
    'a call, against a raw port, ×': against(raw),
  };
}

/** In browsers that have seen nothing of it yet, and then once more in the same. */
async function views(served: ServedWorkplace): Promise<Numbers> {
  const first: number[] = [];
  const second: number[] = [];
  let again = 0;
  for (let i = 0; i < PAGES; i++) {
    await using browser = await start();
    const stage = await Stage.open(browser, served);
    // A page that has just been opened has work of its own.
    await sleep(500);
    first.push(await painted(stage, 1));
    await stage.tab.run((plugin) => window.workplace.close(plugin), DECENT);
    const asked = requests(served);
    second.push(await painted(stage, 2));
    again += requests(served) - asked;
  }
  printTable(
    'An isolated view with the whole kit, until it is painted, median',
    ['', 'ms'],
    [
      ['the first', median(first)],
      ['the second', median(second)],
    ],
  );
  return { 'the first view, until painted, ms': median(first), 'requests of the second view': again };
}
const requests = ({ asked }: ServedWorkplace): number => [...asked.values()].reduce((sum, count) => sum + count, 0);

async function painted(stage: Stage, count: number): Promise<number> {
  await stage.show(DECENT);
  const times = async (): Promise<readonly number[]> => (await stage.seen()).painted;
  await until(async () => (await times()).length === count, 'a painted view', PATIENCE);
  return (await times()).at(-1) ?? Number.NaN;
}

async function burst(browser: Chromium, served: ServedWorkplace): Promise<Numbers> {
  const stage = await Stage.open(browser, served, HOSTILE);
  await stage.gap();
  await stage.act('burst 10000');
  await until(async () => (await stage.told()).includes('burst 10000'), '10,000 answers', PATIENCE);
  const gap = await stage.gap();
  await stage.close();
  return { 'longest gap of the page in 10,000 calls at once, ms': gap };
}

async function loop(browser: Chromium, served: ServedWorkplace): Promise<Numbers> {
  const stage = await Stage.open(browser, served, DECENT, HOSTILE);
  await stage.gap();
  await stage.act('spin');
  await has(stage, 'failed');
  const numbers = {
    'longest gap of the page while a frame loops, ms': await stage.gap(),
    'until a looping frame is gone, ms': (await stage.took('failed')) ?? Number.NaN,
  };
  await stage.close();
  return numbers;
}

async function memory(served: ServedWorkplace): Promise<Numbers> {
  await using browser = await start(LITTLE_MEMORY);
  const stage = await Stage.open(browser, served, DECENT, HOSTILE);
  await stage.act('heap');
  await has(stage, 'failed');
  await stage.ask();
  const ended = (await stage.states(DECENT)).filter((state) => state !== 'loading' && state !== 'shown').length;
  return { 'other frames that fell with one that ate its memory': ended };
}
