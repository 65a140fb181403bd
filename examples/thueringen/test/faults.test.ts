/** The gateway falls over while mails are written, and while a person writes one. Nothing confirmed and nothing typed is lost. */
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;

beforeAll(async () => {
  [workplace, browser] = await Promise.all([runningWorkplace(), chromium.launch(inject('launch'))]);
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

const kill = async (): Promise<void> => {
  const ended = once(workplace.process, 'exit');
  workplace.process.kill('SIGKILL');
  await ended;
};

/** Writes mails without end; ends when the service does. Remembers what it was told is kept. */
const write = async (account: JmapAccount, who: string, confirmed: Map<string, string>): Promise<void> => {
  for (let count = 0; ; count += 1) {
    const subject = `Lauf ${who}-${count}`;
    const id = await account.import(rawMail({ subject, text: 'x'.repeat(2_000) })).catch(() => undefined);
    if (id === undefined) return;
    confirmed.set(id, subject);
  }
};
const found = async (account: JmapAccount, ids: readonly string[]): Promise<Map<string, string>> => {
  const all = new Map<string, string>();
  for (let at = 0; at < ids.length; at += 500) {
    const { list } = await account.call('Email/get', { ids: ids.slice(at, at + 500), properties: ['subject'] });
    for (const { id, subject } of list as { id: string; subject: string }[]) all.set(id, subject);
  }
  return all;
};
const databases = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => join(folder, name));

describe('killed while mails are written', () => {
  test('every confirmed mail is there, three times', async () => {
    const confirmed = new Map<string, string>();
    for (let round = 0; round < 3; round += 1) {
      const account = await JmapAccount.of('jmap1', workplace);
      const before = confirmed.size;
      const writers = Array.from({ length: 8 }, (_, who) => write(account, `${round}-${who}`, confirmed));
      await expect.poll(() => confirmed.size - before, { timeout: 30_000 }).toBeGreaterThan(20);
      await kill();
      await Promise.all(writers);
      workplace = await workplace.again();
      expect(await found(await JmapAccount.of('jmap1', workplace), [...confirmed.keys()])).toEqual(confirmed);
    }
  });

  test('and the databases are whole', async () => {
    await kill();
    const files = await databases(workplace.data);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const database = new DatabaseSync(file);
      expect({ file, ...database.prepare('PRAGMA integrity_check').get() }).toEqual({ file, integrity_check: 'ok' });
      expect({ file, ...database.prepare('PRAGMA journal_mode').get() }).toEqual({ file, journal_mode: 'wal' });
      database.close();
    }
    workplace = await workplace.again();
  });
});

describe('killed while a person writes', () => {
  let anna: Person;
  const body = () => anna.page.getByRole('textbox', { name: 'Nachricht' });
  const text = 'Das hier ist schon getippt.';

  test('the page says so, and goes on when the gateway is back', async () => {
    anna = await Person.at({ browser, url: workplace.url });
    await anna.signIn('anna', '/mail');
    await anna.write({ to: 'bert@example.test', subject: 'Entwurf', text });
    await kill();
    await body().press('Control+End');
    await anna.page.keyboard.type(' Und das danach.');
    await anna.page.getByText('In diesem Browser gesichert.').waitFor({ timeout: 30_000 });
    await anna.page.getByText(/^Keine Verbindung – Stand/).waitFor();
    await body().press('Control+End');
    await anna.page.keyboard.type(' Und noch mehr.');
    workplace = await workplace.again();
    await anna.page.getByText(/^Keine Verbindung – Stand/).waitFor({ state: 'detached', timeout: 60_000 });
    await anna.page.getByText(/^Gespeichert um/).waitFor({ timeout: 90_000 });
    expect(await body().inputValue()).toContain(`${text} Und das danach. Und noch mehr.`);
  });

  test('killed again before a save, and reloaded: the text is there', async () => {
    await kill();
    await body().press('Control+End');
    await anna.page.keyboard.type(' Nur im Browser.');
    await anna.page.getByText('In diesem Browser gesichert.').waitFor({ timeout: 30_000 });
    workplace = await workplace.again();
    await anna.page.close({ runBeforeUnload: false });
    anna = await anna.inNewTab();
    await anna.page.goto(new URL('/mail', workplace.url).href);
    await anna.page.getByText('Nicht gespeicherter Entwurf: Entwurf').waitFor();
    await anna.page.getByRole('button', { name: 'Weiterschreiben' }).click();
    await expect.poll(() => body().inputValue()).toContain(`${text} Und das danach. Und noch mehr. Nur im Browser.`);
  });

  test('the session ends: signed in again in place, nothing is lost', async () => {
    await anna.context.clearCookies();
    await body().press('Control+End');
    await anna.page.keyboard.type(' Nach dem Ende.');
    const signIn = anna.page.getByRole('button', { name: 'Wieder anmelden' });
    await signIn.waitFor({ timeout: 60_000 });
    const opened = anna.page.waitForEvent('popup');
    await signIn.click();
    const popup = await opened;
    await popup.getByLabel('E-Mail-Adresse').fill('anna@example.test');
    await popup.getByLabel('Passwort').fill('secret');
    await popup.keyboard.press('Enter');
    await popup.waitForEvent('close');
    await signIn.waitFor({ state: 'detached' });
    await anna.page.getByText(/^Gespeichert um/).waitFor({ timeout: 60_000 });
    expect(await body().inputValue()).toContain('Nur im Browser. Nach dem Ende.');
    await anna.send();
    await anna.page.getByText('Gesendet').first().waitFor();
    await anna.end();
  });
});
