/** Goes through a view with the Tab key alone, as somebody without a mouse does, and sees where the focus is seen. */
import type { Page } from 'playwright';

export interface TabStop {
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
  await page.evaluate(installFocusTools);
  await page.focus('#before');
  const { stops, out } = await go(page, 'Tab', 'after', true);
  await page.focus('#after');
  const back = await go(page, 'Shift+Tab', 'before', false);
  const { missed, ordered } = await page.evaluate(() => focusTools.rest());
  return { stops, missed, ordered, trapped: !out, trappedBackwards: !back.out };
}

async function go(page: Page, key: string, end: string, look: boolean): Promise<{ stops: TabStop[]; out: boolean }> {
  const stops: TabStop[] = [];
  for (let i = 0; i < LONGEST; i++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(() => focusTools.now());
    if (at.id === end) return { stops, out: true };
    // The browser's own bars are after the page: the view is behind.
    if (at.id === 'body') return { stops, out: false };
    stops.push({ markup: at.markup, visible: !look || stops.length >= LOOKED_AT || (await isSeen(page)) });
  }
  return { stops, out: false };
}

/** The picture around it with the focus, and without. */
async function isSeen(page: Page): Promise<boolean> {
  const clip = await page.evaluate(() => focusTools.place());
  if (!clip) return true;
  const shot = () => page.screenshot({ clip, animations: 'disabled' });
  const focused = await shot();
  await page.evaluate(() => focusTools.blur());
  const blurred = await shot();
  await page.evaluate(() => focusTools.again());
  return !focused.equals(blurred);
}

interface FocusTools {
  now(): { id: string; markup: string };
  place(): { x: number; y: number; width: number; height: number } | undefined;
  blur(): void;
  again(): void;
  rest(): { missed: string[]; ordered: string[] };
}
declare global {
  var focusTools: FocusTools;
}

/** Runs in the page. */
function installFocusTools(): void {
  const short = (element: Element): string => element.outerHTML.replace(/>[\s\S]*$/, '>').slice(0, 120);
  const deepest = (): HTMLElement => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at ?? document.body) as HTMLElement;
  };
  const inside = function* (root: ParentNode): Generator<HTMLElement> {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      yield element;
      if (element.shadowRoot) yield* inside(element.shadowRoot);
    }
  };
  const seen = new Set<Element>();
  let last = document.body;
  const takesFocus = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 &&
    !element.shadowRoot &&
    !element.matches(':disabled, [inert], [inert] *') &&
    element.checkVisibility({ visibilityProperty: true });
  globalThis.focusTools = {
    now() {
      last = deepest();
      seen.add(last);
      return { id: last === document.body ? 'body' : last.id, markup: short(last) };
    },
    place() {
      last.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = last.getBoundingClientRect();
      const left = Math.max(0, x - 8);
      const top = Math.max(0, y - 8);
      const clip = {
        x: left,
        y: top,
        width: Math.min(innerWidth - left, width + 16),
        height: Math.min(innerHeight - top, height + 16),
      };
      return clip.width > 0 && clip.height > 0 ? clip : undefined;
    },
    blur: () => last.blur(),
    again: () => last.focus({ preventScroll: true }),
    rest() {
      const all = [...inside(document.querySelector('main') ?? document)];
      // Of radio buttons one is reached, the arrows do the rest.
      const isRadio = (element: Element): boolean => element.matches('input[type=radio]');
      return {
        missed: all.filter((element) => takesFocus(element) && !seen.has(element) && !isRadio(element)).map(short),
        ordered: all.filter((element) => element.tabIndex > 0).map(short),
      };
    },
  };
}
