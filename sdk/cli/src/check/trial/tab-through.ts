/** Goes through a view with the Tab key alone, as somebody without a mouse does, and sees where the focus is seen. */
import type { Page } from 'playwright';

interface TabStop {
  /** Markup of what has the focus, short. */
  readonly markup: string;
  /** Whether it looks different than without the focus. */
  readonly visible: boolean;
}
export interface Tabbed {
  readonly stops: readonly TabStop[];
  /** What can take the focus and was not reached, short. */
  readonly missed: readonly string[];
  /** Markup with a positive tabindex. */
  readonly ordered: readonly string[];
  /** The end of the view was not reached: the focus does not come out. */
  readonly trapped: boolean;
  /** The same backwards. */
  readonly trappedBackwards: boolean;
}

const LONGEST = 80;
/** Looks are compared for so many stops: a hundred rows of a list look alike. */
const LOOKED_AT = 25;

export async function tabThrough(page: Page): Promise<Tabbed> {
  await page.focus('#before');
  const { stops, out } = await go(page, 'Tab', 'after', true);
  await page.focus('#after');
  const back = await go(page, 'Shift+Tab', 'before', false);
  const { missed, ordered } = await page.evaluate(() => stage.focus.rest());
  return { stops, missed, ordered, trapped: !out, trappedBackwards: !back.out };
}

async function go(page: Page, key: string, end: string, look: boolean): Promise<{ stops: TabStop[]; out: boolean }> {
  const stops: TabStop[] = [];
  for (let i = 0; i < LONGEST; i++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => stage.focus.now());
    if (at.id === end) return { stops, out: true };
    // The browser's own bars are after the page: the view is behind.
    if (at.id === 'body') return { stops, out: false };
    stops.push({ markup: at.markup, visible: !look || stops.length >= LOOKED_AT || (await isSeen(page)) });
  }
  return { stops, out: false };
}

/** The picture around it with the focus, and without. */
async function isSeen(page: Page): Promise<boolean> {
  const clip = await page.evaluate(() => stage.focus.place());
  if (!clip) return true;
  const shot = () => page.screenshot({ clip, animations: 'disabled' });
  const focused = await shot();
  await page.evaluate(() => stage.focus.blur());
  const blurred = await shot();
  await page.evaluate(() => stage.focus.again());
  return !focused.equals(blurred);
}
