import { markupOf, runAxe } from '../trial/run-axe.ts';
import type { Rule } from '../rule.ts';

const themes = ['light', 'dark'] as const;

export const contrastRule: Rule = {
  code: 'FW8108',
  name: 'contrast',
  checks:
    'Text of every view has the contrast of WCAG 2.2 AA against what is behind it, in the light theme and in the dark one.',
  browser: true,
  async run(subject) {
    if (Object.keys(subject.viewModules).length === 0) return 'It has no view.';
    const trial = await subject.trial();
    return trial.eachView(async ({ page }, view) => {
      const all = [];
      for (const theme of themes) {
        await page.evaluate((name) => void (document.documentElement.dataset['kernTheme'] = name), theme);
        const found = await runAxe(page, { runOnly: ['color-contrast'] });
        all.push(
          ...found.map((violation) => ({
            message: `In "${view}", ${theme} theme: too little contrast. ${markupOf(violation)}`,
            fix: 'Use the tokens of the theme: --fw-text, --fw-text-muted, --fw-accent-text on --fw-surface.',
            ...(subject.viewModules[view] !== undefined && { file: subject.viewModules[view] }),
          })),
        );
      }
      return all;
    });
  },
};
