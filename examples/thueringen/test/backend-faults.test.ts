/** A mail server that is dead, slow, lying or full: what was known stays, what is typed stays, and it mends itself. */
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';
import { UnsteadyServer } from './unsteady-server.ts';

let server: UnsteadyServer;
let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;

beforeAll(async () => {
  server = await UnsteadyServer.start('anna');
  const backends = `{ kind: jmap, url: 'http://127.0.0.1:${server.port}', auth: none }\n  good: { kind: jmap, url: embedded }`;
  [workplace, browser] = await Promise.all([
    runningWorkplace({ compose: (yaml) => yaml.replace('{ kind: jmap, url: embedded }', backends) }),
    chromium.launch(inject('launch')),
  ]);
  server.behind = workplace.jmapPort;
  anna = await Person.at({ browser, url: workplace.url });
  await anna.signIn('anna', '/mail');
  await anna.row('').first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
  server?.stop();
});

const sized = async (name: string, size: number): Promise<string> => {
  const file = join(workplace.folder, name);
  await writeFile(file, '');
  await truncate(file, size);
  return file;
};
const banner = () => anna.page.getByText('Der Mailserver ist gerade nicht erreichbar.').first();
const arrives = async (subject: string): Promise<void> => {
  await (await JmapAccount.of('anna', workplace)).import(rawMail({ subject, text: 'Hallo' }));
  await anna.row(subject).waitFor({ timeout: 45_000 });
};

test.for(['dead', 'page', 'nonsense', 'huge', 'slow'] as const)(
  '%s: last state, a banner, and back again',
  async (how) => {
    await arrives(`Vor ${how}`);
    server.become(how);
    // Whoever does something now is told; nobody else has to know yet.
    await anna.row(`Vor ${how}`).click();
    await anna.page.keyboard.press('s');
    await banner().waitFor({ timeout: 60_000 });
    await anna.row(`Vor ${how}`).waitFor();
    // The rest of the workplace has nothing to do with it.
    await anna.goTo('Einstellungen');
    await anna.page.getByRole('heading', { name: 'Darstellung' }).waitFor();
    await anna.page.getByRole('button', { name: /^Benachrichtigungen/ }).click();
    await anna.page.getByRole('heading', { name: 'Benachrichtigungen' }).waitFor();
    await anna.page.getByRole('button', { name: 'Seitenbereich schließen' }).click();
    await anna.goTo('E-Mail');
    await anna.row(`Vor ${how}`).waitFor();
    const before = server.asked;
    await anna.page.waitForTimeout(5_000);
    // Asked again, but not hammered.
    expect(server.asked - before).toBeLessThan(20);
    server.become('well');
    await banner().waitFor({ state: 'detached', timeout: 60_000 });
    await arrives(`Nach ${how}`);
  },
);

test('full: the draft says it, and keeps the text', async () => {
  server.become('full');
  await anna.write({ to: 'bert@example.test', subject: 'Kein Platz', text: 'Was hier steht, bleibt.' });
  await anna.page.getByText('Das Postfach ist voll').first().waitFor({ timeout: 30_000 });
  expect(await anna.page.getByRole('textbox', { name: 'Nachricht' }).inputValue()).toContain('Was hier steht, bleibt.');
  server.become('well');
  await anna.page.getByText(/^Gespeichert um/).waitFor({ timeout: 60_000 });
});

test('a file that is too large is refused at its place, and the text stays', async () => {
  const chooser = anna.page.waitForEvent('filechooser');
  await anna.page.getByRole('button', { name: 'Dateien anhängen' }).click();
  const small = await sized('Klein.txt', 1_000);
  // Alone it would just do.
  const large = await sized('Film.mp4', 49_999_999);
  await (await chooser).setFiles([small, large]);
  await anna.page
    .getByText(/wären die Anhänge zusammen zu groß/)
    .first()
    .waitFor();
  expect(await anna.page.getByRole('textbox', { name: 'Nachricht' }).inputValue()).toContain('Was hier steht, bleibt.');
});

test('nothing was refused, thrown, or asked of anybody else', async () => {
  await anna.context.close();
  expect(anna.troubles).toEqual([]);
});
