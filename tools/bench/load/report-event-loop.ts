/**
 * Loaded into the process that is measured (`--import`). At SIGUSR2 it writes how late its event loop was since the
 * last time, and begins anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { quantile } from '../statistics.ts';

export interface LoopReport {
  /** Milliseconds from one tick to the next, of which the timer itself waits five. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** The same, 99th percentile, less the time for which this thread could have run and other work had the processors. */
  readonly own: number;
  /** CPU of this thread as a share of the time. */
  readonly busy: number;
}

const TICK = 5;
/** Linux tells for how many nanoseconds a thread has waited for a processor. */
const SCHEDULED = '/proc/thread-self/schedstat';
const waited = existsSync(SCHEDULED) ? () => Number(readFileSync(SCHEDULED, 'utf8').split(' ')[1]) / 1e6 : () => 0;
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const file = process.env['BENCH_EVENT_LOOP'];
// A worker has a loop of its own, and inherits this file.
if (isMainThread && file !== undefined) watch(file);

function watch(path: string): void {
  const delay = monitorEventLoopDelay({ resolution: TICK });
  const own: number[] = [];
  let last = { at: performance.now(), waited: waited() };
  let since = { at: last.at, cpu: cpu() };
  const tick = (): void => {
    const now = { at: performance.now(), waited: waited() };
    own.push(now.at - last.at - (now.waited - last.waited));
    last = now;
  };
  setInterval(tick, TICK).unref();
  delay.enable();
  process.on('SIGUSR2', () => {
    const report: LoopReport = {
      p50: delay.percentile(50) / 1e6,
      p99: delay.percentile(99) / 1e6,
      most: delay.max / 1e6,
      own: quantile(own, 0.99),
      busy: (cpu() - since.cpu) / (performance.now() - since.at),
    };
    writeFileSync(path, JSON.stringify(report));
    delay.reset();
    own.length = 0;
    since = { at: performance.now(), cpu: cpu() };
  });
}
