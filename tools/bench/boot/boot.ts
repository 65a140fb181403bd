import { launchChromium } from '../browser.ts';
import type { Numbers } from '../part.ts';
import { median, shuffled } from '../statistics.ts';
import { printTable } from '../table.ts';
import { bootOnce, type Booted } from './boot-once.ts';
import { fachwerk } from './fachwerk.ts';
import { plain } from './plain.ts';
import { serveFiles } from './serve-files.ts';

const PANELS = 50;
const ROUNDS = 15;

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
    for (const { name, site } of shuffled(contestants))
      round[name] = await bootOnce({ browser, site, panels: PANELS }, async () => undefined);
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
