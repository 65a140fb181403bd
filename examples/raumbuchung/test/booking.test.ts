/** The plugin at a Land: packed, added, in frames of its own, with a server that knows who asks. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Frame } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../thueringen/test/axe-findings.ts';
import { Person } from '../../thueringen/test/person.ts';
import { dayAfter, longDay, today } from '../src/days.ts';
import {
  fachwerk,
  makeTown,
  packedPlugin,
  serve,
  startRooms,
  type Rooms,
  type Served,
  type Town,
} from './rooms-workplace.ts';

const LINE = "'@acme/raumbuchung': { version: 1.0.0, grant: [mail.read], backends: { rooms: raeume } }";
const FRAMES = /^http:\/\/acme--raumbuchung\.plugins\.localhost:\d+$/;
const tomorrow = dayAfter(today(), 1);
let browser: Browser;
let town: Town;
let workplace: Served;
let rooms: Rooms;
let added: string;
let anna: Person;
let bert: Person;
const path = `/raeume?day=${tomorrow}`;

beforeAll(async () => {
  browser = await chromium.launch(inject('launch'));
  town = await makeTown();
  const tarball = await packedPlugin(town.folder);
  const { code, output } = await fachwerk(town.folder, 'add', tarball, '--yes', '--backend', 'rooms=raeume');
  if (code !== 0) throw new Error(output);
  added = output;
  workplace = await serve(town);
  rooms = await startRooms(town, workplace.url);
  [anna, bert] = (await Promise.all(['anna', 'bert'].map(person))) as [Person, Person];
}, 300_000);
afterAll(async () => {
  await anna?.end();
  await bert?.end();
  await browser?.close();
  await workplace?.stop();
  rooms?.stop();
  await town?.end();
});

async function person(name: string): Promise<Person> {
  const made = await Person.at({ browser, url: workplace.url, frames: FRAMES });
  await made.context.addInitScript(axe.source);
  await made.signIn(name, path);
  return made;
}

/** The frame that shows a view with this text. The page itself may say it too, in a message about a booking. */
async function shown({ page }: Person, text: string): Promise<Frame> {
  const textOf = (frame: Frame): Promise<string> => frame.locator('body').innerText().catch(String);
  const shows = async (frame: Frame): Promise<boolean> =>
    frame !== page.mainFrame() && (await textOf(frame)).includes(text);
  const find = async (): Promise<Frame | undefined> => {
    const frames = page.frames().toReversed();
    const found = await Promise.all(frames.map(shows));
    return frames.find((_frame, index) => found[index]);
  };
  const deadline = performance.now() + 45_000;
  for (;;) {
    const frame = await find();
    if (frame) return frame;
    if (performance.now() > deadline)
      throw new Error(`No frame shows “${text}”; the page says: ${await textOf(page.mainFrame())}`);
    await page.waitForTimeout(100);
  }
}
const cell = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name });
const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.localName ?? '');
const idOf = ({ page }: Person): Promise<string> =>
  page.evaluate(async () => {
    const response = await fetch('/api/session');
    return ((await response.json()) as { person: { id: string } }).person.id;
  });

test('a Land agrees to what it is shown, and its composition says so', async () => {
  for (const text of [
    'E-Mails lesen',
    'isolated, in a frame',
    'mail.message-actions@1',
    '"rooms" through the gateway, to raeume',
    '0 errors, 0 warnings',
  ])
    expect(added).toContain(text);
  expect(await town.yaml()).toContain(LINE);
});

test('anna books a room in her frame, bert sees it taken at once, and the server knows both', async () => {
  const hers = await shown(anna, 'Ideenwerkstatt');
  const his = await shown(bert, 'Ideenwerkstatt');
  expect(await hers.evaluate(() => origin)).toBe('null');
  await cell(hers, 'Ideenwerkstatt, 10:00 bis 10:30, frei: buchen').click();
  await hers.getByRole('textbox', { name: 'Anlass' }).fill('Dienstberatung Ref. 42');
  await hers.getByRole('button', { name: 'Buchen', exact: true }).click();
  await cell(hers, 'Ideenwerkstatt, 10:00 bis 11:00, Ihre Buchung: Dienstberatung Ref. 42').waitFor();
  await anna.page.getByRole('region', { name: 'Meldungen' }).getByText('von 10:00 bis 11:00 für Sie gebucht').waitFor();
  await cell(his, 'Ideenwerkstatt, 10:00 bis 11:00, belegt').waitFor();
  expect(await his.locator('body').innerText()).not.toContain('Dienstberatung');
  await cell(his, 'Videozelle, 09:00 bis 09:30, frei: buchen').click();
  await his.getByRole('textbox', { name: 'Anlass' }).fill('Rücksprache');
  await his.getByRole('button', { name: 'Buchen', exact: true }).click();
  await cell(hers, 'Videozelle, 09:00 bis 10:00, belegt').waitFor();
  expect(rooms.bookings(tomorrow).map(({ room, person: whose }) => [room, whose])).toEqual([
    ['videozelle', await idOf(bert)],
    ['werkstatt', await idOf(anna)],
  ]);
});

test('the keyboard alone books and gives back', async () => {
  const frame = await shown(anna, 'Ideenwerkstatt');
  const { keyboard } = anna.page;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  await anna.main.focus();
  for (let tabs = 0; tabs < 12 && !/buchen$|Ihre Buchung/.test(await focused(frame)); tabs += 1) await press('Tab');
  await press('Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expect.poll(() => focused(frame)).toBe('Schulungsraum, 09:00 bis 09:30, frei: buchen');
  await press('Enter');
  await expect.poll(() => focused(frame)).toBe('fw-text-field');
  await keyboard.type('Erste Hilfe');
  await press('Enter');
  const mine = 'Schulungsraum, 09:00 bis 10:00, Ihre Buchung: Erste Hilfe';
  await expect.poll(() => focused(frame), { timeout: 10_000 }).toBe(mine);
  await press('Enter');
  await expect.poll(() => focused(frame)).toBe('fw-button');
  await press('Enter');
  // A dialog about something dangerous begins at its way out.
  await anna.page.getByText('„Erste Hilfe“ stornieren?').waitFor();
  await press('Tab', 'Enter');
  await expect.poll(() => focused(frame), { timeout: 10_000 }).toBe('Schulungsraum, 09:00 bis 09:30, frei: buchen');
  await press('PageDown');
  await frame
    .getByRole('status')
    .getByText(longDay(dayAfter(tomorrow, 1), 'de'))
    .waitFor();
  await press('PageUp');
  await cell(frame, /Dienstberatung/).waitFor();
});

test('who comes second is told so and loses nothing', async () => {
  const frame = await shown(anna, 'Ideenwerkstatt');
  await cell(frame, 'Beratungsraum 1.12, 14:00 bis 14:30, frei: buchen').click();
  await frame.getByRole('textbox', { name: 'Anlass' }).fill('Bewerbungsgespräch');
  rooms.book('somebody', { room: 'beratung-112', day: tomorrow, from: 870, to: 930, title: 'Jour fixe' });
  await frame.getByRole('button', { name: 'Buchen', exact: true }).click();
  await frame.getByRole('alert').getByText('Der Raum ist inzwischen von 14:30 bis 15:30 belegt.').waitFor();
  expect(await frame.getByRole('textbox', { name: 'Anlass' }).inputValue()).toBe('Bewerbungsgespräch');
  expect(await axeFindings(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Verwerfen' }).click();
});

test.for(['light', 'dark'] as const)(
  'axe finds nothing, in the frame and around it, wide and narrow: %s',
  async (colorScheme) => {
    const frame = await shown(anna, 'Ideenwerkstatt');
    await anna.page.emulateMedia({ colorScheme });
    for (const width of [1440, 390]) {
      await anna.page.setViewportSize({ width, height: 900 });
      await expect.poll(() => frame.locator('.narrow').count()).toBe(width === 390 ? 1 : 0);
      expect(await axeFindings(frame)).toEqual([]);
      expect(await axeFindings(anna.page)).toEqual([]);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await anna.page.setViewportSize({ width: 1440, height: 900 });
  },
);

test('its tile shows what is booked for today, and its action books for a mail', async () => {
  rooms.book(await idOf(anna), { room: 'videozelle', day: today(), from: 840, to: 900, title: 'Jour fixe' });
  await anna.goTo('Start');
  const tile = await shown(anna, 'Jour fixe');
  expect(await tile.locator('body').innerText()).toContain('14:00 – 15:00');
  expect(await axeFindings(tile)).toEqual([]);
  await anna.goTo('E-Mail');
  await anna.page.getByRole('listbox').getByRole('option').first().click();
  await anna.page.getByRole('button', { name: 'Weitere Aktionen' }).last().click();
  const headings = await anna.main.getByRole('heading').allInnerTexts();
  await anna.page.getByRole('menuitem', { name: 'Raum buchen …' }).click();
  const frame = await shown(anna, 'Ideenwerkstatt');
  const subject = new URL(anna.page.url()).searchParams.get('about');
  expect(headings).toContain(subject);
  await cell(frame, /Großer Sitzungssaal, 16:00 bis 16:30, frei/).click();
  expect(await frame.getByRole('textbox', { name: 'Anlass' }).inputValue()).toBe(subject);
});

test('no other plugin reaches its server, nor does it reach another’s', async () => {
  const ask = (address: string) =>
    anna.page.evaluate(async (at) => {
      const response = await fetch(at);
      return [response.status, ((await response.json()) as { code?: string }).code];
    }, address);
  expect(await ask('/api/backend/fachwerk.mail/rooms/bookings?day=2026-11-30')).toEqual([403, 'FW5301']);
  expect(await ask('/api/backend/fachwerk.connect-jmap/raeume/rooms')).toEqual([403, 'FW5301']);
  expect(await ask('/api/backend/acme.raumbuchung/mail/session')).toEqual([403, 'FW5301']);
  expect(await ask('/api/backend/acme.raumbuchung/raeume/rooms')).toEqual([403, 'FW5301']);
});

test('without the grant nothing is composed, and the line to add is said', async () => {
  const yaml = await town.yaml();
  await writeFile(join(town.folder, 'workplace.yaml'), yaml.replace('grant: [mail.read], ', ''));
  const { code, output } = await fachwerk(town.folder, 'build', '.');
  expect(code).toBe(1);
  expect(output).toContain('FW2001');
  expect(output).toContain("Write at '@acme/raumbuchung': grant: [mail.read].");
});
