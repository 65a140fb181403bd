import { markupOf, runAxe } from '../trial/run-axe.ts';
import type { Rule } from '../rule.ts';

/** Of a page, not of a view in it; contrast has a rule of its own, which looks at it in both themes. */
const others = [
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'bypass',
  'document-title',
  'html-has-lang',
  'color-contrast',
];

export const axeRule: Rule = {
  code: 'FW8106',
  name: 'accessibility',
  checks: 'axe finds nothing in any view.',
  browser: true,
  async run(subject) {
    const trial = await subject.trial();
    if (Object.keys(subject.viewModules).length === 0) return 'It has no view.';
    return trial.eachView(async ({ page }, view) => {
      const found = await runAxe(page, { rules: Object.fromEntries(others.map((id) => [id, { enabled: false }])) });
      return found.map((violation) => ({
        message: `In "${view}": ${violation.help} (${violation.id}). ${markupOf(violation)}`,
        fix: `${violation.description}.`,
        ...(subject.viewModules[view] !== undefined && { file: subject.viewModules[view] }),
      }));
    });
  },
};
