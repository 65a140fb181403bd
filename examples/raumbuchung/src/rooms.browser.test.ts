/** In a browser: the page as a person has it, with the keyboard alone. In a frame where the page’s server has frames. */
import { Backend, Navigation, Page, Ui, Widget } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { mail } from '@fachwerk/model/mail/schema';
import { createTestWorkplace, fake, fakeBackend, fakeNavigation, fakeUi, matchers, until } from '@fachwerk/testing';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { raumbuchung } from './contract.schema.ts';
import { dayAfter, longDay, today } from './days.ts';
import plugin from './plugin.ts';
import { fakeRooms } from './rooms.fixture.ts';

expect.extend(matchers);
const de = await (await fetch(new URL('../locales/de.ftl', import.meta.url))).text();

async function open() {
  const rooms = fakeRooms([{ id: 'x', room: 'saal', from: 600, to: 660, mine: false, title: '' }]);
  const backend = fakeBackend(rooms.answer);
  const ui = fakeUi();
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [hostShapes, mail, raumbuchung],
    messages: { 'acme.raumbuchung': { de } },
    fakes: [fake(Backend, backend.service), fake(Navigation, fakeNavigation().service), fake(Ui, ui.service)],
    opens: { pages: Page, tiles: Widget },
  });
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  return { ...workplace, rooms, backend, ui, root };
}
const cellOf = (root: HTMLElement, room: string, from: number) =>
  root.querySelector<HTMLElement>(`[data-room=${room}][data-from="${from}"]`);

test('a room is booked and given back with the keyboard, and everybody can use the page', async () => {
  const { uses, root, rooms, ui, host, faults } = await open();
  const [page] = await until(uses.pages(), (entries) => entries.length > 0);
  page?.mount(root, new BehaviorSubject({ about: 'Haushaltsklausur' }), new AbortController().signal);
  await expect.poll(() => cellOf(root, 'saal', 480), { timeout: 10_000 }).not.toBeNull();
  await expect(root).toPassAxe();

  cellOf(root, 'saal', 480)?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  expect(document.activeElement).toBe(cellOf(root, 'zelle', 540));
  expect(root.querySelectorAll('[data-from][tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.localName).toBe('fw-text-field');
  await expect(root).toPassAxe();
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => rooms.now())
    .toContainEqual(expect.objectContaining({ room: 'zelle', from: 540, to: 600, title: 'Haushaltsklausur' }));
  await expect.poll(() => document.activeElement?.closest('td')?.className).toContain('mine');
  await expect(root).toPassAxe();

  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.localName).toBe('fw-button');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => rooms.now()).toHaveLength(1);
  await expect.poll(() => document.activeElement).toBe(cellOf(root, 'zelle', 540));
  expect(ui.asked.map(({ member }) => member)).toEqual(['toast', 'confirm', 'toast']);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

test('days are turned as fast as keys come, and the focus stays in the table', async () => {
  const { uses, root, host } = await open();
  const [page] = await until(uses.pages(), (entries) => entries.length > 0);
  page?.mount(root, new BehaviorSubject({}), new AbortController().signal);
  await expect.poll(() => cellOf(root, 'saal', 480)).not.toBeNull();
  cellOf(root, 'saal', 480)?.focus();
  await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{PageUp}');
  await expect.poll(() => root.querySelector('[role=status]')?.textContent).toBe(longDay(dayAfter(today(), 2), 'de'));
  expect(document.activeElement).toBe(cellOf(root, 'saal', 480));
  await expect(host).toLeakNothing();
});

test('who comes second is told, and what they wrote stays', async () => {
  const { uses, root, rooms, host } = await open();
  const [page] = await until(uses.pages(), (entries) => entries.length > 0);
  page?.mount(root, new BehaviorSubject({}), new AbortController().signal);
  await expect.poll(() => cellOf(root, 'zelle', 600)).not.toBeNull();
  cellOf(root, 'zelle', 600)?.click();
  await expect.poll(() => document.activeElement?.localName).toBe('fw-text-field');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => root.querySelector('fw-text-field[error]')).not.toBeNull();
  await userEvent.keyboard('Beratung');
  rooms.take({ room: 'zelle', from: 600, to: 660 });
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => root.querySelector('aside [role=alert]')?.textContent?.trim())
    .toBe('Der Raum ist inzwischen von 10:00 bis 11:00 belegt. Wählen Sie eine andere Zeit.');
  expect((root.querySelector('[data-first]') as HTMLElement & { value: string }).value).toBe('Beratung');
  await expect(root).toPassAxe();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => root.querySelector('aside')).toBeNull();
  await expect(host).toLeakNothing();
});

test('the page follows what others book', async () => {
  const { uses, root, rooms, backend, host } = await open();
  const [page] = await until(uses.pages(), (entries) => entries.length > 0);
  page?.mount(root, new BehaviorSubject({}), new AbortController().signal);
  await expect.poll(() => cellOf(root, 'zelle', 600)).not.toBeNull();
  rooms.take({ room: 'zelle', from: 600, to: 660 });
  backend.push('changed', { day: today() });
  await expect.poll(() => cellOf(root, 'zelle', 600)?.closest('td')?.className).toContain('taken');
  await expect(host).toLeakNothing();
});

test('the tile shows one’s own bookings of today', async () => {
  const { uses, root, rooms, backend, host, faults } = await open();
  const [tile] = await until(uses.tiles(), (entries) => entries.length > 0);
  tile?.mount(root, new BehaviorSubject({ size: 'medium' as const }), new AbortController().signal);
  await expect.poll(() => root.querySelector('p')?.textContent).toBe('Sie haben für heute keinen Raum gebucht.');
  await rooms.answer({
    backend: 'rooms',
    method: 'POST',
    path: 'bookings',
    json: { room: 'saal', from: 840, to: 900, title: 'Beratung' },
  });
  backend.push('changed', { day: today() });
  await expect.poll(() => root.querySelector('strong')?.textContent).toBe('Beratung');
  await expect(root).toPassAxe();
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
