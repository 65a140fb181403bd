import type { Browser } from 'playwright';
import { launchChromium } from '../browser.ts';
import { measuredPage } from '../measured-page.ts';
import type { Numbers } from '../part.ts';
import { median, shuffled } from '../statistics.ts';
import { printTable } from '../table.ts';
import { fachwerk } from './fachwerk.ts';
import { plain } from './plain.ts';
import { serveFiles, type Served } from './serve-files.ts';

const PANELS = 50;
const ROUNDS = 15;
interface Booted {
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

async function bootOnce(browser: Browser, site: Served): Promise<Booted> {
  site.taken();
  const { page, context, errors, cpu } = await measuredPage(browser);
  await page.goto(site.url, { waitUntil: 'commit' });
  const seen = await page.evaluate<Seen>(readyPage);
  const spent = await cpu();
  const right = seen.labels.length === PANELS && seen.labels.every((label, i) => label === `nav ${i}`);
  if (!right || seen.text !== 'hello 0' || seen.height === 0 || errors.length > 0) {
    throw new Error(`the page is not what it should be: ${JSON.stringify(seen)} ${errors.join('; ')}`);
  }
  await context.close();
  const { paths, bytes } = site.taken();
  const others = paths.filter((path) => OTHER_PANEL.test(path)).length;
  return { cpu: spent, ready: seen.at, requests: paths.length, bytes, others };
}

/** A workplace of 50 plugins until its first panel is painted, against the same without a framework. */
export async function boot(): Promise<Numbers> {
  const contestants = await Promise.all(
    [plain, fachwerk].map(async (each) => ({ ...each, site: await serveFiles(await each.build({ N: PANELS })) })),
  );
  const browser = await launchChromium();
  const rounds: Record<string, Booted>[] = [];
  // The first round warms the browser up and is not counted.
  for (let i = 0; i <= ROUNDS; i++) {
    const round: Record<string, Booted> = {};
    for (const { name, site } of shuffled(contestants)) round[name] = await bootOnce(browser, site);
    if (i > 0) rounds.push(round);
  }
  await browser.close();
  for (const { site } of contestants) site.close();
  const ratio = (name: string, key: keyof Booted): number =>
    median(rounds.map((round) => round[name]![key] / round[plain.name]![key]));
  const rows = contestants.map(({ name, label }) => {
    const of = (key: keyof Booted): number => median(rounds.map((round) => round[name]![key]));
    return [label, of('requests'), of('bytes') / 1000, of('ready'), of('cpu'), ratio(name, 'cpu')];
  });
  const head = ['', 'requests', 'kB brotli', 'ready, ms', 'main-thread CPU, ms', 'CPU, ×'];
  printTable(`Boot with ${PANELS} plugins, until the first panel is painted`, head, rows);
  return {
    [`main-thread CPU with ${PANELS} plugins, ×`]: ratio(fachwerk.name, 'cpu'),
    'modules of other panels before the first': Math.max(...rounds.map((round) => round[fachwerk.name]!.others)),
  };
}
