/** Carla administers: what she does is in force in Anna's open tab, and what fails at Anna's she sees. */
import axe from 'axe-core';
import { chromium, type Browser, type Locator } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { faulty, putFaultyPlugins, withFaultyPlugins } from './faulty-plugins.ts';
import { Person, type PersonOptions } from './person.ts';
import { runningWorkplace, type RunningWorkplace } from './running-workplace.ts';

let workplace: RunningWorkplace;
let browser: Browser;
let anna: Person;
let carla: Person;

/** All that is done takes effect within this. */
const IN_FORCE = 5000;

const at = async (name: string, path: string, options: Partial<PersonOptions> = {}): Promise<Person> => {
  const person = await Person.at({ browser, url: workplace.url, ...options });
  await person.context.addInitScript(axe.source);
  await person.page.emulateMedia({ reducedMotion: 'reduce' });
  await person.signIn(name, path);
  return person;
};
const rowOf = (person: Person, name: string): Locator =>
  person.page.getByRole('row').filter({ has: person.page.getByRole('rowheader', { name: new RegExp(name) }) });
const choose = async (name: string, action: string, confirm = true): Promise<void> => {
  await rowOf(carla, name)
    .getByRole('button', { name: `Aktionen für ${name}` })
    .click();
  await carla.page.getByRole('menuitem', { name: action }).click();
  if (confirm) await carla.page.locator('fw-dialog').getByRole('button', { name: action, exact: true }).click();
};
const apps = (person: Person): Locator => person.page.getByRole('navigation', { name: 'Anwendungen' });

beforeAll(async () => {
  [workplace, browser] = await Promise.all([
    runningWorkplace({ compose: withFaultyPlugins, prepare: putFaultyPlugins }),
    chromium.launch(inject('launch')),
  ]);
  [anna, carla] = await Promise.all([at('anna', '/'), at('carla', '/administration')]);
  await rowOf(carla, 'E-Mail').waitFor();
});
afterAll(async () => {
  await browser?.close();
  await workplace?.stop();
});

test('only who administers has the page, and the gateway asks that itself', async () => {
  await apps(carla).getByRole('link', { name: 'Erweiterungen' }).waitFor();
  expect(await apps(anna).getByRole('link', { name: 'Erweiterungen' }).count()).toBe(0);
  const status = await anna.page.evaluate(async () => (await fetch('/api/admin/plugins')).status);
  expect(status).toBe(403);
});

test('a plugin that is switched off is gone from an open tab within five seconds, and comes back', async () => {
  const mail = apps(anna).getByRole('link', { name: /^E-Mail/ });
  await mail.waitFor();
  await anna.page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await choose('E-Mail', 'Abschalten');
  await mail.waitFor({ state: 'detached', timeout: IN_FORCE });
  await rowOf(carla, 'E-Mail').getByText('abgeschaltet').waitFor();
  const late = await at('bert', '/');
  expect(
    await apps(late)
      .getByRole('link', { name: /^E-Mail/ })
      .count(),
  ).toBe(0);
  await late.end();
  await choose('E-Mail', 'Einschalten', false);
  await mail.waitFor({ timeout: IN_FORCE });
  await mail.click();
  await anna.folder('Posteingang').waitFor();
  expect(await anna.page.evaluate(() => Reflect.get(globalThis, 'sameDocument') as unknown)).toBe(true);
});

test('a permission that is taken away ends what runs under it at once, and is given back', async () => {
  await anna.goTo('E-Mail');
  await anna.folder('Posteingang').waitFor();
  const row = rowOf(carla, 'E-Mail');
  await row.getByRole('button', { name: 'Einzelheiten zu E-Mail' }).click();
  const permission = carla.page.getByRole('listitem').filter({ hasText: 'E-Mails lesen' });
  await permission.getByText(/^benutzt$/).waitFor({ timeout: 20_000 });
  const refusals: string[] = [];
  anna.page.on('console', (message) => {
    if (message.text().includes('FW2004')) refusals.push(message.text());
  });
  await permission.getByRole('button', { name: /^Entziehen/ }).click();
  await carla.page.locator('fw-dialog').getByRole('button', { name: 'Entziehen', exact: true }).click();
  await permission.getByText('entzogen', { exact: true }).waitFor({ timeout: IN_FORCE });
  // The windows that Anna's open page follows end, without a reload.
  await expect.poll(() => refusals[0], { timeout: IN_FORCE }).toContain('fachwerk.mail');
  await permission.getByRole('button', { name: /^Zurückgeben/ }).click();
  await permission.getByText(/^benutzt$/).waitFor({ timeout: IN_FORCE });
  await anna.page.reload();
  await anna.folder('Posteingang').waitFor();
  await row.getByRole('button', { name: 'Einzelheiten zu E-Mail' }).click();
});

test('a fault in a browser of somebody else is there, with its code and what it means', async () => {
  const { name, code } = faulty.view;
  await anna.goTo(name);
  await anna.page.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
  const row = rowOf(carla, name);
  await row.getByRole('button', { name: `${code.source ?? code}: was das bedeutet` }).click();
  await carla.page.getByText('Beim Zeichnen einer Ansicht ist ein Fehler aufgetreten.').waitFor();
  await row.getByText(/Störung(en)? in allen Browsern/).waitFor();
});

test.for([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
] as const)('axe finds nothing: %s', async ([, options]) => {
  const person = await at('carla', '/administration', options);
  await rowOf(person, 'E-Mail').getByRole('button', { name: 'Einzelheiten zu E-Mail' }).focus();
  await person.page.keyboard.press('Enter');
  await person.page.getByText('Anhänge aller Postfächer').waitFor();
  expect(await axeFindings(person.page)).toEqual([]);
  const width = await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(width).toBeLessThanOrEqual(0);
  await person.end();
});
