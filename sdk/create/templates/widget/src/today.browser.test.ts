/** In a browser: the tile as a person has it, in both tiers. */
import { Storage, Ui, Widget } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import plugin from './plugin.ts';

expect.extend(matchers);

async function open(tier: 'trusted' | 'isolated') {
  const storage = fakeStorage();
  const ui = fakeUi({ choose: () => 'cellar' });
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [shapes],
    fakes: [fake(Storage, storage.service), fake(Ui, ui.service)],
    opens: { tiles: Widget },
    tier,
  });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const [tile] = await until(workplace.uses.tiles(), (entries) => entries.length > 0);
  const context = new BehaviorSubject<{ size: 'small' | 'medium' }>({ size: 'medium' });
  tile?.mount(root, context, new AbortController().signal);
  await expect.poll(() => workplace.views.at(-1)?.kind, { timeout: 10_000 }).toBe('shown');
  return { ...workplace, storage, root, context };
}

test('a room is chosen, and everybody can use the tile', async () => {
  const { root, storage, context, host, faults } = await open('trusted');
  const text = () => root.querySelector('p')?.textContent;
  // Without messages a text is its key.
  await expect.poll(text).toBe('nowhere');
  await expect(root).toPassAxe();
  root.querySelector<HTMLElement>('button, fw-button')?.click();
  await expect.poll(text).toBe('here');
  expect(storage.values.value.get('room')).toBe('cellar');
  context.next({ size: 'small' });
  await expect.poll(() => root.querySelector('small:not([hidden])')).toBeNull();

  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

test('isolated it does the same, in a frame of another origin', async () => {
  const { root, storage, host, faults } = await open('isolated');
  // This page cannot look into it; the browser can, as a person does.
  const frame = page.frameLocator(page.elementLocator(root.querySelector('iframe')!));
  await frame.getByRole('button', { name: 'choose' }).click();
  await expect.poll(() => storage.values.value.get('room')).toBe('cellar');

  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
