/** Whether the browser gives frames a process of their own. What rests on it means nothing where it does not. */
import type { Chromium } from './chromium.ts';
import type { DevTools } from './devtools.ts';

interface Target {
  readonly type: string;
  readonly url: string;
}

const openFrames = async (addresses: readonly string[]): Promise<void> => {
  const loaded = addresses.map((address) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = address;
    document.body.append(frame);
    return new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
  });
  await Promise.all(loaded);
};

/**
 * Opens these documents in frames of a page and looks where they run: Chromium lists a frame as a target of type
 * "iframe" exactly when its process is not its parent's. Rejects with a reason of this name when one is not.
 */
export const requireIsolatedFrames = async (
  browser: Chromium,
  page: string,
  ...addresses: readonly string[]
): Promise<void> => {
  const tab = await browser.open(page);
  await tab.run(openFrames, addresses);
  const { targetInfos } = await browser.devTools.send('Target.getTargets', { filter: [{}] });
  await tab.close();
  const frames = (targetInfos as readonly Target[]).filter(({ type }) => type === 'iframe');
  const missing = addresses.filter((address) => !frames.some(({ url }) => url.startsWith(address)));
  if (missing.length > 0) throw new Error(`browser-does-not-isolate-frames: ${missing.join(', ')}`);
};

/** Processor time of each renderer, in seconds, by process id. */
export const rendererTimes = async (devTools: DevTools): Promise<ReadonlyMap<number, number>> => {
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const all = processInfo as readonly { type: string; id: number; cpuTime: number }[];
  return new Map(all.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
};
