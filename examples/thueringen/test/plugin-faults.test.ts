/** Plugins that throw at start, in a view, in a subscriber, or never end starting: each is alone with its fault. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import axe from 'axe-core';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { faulty, putFaultyPlugins, withFaultyPlugins, type FaultyKind } from './faulty-plugins.ts';
import { JmapAccount } from './jmap-account.ts';
import { Person } from './person.ts';
import { rawMail } from './raw-mail.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;

beforeAll(async () => {
  [workplace, browser] = await Promise.all([
    runningWorkplace({ compose: withFaultyPlugins, prepare: putFaultyPlugins }),
    chromium.launch(inject('launch')),
  ]);
  anna = await Person.at({ browser, url: workplace.url });
  await anna.context.addInitScript(axe.source);
  await anna.page.emulateMedia({ reducedMotion: 'reduce' });
  await anna.signIn('anna');
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

const placeholder = async (kind: FaultyKind, words: RegExp): Promise<void> => {
  const { name, code } = faulty[kind];
  const { page } = anna;
  await page
    .getByRole('heading', { level: 1, name: new RegExp(`„${name}“ (${words.source})`) })
    .waitFor({ timeout: 20_000 });
  expect(
    await page
      .getByText(/^Technische Angaben/)
      .first()
      .textContent(),
  ).toMatch(code);
  await page.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
};
const retry = async (): Promise<void> => {
  await anna.page.evaluate(() => Object.assign(globalThis, { mended: true }));
  await anna.page.getByRole('button', { name: 'Erneut versuchen' }).click();
  await anna.page.getByRole('heading', { level: 1, name: 'Läuft' }).waitFor();
};
const arrives = async (subject: string): Promise<void> => {
  const account = await JmapAccount.of('anna', workplace);
  await account.import(rawMail({ subject, text: 'Hallo' }));
  await anna.page.getByRole('region', { name: 'Meldungen' }).getByText(subject).waitFor();
};

test.for(['start', 'endless', 'view'] as const)('%s: a placeholder with code and retry', async (kind) => {
  await anna.goTo(faulty[kind].name);
  await placeholder(kind, /konnte nicht angezeigt werden/);
  await arrives(`Trotz ${kind}`);
  await anna.goTo('E-Mail');
  await anna.row(`Trotz ${kind}`).waitFor();
  await anna.goTo(faulty[kind].name);
  // Who fails again and again is stopped.
  await placeholder(kind, /konnte nicht angezeigt werden|wurde angehalten/);
  await retry();
  await anna.page.reload();
  await anna.page.getByRole('heading', { level: 1, name: `„${faulty[kind].name}“` }).waitFor({ timeout: 20_000 });
});

test('subscriber: what others hear is untouched, and who goes on is stopped', async () => {
  await anna.goTo(faulty.subscriber.name);
  await anna.page.getByRole('heading', { level: 1, name: 'Läuft' }).waitFor();
  for (const subject of ['Ein', 'Zwei', 'Drei']) await arrives(`Ereignis ${subject}`);
  await placeholder('subscriber', /wurde angehalten/);
  await arrives('Ereignis danach');
  await retry();
  await anna.goTo('E-Mail');
  await anna.row('Ereignis danach').waitFor();
});

test('the gateway counted the faults, and the page threw none of them', async () => {
  const database = new DatabaseSync(join(workplace.data, 'gateway.sqlite'), { readOnly: true });
  const counted = database.prepare('SELECT DISTINCT plugin FROM fault ORDER BY plugin').all();
  database.close();
  expect(counted.map(({ plugin }) => plugin)).toEqual(
    Object.keys(faulty)
      .map((kind) => `faulty.${kind}`)
      .toSorted(),
  );
  await anna.end();
});
