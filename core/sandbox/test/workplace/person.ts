/** A person before that workplace: real keys and a real pointer, through the browser. */
import { chromium, type Browser, type Page } from 'playwright';
import type { Chromium } from '../adversary/chromium.ts';
import type { ServedWorkplace } from './serve-workplace.ts';
import { HOSTILE, Stage } from './stage.ts';

export interface Hands {
  readonly browser: Browser;
  open(served: ServedWorkplace, ...plugins: readonly string[]): Promise<Person>;
}

export class Person {
  readonly page: Page;
  readonly stage: Stage;

  constructor(page: Page) {
    this.page = page;
    this.stage = new Stage({
      run: (task, ...args) => page.evaluate(`(${task.toString()})(...${JSON.stringify(args)})`) as never,
      close: () => page.close(),
    });
  }

  /** `frame`, or the id of what has the focus, or what it is. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (active?.tagName === 'IFRAME') return 'frame';
      if (active?.matches('[data-behind-frame]')) return 'behind';
      return active?.id || (active?.localName ?? '');
    });
  }

  /** Moves the pointer onto the field at the start of a plugin's frame, or so many pixels below its edge, and presses. */
  async clickInto(plugin = HOSTILE, down = 12): Promise<void> {
    const frame = this.page.locator(`[data-plugin="${plugin}"] iframe`);
    await frame.scrollIntoViewIfNeeded();
    const box = await frame.boundingBox();
    if (!box) throw new Error(`no frame of ${plugin}`);
    await this.page.mouse.move(box.x + 40, box.y + down);
    await this.page.mouse.click(box.x + 40, box.y + down);
  }
}

export const hands = async (started: Chromium): Promise<Hands> => {
  const browser = await chromium.connectOverCDP(started.endpoint);
  return {
    browser,
    async open(served, ...plugins) {
      const page = await browser.contexts()[0]?.newPage();
      if (!page) throw new Error('the browser has no context');
      await page.goto(served.address);
      const person = new Person(page);
      await person.stage.ready(...plugins);
      return person;
    },
  };
};
