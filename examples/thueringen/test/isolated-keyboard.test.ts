/** Whoever works with the keyboard meets an isolated plugin as any other: by its name, with its keys, and never trapped. */
import axe from 'axe-core';
import { chromium, type Browser, type Frame } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { focusOf } from './focus.ts';
import { putIsolatedPlugin, withIsolatedPlugin } from './isolated-plugin.ts';
import { Person } from './person.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let browser: Browser;
let workplace: RunningWorkplace;
let anna: Person;
let frame: Frame;
const focused = async (): Promise<string> => {
  const { tag, name } = await focusOf(anna.page);
  return `${tag} ${name}`.trim();
};
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await anna.page.keyboard.press(key);
};
const inFrame = (): Promise<string | undefined> =>
  frame.evaluate(() => (document.activeElement === document.body ? '' : document.activeElement?.textContent?.trim()));

beforeAll(async () => {
  browser = await chromium.launch(inject('launch'));
  workplace = await runningWorkplace({ compose: withIsolatedPlugin(), prepare: putIsolatedPlugin });
  anna = await Person.at({ browser, url: workplace.url, frames: /^http:\/\/acme--rooms\.plugins\.localhost:\d+$/ });
  await anna.context.addInitScript(axe.source);
  await anna.signIn('anna');
  await anna.goTo('Räume');
  // The page that is left may show a frame too.
  await anna.page.waitForURL(/\/rooms$/u);
  await anna.main.frameLocator('iframe').getByText('Postfächer: 2').waitFor();
  const element = await anna.main.locator('iframe').elementHandle();
  frame = (await element?.contentFrame()) as Frame;
});
afterAll(async () => {
  await anna?.end();
  await workplace?.stop();
  await browser?.close();
});

test('the frame is named after the plugin, and there is nothing that axe minds', async () => {
  expect(await anna.main.locator('iframe').getAttribute('title')).toBe('Räume');
  expect(await axeFindings(anna.page)).toEqual([]);
  expect(await frame.evaluate(() => [document.title, document.documentElement.lang])).toEqual(['Räume', 'de-DE']);
});

test('Tab goes by its skip link into it and out again, and the link leads past it', async () => {
  await anna.main.focus();
  await press('Tab');
  await expect.poll(focused).toBe('a „Räume“ überspringen');
  await press('Tab');
  await expect.poll(focused).toMatch(/^iframe/);
  await expect.poll(inFrame).toBe('Raum buchen');
  await press('Tab');
  await expect.poll(focused).not.toMatch(/^iframe/);
  await press('Shift+Tab');
  await expect.poll(inFrame).toBe('Raum buchen');
  await anna.main.focus();
  await press('Tab', 'Enter');
  await expect.poll(focused).toBe('span Ende von „Räume“');
});

test('the keys of the workplace work from inside, and bring back to where one was', async () => {
  await anna.main.focus();
  await press('Tab', 'Tab');
  await expect.poll(inFrame).toBe('Raum buchen');
  await press('Control+k');
  await anna.page.getByRole('combobox').waitFor();
  await press('Escape');
  await expect.poll(focused).toMatch(/^iframe/);
  await expect.poll(inFrame).toBe('Raum buchen');
});

test('F6 goes on to the next part of the workplace, Escape to behind the frame', async () => {
  await anna.main.focus();
  await press('Tab', 'Tab');
  await expect.poll(inFrame).toBe('Raum buchen');
  await press('F6');
  await expect
    .poll(() => anna.page.evaluate(() => document.activeElement?.closest('header, nav, main')?.localName))
    .toBe('header');
  await press('Shift+F6');
  await expect.poll(focused).toMatch(/^main/);
  await press('Tab', 'Tab');
  await expect.poll(inFrame).toBe('Raum buchen');
  await press('Escape');
  await expect.poll(focused).toBe('span Ende von „Räume“');
});

test('the help names the key that goes round the regions', async () => {
  await anna.page.getByRole('button', { name: /Anna Berger: Menü/u }).click();
  await anna.page.getByRole('menuitem', { name: 'Tastenkürzel' }).click();
  await anna.page.getByText('Zum nächsten Bereich').waitFor();
  await press('Escape');
});

test('an endless loop is said, ended, and mended by itself', async () => {
  await frame.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await anna.page.getByText('„Räume“ reagiert nicht').waitFor({ timeout: 8000 });
  await anna.page.getByRole('heading', { name: '„Räume“ hat nicht mehr reagiert' }).waitFor({ timeout: 8000 });
  expect(await axeFindings(anna.page)).toEqual([]);
  await anna.page.frameLocator('main iframe').getByText('Postfächer: 2').waitFor({ timeout: 15_000 });
  expect(anna.troubles).toEqual([]);
});
