import type { Browser, BrowserContext } from 'playwright';
import { measuredPage } from '../measured-page.ts';
import { sum } from '../statistics.ts';
import { networkLog, type Asked } from './network-log.ts';

/** What it took until something was there. */
export interface Way {
  readonly requests: number;
  /** Of bodies, as they were sent. */
  readonly kB: number;
  readonly ms: number;
  /** Of the main thread. */
  readonly cpu: number;
}
export interface Opened {
  readonly interactive: Way;
  readonly row: Way;
  /** All that had come when the first view could be used. */
  readonly asked: readonly Asked[];
}

/** Notes when the first row of a list of mails has been painted. Shadow roots are looked through, once a frame. */
const watchRow = `(() => {
  const find = (root) => {
    for (const row of root.querySelectorAll('[role=option] .mail')) if (row.offsetHeight > 0) return row;
    for (const element of root.querySelectorAll('*')) {
      const found = element.shadowRoot && find(element.shadowRoot);
      if (found) return found;
    }
  };
  const look = () => {
    if (!find(document)) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => performance.mark('bench:row') && port1.close();
    requestAnimationFrame(() => port2.postMessage(0));
  };
  addEventListener('DOMContentLoaded', look);
})()`;
/** Resolves with the time of a mark, now or when it is set. */
const marked = (name: string): string => `new Promise((done) => {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('${name}')) done(entry.startTime);
  }).observe({ type: 'mark', buffered: true });
})`;

/** Opens the mail page in a new window: cold when the context is new, warm when it has been there. */
export async function openMail(browser: Browser, context: BrowserContext, url: string): Promise<Opened> {
  const measured = await measuredPage(browser, context);
  const { page, errors, cpu, began } = measured;
  const log = await networkLog(measured);
  await page.addInitScript(watchRow);
  await page.goto(new URL('/mail', url).href, { waitUntil: 'commit' });
  const interactive = await page.evaluate<number>(marked('fachwerk:interactive'));
  const interactiveCpu = await cpu();
  const row = await page.evaluate<number>(marked('bench:row'));
  const rowCpu = await cpu();
  const asked = log();
  const start = await began();
  await page.close();
  if (errors.length > 0) throw new Error(`the page failed: ${errors.join('; ')}`);
  const until = (ms: number): readonly Asked[] => asked.filter(({ ended }) => ended <= start + ms / 1000);
  // Without it nothing would be late, and nothing fetched again.
  if (until(interactive).length === 0) throw new Error('the log of the network does not fit the page');
  const way = (ms: number, spent: number): Way => {
    const sent = until(ms).filter(({ fromCache }) => !fromCache);
    return { requests: sent.length, kB: sum(sent.map(({ bytes }) => bytes)) / 1000, ms, cpu: spent };
  };
  return { interactive: way(interactive, interactiveCpu), row: way(row, rowCpu), asked: until(interactive) };
}
