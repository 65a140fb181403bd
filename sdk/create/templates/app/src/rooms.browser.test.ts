/** In a browser: the page as a person has it, in both tiers. */
import { Page, Storage, Ui } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import plugin from './plugin.ts';

expect.extend(matchers);

async function open(tier: 'trusted' | 'isolated') {
  const storage = fakeStorage();
  const ui = fakeUi();
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [shapes],
    fakes: [fake(Storage, storage.service), fake(Ui, ui.service)],
    opens: { pages: Page },
    tier,
  });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const [rooms] = await until(workplace.uses.pages(), (entries) => entries.length > 0);
  rooms?.mount(root, new BehaviorSubject({}), new AbortController().signal);
  await expect.poll(() => workplace.views.at(-1)?.kind, { timeout: 10_000 }).toBe('shown');
  return { ...workplace, storage, ui, root };
}

test('a room is booked and given back, and everybody can use the page', async () => {
  const { root, storage, ui, host, faults } = await open('trusted');
  const button = () => root.querySelector<HTMLElement>('[data-room=hall]');
  // Without messages a text is its key.
  await expect.poll(() => button()?.textContent?.trim()).toBe('book');
  await expect(root).toPassAxe();
  button()?.click();
  await expect.poll(() => button()?.textContent?.trim()).toBe('cancel');
  expect(storage.values.value.get('booked')).toEqual(['hall']);
  button()?.click();
  await expect.poll(() => button()?.textContent?.trim()).toBe('book');
  expect(ui.asked.map(({ input }) => input)).toMatchObject([{ text: 'done-book' }, { text: 'done-cancel' }]);

  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

test('isolated it does the same, in a frame of another origin', async () => {
  const { root, storage, host, faults } = await open('isolated');
  // This page cannot look into it; the browser can, as a person does.
  const frame = page.frameLocator(page.elementLocator(root.querySelector('iframe')!));
  await frame.getByRole('button', { name: 'book' }).first().click();
  await expect.poll(() => storage.values.value.get('booked')).toEqual(['hall']);

  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
