/** The plugin at a Land: packed, added, in frames of its own, with a server that knows who asks. */
import axe from 'axe-core';
import { chromium, type Browser, type Frame } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings } from '../../thueringen/test/axe-findings.ts';
import { Person } from '../../thueringen/test/person.ts';
import { dayAfter, today } from '../src/days.ts';
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

const FRAMES = /^http:\/\/acme--raumbuchung\.plugins\.localhost:\d+$/;
const tomorrow = dayAfter(today(), 1);
let browser: Browser;
let town: Town;
let workplace: Served;
let rooms: Rooms;
let anna: Person;
let bert: Person;
const page = `/raeume?day=${tomorrow}`;

beforeAll(async () => {
  browser = await chromium.launch(inject('launch'));
  town = await makeTown();
  const tarball = await packedPlugin(town.folder);
  const added = await fachwerk(town.folder, 'add', tarball, '--yes', '--backend', 'rooms=raeume');
  if (added.code !== 0) throw new Error(added.output);
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
  await made.page.addInitScript(axe.source);
  await made.signIn(name, page);
  return made;
}

/** The frame that shows a view; the one in the background shows nothing. */
async function shown({ page: at }: Person, text: string): Promise<Frame> {
  // What the page itself says explains a frame that is missing.
  const frames = (): readonly Frame[] => at.frames().toReversed();
  const texts = (): Promise<string[]> =>
    Promise.all(frames().map((one) => one.locator('body').innerText().catch(String)));
  await expect.poll(async () => (await texts()).join('\n'), { timeout: 45_000 }).toContain(text);
  return frames()[(await texts()).findIndex((each) => each.includes(text))]!;
}
const cell = (frame: Frame, name: string | RegExp) => frame.getByRole('button', { name });

test('a Land sees what it gets, and the line says it', async () => {
  expect(await town.yaml()).toContain(
    "'@acme/raumbuchung': { version: 1.0.0, grant: [mail.read], backends: { rooms: raeume } }",
  );
});

test('anna books a room in the frame, bert sees it taken, and the server knows both', async () => {
  const hers = await shown(anna, 'Ideenwerkstatt');
  const his = await shown(bert, 'Ideenwerkstatt');
  expect(await hers.evaluate(() => origin)).toBe('null');
  await cell(hers, 'Ideenwerkstatt, 10:00 bis 10:30, frei: buchen').click();
  await hers.getByRole('textbox', { name: 'Anlass' }).fill('Dienstberatung Ref. 42');
  await hers.getByRole('button', { name: 'Buchen', exact: true }).click();
  await cell(hers, 'Ideenwerkstatt, 10:00 bis 11:00, Ihre Buchung: Dienstberatung Ref. 42').waitFor();
  await anna.page.getByRole('region', { name: 'Meldungen' }).getByText('von 10:00 bis 11:00 für Sie gebucht').waitFor();
  // Without a reload: the server said so.
  await cell(his, 'Ideenwerkstatt, 10:00 bis 11:00, belegt').waitFor();
  expect(await his.locator('body').innerText()).not.toContain('Dienstberatung');
  await cell(his, 'Videozelle, 09:00 bis 09:30, frei: buchen').click();
  await his.getByRole('textbox', { name: 'Anlass' }).fill('Rücksprache');
  await his.getByRole('button', { name: 'Buchen', exact: true }).click();
  await cell(hers, 'Videozelle, 09:00 bis 10:00, belegt').waitFor();
  const kept = rooms.bookings(tomorrow).map(({ room, person: who }) => [room, who]);
  expect(kept).toEqual(
    [
      ['videozelle', await idOf(bert)],
      ['werkstatt', await idOf(anna)],
    ].toSorted(),
  );
});

const idOf = async ({ page: at }: Person): Promise<string> =>
  at.evaluate(async () => {
    const response = await fetch('/api/session');
    return ((await response.json()) as { person: { id: string } }).person.id;
  });
void axeFindings;
