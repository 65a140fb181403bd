/** A person at a browser of their own. Finds things as a person does: by what they are and what they are called. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright';
import { expect } from 'vitest';

export interface PersonOptions {
  readonly browser: Browser;
  /** Of the workplace. */
  readonly url: string;
  readonly locale?: string;
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Origins that may be asked besides the gateway: those of isolated plugins. */
  readonly frames?: RegExp;
}

export class Person {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must never happen: refused by the policy, thrown, or asked of anybody but the gateway. */
  readonly troubles: string[];
  readonly #url: string;

  private constructor(
    context: BrowserContext,
    page: Page,
    { url, frames, troubles = [] }: { url: string; frames?: RegExp | undefined; troubles?: string[] },
  ) {
    this.troubles = troubles;
    this.context = context;
    this.page = page;
    this.#url = url;
    page.on('pageerror', (error) => this.troubles.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?Type/i.test(message.text())) this.troubles.push(message.text());
    });
    context.on('request', (request) => {
      const asked = new URL(request.url());
      if (asked.protocol.startsWith('http') && asked.origin !== url && !frames?.test(asked.origin))
        this.troubles.push(`asked ${asked.href}`);
    });
  }

  static async at({
    browser,
    url,
    locale = 'de-DE',
    viewport = { width: 1440, height: 900 },
    colorScheme = 'light',
    frames,
  }: PersonOptions): Promise<Person> {
    const context = await browser.newContext({ locale, viewport, colorScheme, acceptDownloads: true });
    context.setDefaultTimeout(15_000);
    return new Person(context, await context.newPage(), { url: new URL(url).origin, frames });
  }

  /** The same person in the same browser, in another tab. */
  async inNewTab(): Promise<Person> {
    return new Person(this.context, await this.context.newPage(), { url: this.#url, troubles: this.troubles });
  }

  async signIn(name: string, path = '/'): Promise<void> {
    await this.page.goto(new URL(path, this.#url).href);
    await this.page.getByLabel('E-Mail-Adresse').fill(`${name}@example.test`);
    await this.page.getByLabel('Passwort').fill('secret');
    await this.page.keyboard.press('Enter');
    await this.main.waitFor();
    await this.interactive();
  }

  /** Waits until the first view can be used. */
  async interactive(): Promise<void> {
    await this.page.waitForFunction(() => performance.getEntriesByName('fachwerk:interactive').length > 0);
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }
  async goTo(app: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Anwendungen' })
      .getByRole('link', { name: new RegExp(`^${app}`) })
      .click();
  }
  folder(name: string, account = 0): Locator {
    return this.page
      .getByRole('tree')
      .nth(account)
      .getByRole('treeitem', { name: new RegExp(`^${name}`) });
  }
  row(text: string): Locator {
    return this.page.getByRole('listbox').getByRole('option', { name: new RegExp(text) });
  }

  async write(mail: {
    to: string;
    subject: string;
    text: string;
    file?: { name: string; mimeType: string; buffer: Buffer };
  }): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Neue E-Mail' }).first().click();
    await page.getByRole('combobox', { name: 'An', exact: true }).fill(mail.to);
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Betreff' }).fill(mail.subject);
    await page.getByRole('textbox', { name: 'Nachricht' }).fill(mail.text);
    if (mail.file) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Dateien anhängen' }).click();
      await (await chooser).setFiles(mail.file);
      await page.getByRole('list', { name: 'Anhänge' }).getByText(mail.file.name, { exact: true }).waitFor();
    }
  }
  async send(): Promise<void> {
    await this.page.getByRole('button', { name: 'Senden', exact: true }).click();
  }

  async end(): Promise<void> {
    await this.context.close();
    expect(this.troubles).toEqual([]);
  }
}
