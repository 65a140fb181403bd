import type { Found, Rule } from '../rule.ts';
import type { Subject } from '../subject/subject.ts';
import type { StagePage } from '../trial/trial.ts';

/** A third party's plugin runs in a frame, unless a Land decides otherwise. */
export const isolatedRule: Rule = {
  code: 'FW8122',
  name: 'runs isolated',
  checks:
    'In a frame under the two policies start returns, every view is shown and painted, and no policy has anything to refuse.',
  browser: true,
  async run(subject) {
    if (!subject.manifest.tiers.includes('isolated')) return "Its manifest says tiers: ['trusted'].";
    const trial = await subject.trial();
    const stage = await trial.stage('isolated');
    try {
      return [
        ...(await startIn(stage, subject)),
        ...(await showEach(stage, subject)),
        ...stage.violations.map((why) => refused(why, subject)),
      ];
    } finally {
      await stage.close();
    }
  },
};

async function startIn({ page }: StagePage, { pluginModule }: Subject): Promise<Found[]> {
  const failed = await page.evaluate(() =>
    globalThis.stage.start().then(
      () => undefined,
      (error: unknown) => String(error),
    ),
  );
  return failed === undefined ? [] : [{ message: `start fails in a frame: ${failed}`, fix: FIX, file: pluginModule }];
}

async function showEach(stage: StagePage, { viewModules }: Subject): Promise<Found[]> {
  const found: Found[] = [];
  for (const [view, file] of Object.entries(viewModules)) {
    const { kind, code = '', error = '' } = await stage.show(view);
    if (kind === 'unlisted')
      found.push({
        level: 'warning',
        message: `"${view}" is in no entry that is listed, so it was not shown.`,
        fix: 'Contribute it to a point, or take it out.',
        file,
      });
    else if (kind !== 'shown')
      found.push({ message: `"${view}" is not shown in a frame: ${code} ${error}`, fix: FIX, file });
    else if (!(await isPainted(stage)))
      found.push({
        message: `"${view}" paints nothing in a frame.`,
        fix: 'Draw into root; nothing outside of it is the view\u2019s.',
        file,
      });
    await stage.hide();
  }
  return found;
}

/** Something in the shown frame has a size. */
async function isPainted({ page }: StagePage): Promise<boolean> {
  const element = await page.$('main iframe, main >> css=iframe');
  const frame = await element?.contentFrame();
  if (!frame) return false;
  return frame
    .waitForFunction(
      () =>
        [...document.body.querySelectorAll('*:not(script)')].some(
          (one) => one.getBoundingClientRect().height > 0 && one.children.length === 0,
        ),
      undefined,
      { timeout: 3000 },
    )
    .then(
      () => true,
      () => false,
    );
}

const FIX =
  'Use what the manifest names in uses; a frame has no storage, no network, no dialogs and no page around it.';
const refused = (why: string, { pluginModule }: Subject): Found => ({
  message: `A policy of the frame has to refuse something: ${why}.`,
  fix: 'Find what does it (the isolated tier of fachwerk dev shows it in the console) and write it another way.',
  file: pluginModule,
});
