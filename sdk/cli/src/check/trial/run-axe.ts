import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Colours fade from one theme to the next, and a busy machine paints late: a finding is one that is still there. */
const LOOKS = 3;
const BETWEEN = 1000;

/** What axe finds in the views of a page. Rules about the whole page are left out: the page is the shell's. */
export async function runAxe(page: Page, options: RunOptions): Promise<readonly Result[]> {
  await page.evaluate(readFileSync(source, 'utf8'));
  let found = await look(page, options);
  for (let looks = 1; looks < LOOKS && found.length > 0; looks++) {
    await page.waitForTimeout(BETWEEN);
    found = await look(page, options);
  }
  return found;
}

const look = (page: Page, options: RunOptions): Promise<readonly Result[]> =>
  page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as {
      axe: { run(place: string, options: unknown): Promise<{ violations: Result[] }> };
    };
    return (await axe.run('main', given)).violations;
  }, options);

/** Of a finding: the pieces of markup, short. */
export const markupOf = ({ nodes }: Result): string =>
  nodes
    .map(({ html }) => html.slice(0, 120))
    .slice(0, 3)
    .join(' ');
