import type { Found, Rule } from '../rule.ts';
import type { StagePage } from '../trial/trial.ts';

const TIMES = 3;

export const speedRule: Rule = {
  code: 'FW8114',
  name: 'start and show',
  checks: 'start returns and each view is shown within the budgets of fachwerk.config.ts, the best of three times.',
  browser: true,
  async run(subject) {
    const trial = await subject.trial();
    const stage = await trial.stage();
    try {
      const started = await best(() => stage.page.evaluate(() => globalThis.stage.startAgain()));
      const views = Object.keys(subject.viewModules);
      const slow = above('start', started, ['start', subject.budgets.start], subject.pluginModule);
      for (const view of views)
        slow.push(
          ...above(
            `"${view}"`,
            await showTime(stage, view),
            ['show', subject.budgets.show],
            subject.viewModules[view] ?? '',
          ),
        );
      return slow;
    } finally {
      await stage.close();
    }
  },
};

/** Another program may take the processor once; not three times, unless it always does. */
async function best(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i++) times.push(await measure());
  return Math.min(...times);
}

const showTime = (stage: StagePage, view: string): Promise<number> =>
  best(async () => {
    const { ms } = await stage.show(view);
    await stage.hide();
    return ms;
  });

function above(what: string, ms: number, [key, limit]: readonly [string, number], file: string): Found[] {
  if (ms <= limit) return [];
  return [
    {
      message: `${what} takes ${Math.round(ms)} ms; the budget is ${limit} ms.`,
      fix: `Draw first and ask later, do less before start returns, or write budgets: { ${key}: ${Math.ceil(ms)} } and say why.`,
      file,
    },
  ];
}
