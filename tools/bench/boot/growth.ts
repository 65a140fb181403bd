import { launchChromium } from '../browser.ts';
import type { Numbers } from '../part.ts';
import { median, shuffled } from '../statistics.ts';
import { printTable } from '../table.ts';
import { bootOnce, type Booted } from './boot-once.ts';
import { fachwerk } from './fachwerk.ts';
import { plain } from './plain.ts';
import { fineClock, serveFiles } from './serve-files.ts';
import { switchPanels, type Switched } from './switch-panels.ts';

const FEW = 50;
const MANY = 1000;
const ROUNDS = 7;
type Measured = Booted & { readonly after: Switched };
const key = (name: string, panels: number): string => `${name} ${panels}`;

/** What a further installed plugin costs, and a switch from panel to panel, with 50 and with 1,000 of them. */
export async function growth(): Promise<Numbers> {
  const runs = await Promise.all(
    [plain, fachwerk].flatMap((each) =>
      [FEW, MANY].map(async (panels) => ({
        ...each,
        panels,
        // A switch takes some hundred microseconds.
        site: await serveFiles(await each.build({ N: panels }), fineClock),
      })),
    ),
  );
  const browser = await launchChromium();
  const rounds: Record<string, Measured>[] = [];
  // The first round warms the browser up and is not counted.
  for (let i = 0; i <= ROUNDS; i++) {
    const round: Record<string, Measured> = {};
    for (const { name, panels, site } of shuffled(runs)) {
      round[key(name, panels)] = await bootOnce({ browser, site, panels }, (page) => switchPanels(page, panels));
    }
    if (i > 0) rounds.push(round);
  }
  await browser.close();
  for (const { site } of runs) site.close();
  return told(runs, rounds);
}

const HEAD = [
  '',
  'plugins',
  'CPU, ms',
  'switch, ms',
  'leak per switch, B',
  'heap, MB',
  'CPU per further, µs',
  'heap per further, B',
];

function told(runs: readonly { name: string; label: string; panels: number }[], rounds: Record<string, Measured>[]) {
  const of = (name: string, panels: number, read: (one: Measured) => number): number =>
    median(rounds.map((round) => read(round[key(name, panels)]!)));
  const ratio = (panels: number, read: (one: Measured) => number): number =>
    median(rounds.map((round) => read(round[key(fachwerk.name, panels)]!) / read(round[key(plain.name, panels)]!)));
  const further = (name: string, read: (one: Measured) => number): number =>
    median(rounds.map((round) => (read(round[key(name, MANY)]!) - read(round[key(name, FEW)]!)) / (MANY - FEW)));
  const rows = runs.map(({ name, label, panels }) => [
    label,
    String(panels),
    of(name, panels, ({ cpu }) => cpu),
    of(name, panels, ({ after }) => after.median),
    of(name, panels, ({ after }) => after.leak),
    of(name, panels, ({ after }) => after.heap / 1e6),
    further(name, ({ cpu }) => cpu * 1000),
    further(name, ({ after }) => after.heap),
  ]);
  printTable('Growth: with 50 and with 1,000 plugins, and switching between panels', HEAD, rows);
  return {
    'main-thread CPU with 1000 plugins, ×': ratio(MANY, ({ cpu }) => cpu),
    'CPU per further plugin, × of plain':
      further(fachwerk.name, ({ cpu }) => cpu) / further(plain.name, ({ cpu }) => cpu),
    'heap per further plugin, beyond plain, B':
      further(fachwerk.name, ({ after }) => after.heap) - further(plain.name, ({ after }) => after.heap),
    'panel switch with 50 plugins, ×': ratio(FEW, ({ after }) => after.median),
    'panel switch with 1000 plugins, ×': ratio(MANY, ({ after }) => after.median),
    'leak per switch, B': of(fachwerk.name, FEW, ({ after }) => after.leak),
  };
}
