/**
 * Loaded into the process that is measured (`--import`). At SIGUSR2 it writes how late its event loop was since the
 * last time, and begins anew.
 */
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import { quantile } from '../statistics.ts';

export interface LoopReport {
  /** Milliseconds from one tick to the next, of which the timer itself waits five. */
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** CPU of this thread between two ticks, 99th percentile: the loop's own part in a delay, whatever else runs here. */
  readonly own: number;
  /** CPU of this thread as a share of the time. */
  readonly busy: number;
}

const TICK = 5;
const file = process.env['BENCH_EVENT_LOOP'];
// A worker has a loop of its own, and inherits this file.
if (isMainThread && file !== undefined) watch(file);

function watch(path: string): void {
  const delay = monitorEventLoopDelay({ resolution: TICK });
  const cpu = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let work: number[] = [];
  let last = cpu();
  let since = { at: performance.now(), cpu: last };
  const tick = (): void => {
    const now = cpu();
    work.push(now - last);
    last = now;
  };
  setInterval(tick, TICK).unref();
  delay.enable();
  process.on('SIGUSR2', () => {
    const report: LoopReport = {
      p50: delay.percentile(50) / 1e6,
      p99: delay.percentile(99) / 1e6,
      most: delay.max / 1e6,
      own: quantile(work, 0.99),
      busy: (cpu() - since.cpu) / (performance.now() - since.at),
    };
    writeFileSync(path, JSON.stringify(report));
    delay.reset();
    work = [];
    since = { at: performance.now(), cpu: cpu() };
  });
}
