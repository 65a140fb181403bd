import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';

/** A page in a process of its own, with what its main thread costs. */
export interface MeasuredPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly cdp: CDPSession;
  readonly errors: readonly string[];
  /** Milliseconds of CPU of the main thread since the page began: work, not waiting, so other load hardly moves it. */
  readonly cpu: () => Promise<number>;
  /** When the page began, in seconds of the clock that the browser's log of the network has too. */
  readonly began: () => Promise<number>;
}

/** A new window does work of its own first. */
const SETTLE = 350;

export async function measuredPage(browser: Browser, context?: BrowserContext): Promise<MeasuredPage> {
  const own = context ?? (await browser.newContext({ viewport: { width: 1280, height: 800 } }));
  const page = await own.newPage();
  const cdp = await own.newCDPSession(page);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await sleep(SETTLE);
  const metric = async (wanted: string): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  };
  const cpu = async (): Promise<number> => (await metric('TaskDuration')) * 1000;
  return { page, context: own, cdp, errors, cpu, began: () => metric('NavigationStart') };
}
