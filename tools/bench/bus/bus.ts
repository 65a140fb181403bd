import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright';
import { launchChromium } from '../browser.ts';
import { bundleGlobal } from '../bundle-script.ts';
import type { Numbers } from '../part.ts';
import { median } from '../statistics.ts';
import { printTable } from '../table.ts';
import type { BusTimes } from './measure-bus.ts';

const SUBSCRIBERS = [1, 10, 100];
/** Each with a compiler that has seen nothing else. */
const PROCESSES = 5;
type Run = (expression: string) => Promise<BusTimes>;

/** The bus against a bare Subject, in Node and in Chromium. */
export async function bus(): Promise<Numbers> {
  const script = await bundleGlobal(join(import.meta.dirname, 'measure-bus.ts'), 'bench');
  const browser = await launchChromium();
  const places: Record<string, Run> = { Node: inNode(script), Chromium: inChromium(browser, script) };
  const numbers: Record<string, number> = {};
  const rows: (string | number)[][] = [];
  for (const [place, run] of Object.entries(places)) {
    for (const subscribers of SUBSCRIBERS) {
      const { bare, host, whole } = await repeated(() => run(`bench.measureBus(${subscribers})`));
      rows.push([place, subscribers, bare, host, whole]);
      const where = `${subscribers} subscriber${subscribers === 1 ? '' : 's'}, ${place}, ×`;
      numbers[`the host alone, ${where}`] = host;
      numbers[`from a plugin's Subject, ${where}`] = whole;
    }
  }
  await browser.close();
  const head = ['', 'subscribers', 'bare Subject, ns', 'the host alone, ×', "from a plugin's Subject, ×"];
  printTable('One event, against a bare Subject in the same round', head, rows);
  return numbers;
}

async function repeated(run: () => Promise<BusTimes>): Promise<BusTimes> {
  const all: BusTimes[] = [];
  for (let i = 0; i < PROCESSES; i++) all.push(await run());
  const of = (key: keyof BusTimes): number => median(all.map((each) => each[key]));
  return { bare: of('bare'), host: of('host'), whole: of('whole') };
}

const inNode =
  (script: string): Run =>
  async (expression) => {
    const child = spawn(process.execPath, ['-'], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(`${script};process.stdout.write(JSON.stringify(${expression}))`);
    return JSON.parse(await text(child.stdout)) as BusTimes;
  };

const inChromium =
  (browser: Browser, script: string): Run =>
  async (expression) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const times = await page.evaluate<BusTimes>(`${script};${expression}`);
    await context.close();
    return times;
  };
