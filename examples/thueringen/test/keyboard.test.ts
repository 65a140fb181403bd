/** The clerk's story without a mouse: what is done is done by keys, and one always sees where one is. */
import { chromium, type Browser, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { focusOf } from './focus.ts';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;
let page: Page;

beforeAll(async () => {
  [workplace, browser] = await Promise.all([runningWorkplace(), chromium.launch(inject('launch'))]);
  const account = await JmapAccount.of('anna', workplace);
  for (const subject of ['Drei', 'Zwei', 'Eins'])
    await account.import(
      rawMail({ subject: `Vorgang ${subject}`, from: '"Bert Krause" <bert@example.test>', text: `Text ${subject}` }),
    );
  anna = await Person.at({ browser, url: workplace.url });
  page = anna.page;
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

/** Presses keys one after the other; after each the focus is somewhere, and seen. */
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect
      .poll(() => focusOf(page).then(({ seen, lost }) => ({ seen, lost })), { timeout: 5_000 })
      .toEqual({ seen: true, lost: false });
  }
};
/** Goes on with Tab until the focus has this name. */
const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
  for (let steps = 0; steps < 60; steps += 1) {
    if (name.test((await focusOf(page)).name)) return;
    await press(key);
  }
  throw new Error(`no ${name.source} within reach of ${key}`);
};
const focused = (name: RegExp) => expect.poll(() => focusOf(page).then((focus) => focus.name)).toMatch(name);
const has = async (target: Locator, state: 'visible' | 'detached' | 'hidden' = 'visible'): Promise<void> => {
  await target.waitFor({ state });
  await expect.poll(() => focusOf(page).then(({ lost }) => lost)).toBe(false);
};
/** From anywhere in mail to the first row of its list, which is opened. */
const toList = async (): Promise<void> => {
  await press('/', 'ArrowDown');
  await expect.poll(() => focusOf(page).then(({ tag }) => tag)).not.toBe('input');
  await press('Home');
  await expect.poll(() => page.getByRole('listbox').getAttribute('aria-activedescendant')).toMatch(/-0$/u);
  await press('Enter');
};
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first();

test('signs in', async () => {
  await page.goto(new URL('/', workplace.url).href);
  await page.getByLabel('Passwort').waitFor();
  await page.keyboard.type('anna@example.test');
  await press('Tab');
  await page.keyboard.type('secret');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Anna Berger/u }).waitFor();
  await anna.interactive();
});

test('skips to the content and to the applications, and opens mail', async () => {
  await page.reload();
  await anna.interactive();
  await press('Tab');
  await focused(/^Zum Inhalt$/u);
  await press('Tab');
  await focused(/^Zu den Anwendungen$/u);
  await press('Enter');
  await tabTo(/^E-Mail/u);
  await press('Enter');
  await has(anna.row('Vorgang Eins'));
});

test('reads on with j, back with k', async () => {
  await toList();
  await has(heading('Vorgang Eins'));
  await press('j');
  await has(heading('Vorgang Zwei'));
  await press('j');
  await has(heading('Vorgang Drei'));
  await press('k', 'k', 'Enter');
  await has(heading('Vorgang Eins'));
  await has(page.getByText('Text Eins').last());
});

test('flags, archives and takes it back', async () => {
  await press('s');
  await has(anna.row('Vorgang Eins').getByRole('img', { name: 'Markiert' }));
  await press('e');
  await has(anna.row('Vorgang Eins'), 'detached');
  await has(heading('Vorgang Zwei'));
  await press('z');
  await has(anna.row('Vorgang Eins'));
});

test('deletes, and takes it back from the message', async () => {
  await toList();
  await has(heading('Vorgang Eins'));
  await press('#');
  await has(anna.row('Vorgang Eins'), 'detached');
  await has(heading('Vorgang Zwei'));
  await press('F8');
  await focused(/Rückgängig/u);
  await press('Enter');
  await has(anna.row('Vorgang Eins'));
});

test('answers, with a file, and sends', async () => {
  await toList();
  await has(heading('Vorgang Eins'));
  await page.keyboard.press('r');
  const body = page.getByRole('textbox', { name: 'Nachricht' });
  await body.waitFor();
  await expect.poll(() => body.inputValue()).toContain('> Text Eins');
  await expect.poll(() => focusOf(page).then(({ tag }) => tag)).toBe('textarea');
  await page.keyboard.type('Danke!');
  await tabTo(/^Dateien anhängen/u, 'Shift+Tab');
  const chooser = page.waitForEvent('filechooser');
  // The browser opens its dialog only for who has just pressed a key, and says nothing when a busy machine was late.
  await expect
    .poll(
      async () => {
        await press('Enter');
        return Promise.race([chooser.then(() => true), page.waitForTimeout(2_000).then(() => false)]);
      },
      { timeout: 14_000 },
    )
    .toBe(true);
  await (await chooser).setFiles({ name: 'Notiz.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await has(page.getByRole('list', { name: 'Anhänge' }).getByText('Notiz.txt', { exact: true }));
  await press('Control+Enter');
  await has(page.getByText('Gesendet').first());
  await has(anna.row('Vorgang Eins'));
});

test('searches, and comes back', async () => {
  await press('/');
  await focused(/^$/u);
  await page.keyboard.type('Vorgang');
  await press('Enter');
  await has(page.getByText(/Treffer/u).first());
  await press('Escape');
  await has(page.getByText(/Treffer/u).first(), 'detached');
  await press('Escape');
  await expect.poll(() => focusOf(page).then(({ tag }) => tag)).not.toBe('input');
});

test('the palette opens, closes, and gives the focus back', async () => {
  await toList();
  const before = await focusOf(page);
  const palette = page.getByRole('combobox', { name: /Suchen oder Befehl/u });
  await press('Control+k');
  await palette.waitFor();
  await press('Escape');
  await has(palette, 'hidden');
  expect(await focusOf(page)).toEqual(before);
  await press('Control+k');
  await palette.waitFor();
  await page.keyboard.type('Einstell');
  await has(page.getByRole('option', { name: /Einstellungen/u }).first());
  await press('Enter');
  await has(heading('Darstellung'));
  // Alt and the left arrow are the browser's own keys, which no page sees.
  await page.goBack();
  await has(anna.row('Vorgang Eins'));
});

test('the help, the menu of a mail and the menu of the person close by Escape and give the focus back', async () => {
  await toList();
  const list = await focusOf(page);
  await press('?');
  await has(page.getByRole('dialog', { name: 'Tastenkürzel' }));
  await press('Escape');
  expect(await focusOf(page)).toEqual(list);
  await press('ContextMenu');
  await has(page.getByRole('menuitem', { name: 'Archivieren' }));
  await press('Escape');
  expect(await focusOf(page)).toEqual(list);
  await tabTo(/Anna Berger: Menü/u, 'Shift+Tab');
  await press('Enter');
  await has(page.getByRole('menuitem', { name: 'Abmelden' }));
  await press('ArrowDown', 'Escape');
  await focused(/Anna Berger: Menü/u);
});

test('nothing was refused, thrown, or asked of anybody else', async () => {
  await anna.context.close();
  expect(anna.troubles).toEqual([]);
});
