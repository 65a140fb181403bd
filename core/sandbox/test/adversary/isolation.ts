/** Whether the browser gives frames a process of their own. What rests on it means nothing where it does not. */
import type { DevTools } from './devtools.ts';

interface Target {
  readonly type: string;
  readonly url: string;
}

/** Chromium lists a frame as a target of type "iframe" exactly when its process is not its parent's. */
export const requireIsolatedFrames = async (devTools: DevTools, ...addresses: readonly string[]): Promise<void> => {
  const { targetInfos } = await devTools.send('Target.getTargets', { filter: [{}] });
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
