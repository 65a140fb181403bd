import type { CDPSession } from 'playwright';
import type { Found, Rule } from '../rule.ts';
import type { Trial } from '../trial/trial.ts';

const WARM = 2;
const CYCLES = 5;

/** A workplace is open all day; what is left behind each time is there a hundred times in the evening. */
export const leaksRule: Rule = {
  code: 'FW8105',
  name: 'leaks',
  checks: `After ${CYCLES} times start, show and end, host and page hold what they held before: no subscription, timer, listener or node more.`,
  browser: true,
  async run(subject) {
    const before = await measure(await subject.trial());
    return judge(before).map((found) => ({ ...found, file: subject.pluginModule }));
  },
};

interface Growth {
  readonly host: number;
  readonly intervals: number;
  readonly listeners: readonly string[];
  readonly nodes: number;
}

async function measure(trial: Trial): Promise<Growth> {
  const stagePage = await trial.stage();
  const { page } = stagePage;
  try {
    const devtools = await trial.devtools(page);
    await devtools.send('Performance.enable');
    const state = async () => ({ ...(await page.evaluate(() => stage.held())), nodes: await countNodes(devtools) });
    await page.evaluate((times) => stage.cycle(times), WARM);
    const before = await state();
    await page.evaluate((times) => stage.cycle(times), CYCLES);
    const after = await state();
    const listeners = Object.entries(after.listeners).filter(([name, n]) => n > (before.listeners[name] ?? 0));
    return {
      host: after.host - before.host,
      intervals: after.intervals - before.intervals,
      listeners: listeners.map(([name]) => name),
      nodes: after.nodes - before.nodes,
    };
  } finally {
    await stagePage.close();
  }
}

/** Those that nobody can reach are gone first. */
async function countNodes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'Nodes')?.value ?? 0;
}

function judge({ host, intervals, listeners, nodes }: Growth): Found[] {
  const each = (n: number): string => `${(n / CYCLES).toFixed(1)} each time`;
  return [
    ...(host > 0
      ? [
          {
            message: `The host holds ${host} things more, ${each(host)}.`,
            fix: 'End what was begun: bind it to signal, or give it to own.',
          },
        ]
      : []),
    ...(intervals > 0
      ? [
          {
            message: `${intervals} intervals go on, ${each(intervals)}.`,
            fix: 'Clear them: own(() => clearInterval(…)), or use RxJS with takeUntil.',
          },
        ]
      : []),
    ...listeners.map((name) => ({
      message: `Listeners stay on ${name}.`,
      fix: 'Give addEventListener the signal: { signal }.',
    })),
    // Fewer than one each time is a cache that is filled once.
    ...(nodes >= CYCLES
      ? [
          {
            message: `${nodes} nodes of the document are kept, ${each(nodes)}.`,
            fix: 'Keep no element in a module or a closure that outlives the view.',
          },
        ]
      : []),
  ];
}
