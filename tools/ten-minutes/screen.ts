/** A person at a browser. */
import { chromium, type Browser, type Page } from 'playwright';
import { inject } from 'vitest';

export class Screen {
  readonly #browser: Browser;
  readonly page: Page;
  /** Thrown in the page, or refused by its policy. */
  readonly troubles: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('pageerror', ({ message }) => this.troubles.push(message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.troubles.push(message.text());
    });
  }

  static async open(): Promise<Screen> {
    const { executablePath, env } = inject('chromium');
    const browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
    });
    return new Screen(browser, await browser.newPage({ locale: 'de-DE' }));
  }

  async signIn(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByLabel('E-Mail-Adresse').fill('anna@example.test');
    await this.page.getByLabel('Passwort').fill('secret');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('main').waitFor();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
