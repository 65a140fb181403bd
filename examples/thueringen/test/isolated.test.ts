/** A stranger's plugin in the composed workplace: isolated in each of the three places where its frames can live. */
import { chromium, type Browser, type Frame } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { putIsolatedPlugin, withIsolatedPlugin } from './isolated-plugin.ts';
import { Person } from './person.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

const modes = [
  { mode: 'wildcard', origins: '', host: 'acme--rooms.plugins.localhost' },
  { mode: 'single', origins: '\npluginOrigins: { mode: single, base: apps.localhost }\n', host: 'apps.localhost' },
  { mode: 'none', origins: '\npluginOrigins: { mode: none }\n', host: 'localhost' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(inject('launch'));
});
afterAll(() => browser?.close());

describe.for(modes)('$mode', ({ mode, origins, host }) => {
  let workplace: RunningWorkplace;
  let anna: Person;
  beforeAll(async () => {
    workplace = await runningWorkplace({ compose: withIsolatedPlugin(origins), prepare: putIsolatedPlugin });
    anna = await Person.at({ browser, url: workplace.url, frames: new RegExp(String.raw`^http://${host}:\d+$`) });
    await anna.signIn('anna');
  });
  afterAll(async () => {
    await anna?.end();
    await workplace?.stop();
  });
  /** The frame that shows this view; the one in the background has no text. */
  const frame = async (): Promise<Frame> => {
    let shown: Frame | undefined;
    await expect
      .poll(
        async () => {
          const frames = anna.page.frames().filter((one) => one.url().endsWith('/frame.html'));
          const texts = await Promise.all(frames.map((one) => one.locator('body').innerText()));
          shown = frames[texts.findIndex((text) => text.trim() !== '')];
          return shown !== undefined;
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    return shown!;
  };

  test('shows its page in a frame of opaque origin at its place, with what it was granted', async () => {
    await anna.goTo('Räume');
    const shown = await frame();
    expect(new URL(shown.url()).hostname).toBe(host);
    await shown.getByRole('heading', { level: 1, name: 'Freie Räume' }).waitFor();
    await shown.getByText('Postfächer: 2').waitFor();
    await shown.getByText('isolated', { exact: true }).waitFor();
    expect(await shown.evaluate(() => [origin, originAgentCluster])).toEqual(['null', true]);
    expect(await shown.evaluate(() => [...document.querySelectorAll('link, [src]')].length)).toBe(0);
  });

  test('asks the host for a toast, and is started in the background by its action', async () => {
    const messages = anna.page.getByRole('region', { name: 'Meldungen' });
    await (await frame()).getByRole('button', { name: 'Raum buchen' }).click();
    await messages.getByText('Raum gebucht').waitFor();
    await anna.page.keyboard.press('Control+k');
    await anna.page.getByRole('combobox').fill('Raum buchen');
    await anna.page
      .getByRole('option', { name: /Raum buchen/ })
      .first()
      .waitFor();
    await anna.page.keyboard.press('Enter');
    await messages.getByText('Raum per Befehl gebucht').waitFor();
  });

  if (mode !== 'wildcard') return;

  test('follows the colours and the language of the person', async () => {
    const shown = await frame();
    const color = () => shown.evaluate(() => getComputedStyle(document.body).color);
    const accent = (where: Frame) =>
      where.evaluate(() => getComputedStyle(document.body).getPropertyValue('--fw-accent').trim());
    expect(await accent(shown)).toBe(await accent(anna.page.mainFrame()));
    const light = await color();
    const choose = async (menu: RegExp, item: string): Promise<void> => {
      await anna.page.getByRole('button', { name: menu }).click();
      await anna.page.getByRole('menuitemradio', { name: item }).click();
    };
    await choose(/Anna Berger: Menü/u, 'Dunkel');
    await expect.poll(color).not.toBe(light);
    expect(await color()).toBe(await anna.page.evaluate(() => getComputedStyle(document.body).color));
    await choose(/Anna Berger: Menü/u, 'English');
    await shown.getByRole('heading', { level: 1, name: 'Free rooms' }).waitFor();
    expect(await shown.locator('html').getAttribute('lang')).toBe('en');
    await choose(/Anna Berger: menu/iu, 'Deutsch');
    await shown.getByRole('heading', { level: 1, name: 'Freie Räume' }).waitFor();
    await choose(/Anna Berger: Menü/u, 'Wie das System');
  });

  test('shows its tile on the home page', async () => {
    await anna.goTo('Start');
    await anna.page.getByRole('heading', { name: 'Freie Räume' }).waitFor();
    await expect.poll(async () => (await frame()).locator('body').innerText()).toBe('Freie Räume');
  });

  test('is told that it may not, with a code, once an administrator takes a permission away', async () => {
    await anna.goTo('Räume');
    await expect.poll(async () => (await frame()).locator('body').innerText()).toContain('Postfächer: 2');
    const carla = await Person.at({ browser, url: workplace.url });
    await carla.signIn('carla');
    const status = await carla.page.evaluate(async () => {
      const body = JSON.stringify({ action: 'revoke', plugin: 'acme.rooms', permission: 'mail.read' });
      const headers = { 'content-type': 'application/json', 'x-fachwerk-request': '1' };
      return (await fetch('/api/admin/actions', { method: 'POST', headers, body })).status;
    });
    expect(status).toBe(204);
    await (await frame()).getByText('Postfächer: FW2004').waitFor({ timeout: 5000 });
    await carla.context.close();
  });

  test('case 32: a module of the page whose bytes changed on the way does not run', async () => {
    const page = await browser.newPage();
    await page.route('**/assets/host/boot-*.js', async (route) => {
      const body = `globalThis.tampered = true;${await (await route.fetch()).text()}`;
      await route.fulfill({ contentType: 'text/javascript', body });
    });
    const refused = page.waitForEvent('console', (message) => /integrity/i.test(message.text()));
    await page.goto(workplace.url);
    expect((await refused).text()).toContain('/assets/host/boot-');
    expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);
    await page.close();
  });
});
