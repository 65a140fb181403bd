/** In Node: the plugin as a workplace composes it, and its command. */
import { Action, Backend, Navigation, Page, Ui, Widget } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { MailActions, MailStore } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import {
  createTestWorkplace,
  fake,
  fakeBackend,
  FakeMail,
  fakeNavigation,
  fakeUi,
  matchers,
  until,
} from '@fachwerk/testing';
import { expect, it } from 'vitest';
import { raumbuchung } from './contract.schema.ts';
import plugin from './plugin.ts';
import { fakeRooms } from './rooms.fixture.ts';

expect.extend(matchers);

async function open(granted: readonly string[] = ['mail.read']) {
  const world = new FakeMail([
    { email: 'anna@example.test', name: 'Anna' },
    { email: 'bert@example.test', name: 'Bert' },
  ]);
  const navigation = fakeNavigation();
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [hostShapes, mail, raumbuchung],
    permissions: { 'acme.raumbuchung': granted },
    fakes: [
      fake(Backend, fakeBackend(fakeRooms().answer).service),
      fake(Navigation, navigation.service),
      fake(Ui, fakeUi().service),
      fake(MailStore, world.store('anna@example.test')),
    ],
    uses: { store: MailStore },
    opens: { mailActions: MailActions, actions: Action, pages: Page, tiles: Widget },
  });
  const { id } = world.deliver({ to: 'anna@example.test', subject: 'Haushaltsklausur' });
  const [account] = await until(workplace.uses.store.accounts(), (accounts) => accounts.length > 0);
  const email = { kind: 'mail.email', account: account?.id ?? '', id, title: 'Aus der Liste' };
  const book = async (): Promise<void> => {
    const [entry] = await until(workplace.uses.mailActions(), (entries) => entries.length > 0);
    await entry?.run({ email });
  };
  return { ...workplace, book, opened: navigation.opened };
}

it('has a page, a tile and two actions, and its end leaves nothing behind', async () => {
  const { uses, host, faults } = await open();
  const labels = await Promise.all(
    [uses.pages(), uses.tiles(), uses.actions(), uses.mailActions()].map(async (entries) =>
      (await until(entries as ReturnType<typeof uses.pages>, (list) => list.length > 0)).map(({ data }) => data.label),
    ),
  );
  expect(labels).toEqual([['name'], ['today'], ['book-room'], ['book-room']]);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

it('opens the page on a mail for what it is about and for all whom it reached', async () => {
  const { book, opened, faults, host } = await open();
  await book();
  expect(opened).toHaveLength(1);
  const { pathname, searchParams } = new URL(opened[0]?.path ?? '', 'http://workplace');
  expect([pathname, searchParams.get('about')]).toEqual(['/raeume', 'Haushaltsklausur']);
  expect(Number(searchParams.get('seats'))).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

it('is refused by a composition without the grant, with the line to add', async () => {
  await expect(open([])).rejects.toThrow(/FW2001.*"mail\.read".*grant: \[mail\.read\]/);
});

it('opens for what it was given once the grant is taken away, and the log says why', async () => {
  const { book, opened, log, faults, host } = await open();
  host.revoke('acme.raumbuchung', 'mail.read');
  await book();
  expect(opened).toEqual([{ path: '/raeume?about=Aus+der+Liste' }]);
  expect(log).toMatchObject([{ level: 'warn', plugin: 'acme.raumbuchung' }]);
  // Whoever administers learns that it was tried.
  expect(faults).toMatchObject([{ code: 'FW2004', where: 'refused mail.store@1 get' }]);
  await expect(host).toLeakNothing();
});
