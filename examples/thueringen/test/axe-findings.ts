import type axe from 'axe-core';
import type { Frame, Page } from 'playwright';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];
const pageWide = ['region', 'landmark-one-main', 'page-has-heading-one'];

/**
 * What axe finds on a page, or in a frame of a plugin, that has come to rest. It must have been put into the page
 * (`addInitScript(axe.source)`). Landmarks and the first heading are the page's.
 * What stands in the frame of a mail is its sender's; the frame itself is looked at.
 */
export const axeFindings = async (page: Page | Frame): Promise<readonly string[]> => {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  return page.evaluate(
    async ([values, ofThePage]) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        iframes: false,
        ...(parent !== window && { rules: Object.fromEntries(ofThePage.map((id) => [id, { enabled: false }])) }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
      );
    },
    [tags, pageWide] as const,
  );
};
