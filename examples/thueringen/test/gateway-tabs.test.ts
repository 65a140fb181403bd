/** Many tabs of one person: one push stream, one session, and nothing left behind when it ends (security.md, 38 and 40). */
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;
const tabs: Page[] = [];
/** Streams that were asked for. */
let streams = 0;

beforeAll(async () => {
  [workplace, browser] = await Promise.all([runningWorkplace(), chromium.launch(inject('launch'))]);
  anna = await Person.at({ browser, url: workplace.url });
  await anna.signIn('anna', '/mail');
  await anna.row('').first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

const row = (page: Page, subject: string) =>
  page.getByRole('listbox').getByRole('option', { name: new RegExp(subject, 'u') });

describe('language and colours', () => {
  test('are kept for the person, in every tab', async () => {
    const { page } = anna;
    const choose = async (menu: RegExp, item: string): Promise<void> => {
      await page.getByRole('button', { name: menu }).click();
      await page.getByRole('menuitemradio', { name: item }).click();
    };
    await choose(/Anna Berger: Menü/u, 'Dunkel');
    await choose(/Anna Berger: Menü/u, 'English');
    await page.getByRole('navigation', { name: 'Applications' }).waitFor();
    await page
      .getByRole('button', { name: 'New mail' })
      .or(page.getByRole('button', { name: /^New (e-?mail|message)/iu }))
      .first()
      .waitFor();
    const dark = () => page.evaluate(() => getComputedStyle(document.body).color);
    const before = await dark();
    const kept = await anna.inNewTab();
    await kept.page.goto(new URL('/mail', workplace.url).href);
    await kept.interactive();
    await kept.page.getByRole('navigation', { name: 'Applications' }).waitFor();
    expect(await kept.page.locator('html').getAttribute('lang')).toBe('en');
    expect(await kept.page.evaluate(() => getComputedStyle(document.body).color)).toBe(before);
    await page.reload();
    await anna.interactive();
    expect(await dark()).toBe(before);
    await choose(/Anna Berger: menu/iu, 'Deutsch');
    await page.getByRole('navigation', { name: 'Anwendungen' }).waitFor();
    await choose(/Anna Berger: Menü/u, 'Wie das System');
    // Other tabs follow.
    await kept.page.getByRole('navigation', { name: 'Anwendungen' }).waitFor();
    await kept.page.close();
  });
});

describe('eight tabs', () => {
  test('load, and hear of a new mail over one stream', async () => {
    anna.context.on('request', (request) => {
      if (new URL(request.url()).pathname === '/api/push') streams += 1;
    });
    await anna.page.goto('about:blank');
    for (let count = 0; count < 8; count += 1) {
      const { page } = count === 0 ? anna : await anna.inNewTab();
      tabs.push(page);
      await page.goto(new URL('/mail', workplace.url).href);
      await row(page, '').first().waitFor();
    }
    await (await JmapAccount.of('anna', workplace)).import(rawMail({ subject: 'An alle Reiter', text: 'Hallo' }));
    await Promise.all(tabs.map((page) => row(page, 'An alle Reiter').waitFor()));
    const open = await Promise.all(
      tabs.map((page) =>
        page.evaluate(
          () =>
            performance
              .getEntriesByType('resource')
              .filter(
                (entry) =>
                  entry instanceof PerformanceResourceTiming &&
                  entry.name.includes('/api/push') &&
                  entry.responseEnd === 0,
              ).length,
        ),
      ),
    );
    // The stream of a browser is that of one tab; it began anew only where more came to be asked for.
    expect(open.filter((count) => count > 0).length).toBeLessThanOrEqual(1);
    expect(streams).toBeLessThanOrEqual(4);
  });

  test('go on when the one that holds the stream is closed', async () => {
    await tabs.shift()?.close();
    await (await JmapAccount.of('anna', workplace)).import(rawMail({ subject: 'An die anderen', text: 'Hallo' }));
    await Promise.all(tabs.map((page) => row(page, 'An die anderen').waitFor()));
  });

  test('are all locked within a second when one signs out', async () => {
    const [first, ...others] = tabs;
    if (!first) throw new Error('no tab');
    await first.getByRole('button', { name: /Anna Berger: Menü/u }).click();
    const left = first.waitForURL((url) => !url.pathname.startsWith('/mail'));
    await first.getByRole('menuitem', { name: 'Abmelden' }).click();
    await left;
    const from = Date.now();
    await Promise.all(others.map((page) => page.getByRole('button', { name: 'Wieder anmelden' }).waitFor()));
    expect(Date.now() - from).toBeLessThan(1_000);
    const statuses = await Promise.all(
      others.map((page) => page.evaluate(() => fetch('/api/session').then(({ status }) => status))),
    );
    expect(new Set(statuses)).toEqual(new Set([401]));
  });

  test('nothing is kept, and the back button shows nothing', async () => {
    const [first] = tabs;
    if (!first) throw new Error('no tab');
    // The page that is gone back to leaves at once for the sign-in, which the browser calls aborted.
    await first.goBack().catch(() => undefined);
    await first.getByLabel('Passwort').waitFor();
    expect(await first.getByRole('listbox').count()).toBe(0);
    const other = await anna.inNewTab();
    await other.page.goto(new URL('/healthz', workplace.url).href);
    const kept = await other.page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      caches: (await caches.keys()).length,
      databases: (await indexedDB.databases()).length,
    }));
    expect(kept).toEqual({ local: 0, session: 0, caches: 0, databases: 0 });
  });
});

describe('afterwards', () => {
  test('the log knows nothing of content, people, keys or questions', async () => {
    const log = workplace.log();
    expect(log.split('\n').length).toBeGreaterThan(50);
    for (const secret of [
      'An alle Reiter',
      'example.test',
      'Berger',
      'secret',
      'Bearer',
      'eyJ',
      '__Host-',
      'fw-th',
      'code=',
      'state=',
      '?',
    ])
      expect(log).not.toContain(secret);
    for (const { name, value } of await anna.context.cookies()) {
      expect(log).not.toContain(name);
      expect(value.length > 8 && log.includes(value)).toBe(false);
    }
  });

  test('every answer carries its headers', async () => {
    for (const path of ['/', '/mail-frame', '/api/session', '/healthz', '/gibt-es-nicht']) {
      const { headers } = await fetch(new URL(path, workplace.url), { headers: { accept: 'text/html' } });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/frame-ancestors/u);
      expect(headers.get('cache-control')).toMatch(/no-store|no-cache/u);
      expect(headers.get('referrer-policy')).toMatch(/^(?:same-origin|no-referrer)$/u);
    }
    await anna.context.close();
    expect(anna.troubles).toEqual([]);
  });
});
