import type { JmapOptions, JmapServer } from '@fachwerk/embedded';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepRunning } from './keep-running.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// A thread that breaks cannot be had on demand; what is told by its end is the whole of the contract.
const services = () => {
  const started: JmapOptions[] = [];
  let failures = 0;
  const start = async (options: JmapOptions): Promise<JmapServer> => {
    started.push(options);
    if (failures-- > 0) throw new Error('the port is still taken');
    return { url: 'http://127.0.0.1:7', port: 7, stop: async () => undefined, backup: async () => undefined };
  };
  return { started, start, fail: (times: number) => (failures = times) };
};
const options = { dataFolder: '/data', host: '127.0.0.1', port: 0, accounts: [], tokenSecret: 'x' };

it('is started again on the same port, and again when that fails', async () => {
  const { started, start, fail } = services();
  const events: unknown[] = [];
  await keepRunning(start, options, (event, facts) => void events.push([event, facts?.code]));
  fail(1);
  started[0]?.onEnd?.(new Error('broke'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(started).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(started.map(({ port }) => port)).toEqual([0, 7, 7]);
  expect(events).toEqual([
    ['fault', 'FW5206'],
    ['fault', 'FW5514'],
  ]);
});

it('stays away once it was stopped', async () => {
  const { started, start } = services();
  const service = await keepRunning(start, options, () => undefined);
  started[0]?.onEnd?.(new Error('broke'));
  await service.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(started).toHaveLength(1);
});
