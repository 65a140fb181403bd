/** In a browser: the page as a person has it. */
import { Page, Storage, Ui } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

expect.extend(matchers);

test('a room is booked and given back, and everybody can use the page', async () => {
  const storage = fakeStorage();
  const ui = fakeUi();
  const { uses, host, views, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [shapes],
    fakes: [fake(Storage, storage.service), fake(Ui, ui.service)],
    opens: { pages: Page },
  });
  const root = document.createElement('div');
  document.body.append(root);
  const [page] = await until(uses.pages(), (entries) => entries.length > 0);
  page?.mount(root, new BehaviorSubject({}), new AbortController().signal);
  await expect.poll(() => views.at(-1)?.kind, { timeout: 10_000 }).toBe('shown');

  const button = () => root.querySelector<HTMLElement>('[data-room=hall]');
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
