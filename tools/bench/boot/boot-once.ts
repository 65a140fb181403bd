import type { Browser } from 'playwright';
import { measuredPage, type MeasuredPage } from '../measured-page.ts';
import type { Served } from './serve-files.ts';

export interface Booted {
  /** Milliseconds of the main thread's CPU until all entries stand and the first panel is painted. */
  readonly cpu: number;
  readonly ready: number;
  readonly requests: number;
  readonly bytes: number;
  /** Modules of panels that nobody looks at. */
  readonly others: number;
}
const OTHER_PANEL = /^\/p\/(?!0\.js$)/;

/** Waits for the marks of the prelude, then says what the page shows. */
const readyPage = `new Promise((ready,failed)=>{const look=()=>{const{t,error}=__bench;
if(error)return failed(new Error(error));if(t.registered===undefined||t.painted===undefined)return void setTimeout(look,10);
ready({at:Math.max(t.registered,t.painted),labels:__bench.navLabels(),text:__bench.panelEl().innerText.trim(),height:__bench.panelEl().offsetHeight})};look()})`;
interface Seen {
  readonly at: number;
  readonly labels: readonly string[];
  readonly text: string;
  readonly height: number;
}

/** Boots in a context of its own, looks whether the page is what it should be, then lets `after` do more with it. */
export async function bootOnce<T>(
  { browser, site, panels }: { browser: Browser; site: Served; panels: number },
  after: (measured: MeasuredPage) => Promise<T>,
): Promise<Booted & { readonly after: T }> {
  site.taken();
  const measured = await measuredPage(browser);
  const { page, context, errors, cpu } = measured;
  await page.goto(site.url, { waitUntil: 'commit' });
  const seen = await page.evaluate<Seen>(readyPage);
  const spent = await cpu();
  const right = seen.labels.length === panels && seen.labels.every((label, i) => label === `nav ${i}`);
  if (!right || seen.text !== 'hello 0' || seen.height === 0 || errors.length > 0) {
    throw new Error(`the page is not what it should be: ${JSON.stringify(seen)} ${errors.join('; ')}`);
  }
  const { paths, bytes } = site.taken();
  const others = paths.filter((path) => OTHER_PANEL.test(path)).length;
  const more = await after(measured);
  await context.close();
  return { cpu: spent, ready: seen.at, requests: paths.length, bytes, others, after: more };
}
