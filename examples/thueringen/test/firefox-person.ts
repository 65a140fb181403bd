/** A person who works in Firefox, and what becomes of their browser meanwhile. */
import { vi } from 'vitest';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { launchFirefox } from './firefox.ts';
import { mailNumbered, type TriedPage } from './hostile-walls.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';
import { tryMails, type Outcome, type Trial } from './try-mails.ts';
import { WatchedRoad } from './watched-road.ts';

const WAIT = { timeout: 30_000, interval: 50 };

/** Runs in the page: the first such element, whatever shadow it stands in. */
const found = (selector: string, text: string): Element | undefined => {
  const within = (root: Document | ShadowRoot): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector) && element.textContent?.includes(text)) return element;
      const inner = element.shadowRoot && within(element.shadowRoot);
      if (inner) return inner;
    }
    return undefined;
  };
  return within(document);
};

export class FirefoxPerson implements TriedPage {
  readonly dialogs: string[] = [];
  readonly page: Page;
  readonly browser: Browser;
  readonly road: WatchedRoad;
  readonly workplace: RunningWorkplace;

  private constructor(workplace: RunningWorkplace, road: WatchedRoad, browser: Browser, page: Page) {
    this.workplace = workplace;
    this.road = road;
    this.browser = browser;
    this.page = page;
    page.setDefaultTimeout(30_000);
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }

  /** At a workplace of their own. */
  static async start(): Promise<FirefoxPerson> {
    const workplace = await runningWorkplace();
    const road = await WatchedRoad.to(workplace.url, mailNumbered);
    const browser = await launchFirefox(road.port);
    const page = await browser.newPage();
    return new FirefoxPerson(workplace, road, browser, page);
  }

  async signIn(name: string): Promise<void> {
    const { page } = this;
    await page.goto(new URL('/mail', this.workplace.url).href);
    await page.waitForSelector('#address');
    await page.type('#address', `${name}@example.test`);
    await page.type('#password', 'secret');
    await page.keyboard.press('Enter');
    await this.find('[role=option]');
  }

  async find(selector: string, text = ''): Promise<ElementHandle> {
    // Not by waitForFunction: in an older ESR the page's own policy forbids the function that puppeteer makes of it.
    return vi.waitFor(async () => {
      const element = (await this.page.evaluateHandle(found, selector, text)).asElement();
      if (!element) throw new Error(`no ${selector} ${text}`);
      return element as ElementHandle;
    }, WAIT);
  }
  async frame(): Promise<ElementHandle<HTMLIFrameElement>> {
    return (await this.find('fachwerk-mail-html iframe, iframe[sandbox]')) as ElementHandle<HTMLIFrameElement>;
  }

  tryMails(trial: Trial): Promise<Outcome> {
    return this.page.evaluate(tryMails, trial);
  }
  async tabs(): Promise<number> {
    return (await this.browser.pages()).length;
  }
  async end(): Promise<void> {
    await this.browser.close();
    this.road.end();
    await this.workplace.stop();
  }
}
