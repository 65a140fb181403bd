/** In a browser: the tile as a person has it. */
import { Storage, Ui, Widget } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { BehaviorSubject } from 'rxjs';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

expect.extend(matchers);

test('a room is chosen, and everybody can use the tile', async () => {
  const storage = fakeStorage();
  const ui = fakeUi({ choose: () => 'cellar' });
  const { uses, host, views, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [shapes],
    fakes: [fake(Storage, storage.service), fake(Ui, ui.service)],
    opens: { tiles: Widget },
  });
  const root = document.createElement('div');
  document.body.append(root);
  const [tile] = await until(uses.tiles(), (entries) => entries.length > 0);
  const context = new BehaviorSubject<{ size: 'small' | 'medium' }>({ size: 'medium' });
  tile?.mount(root, context, new AbortController().signal);
  await expect.poll(() => views.at(-1)?.kind, { timeout: 10_000 }).toBe('shown');

  const text = () => root.querySelector('p')?.textContent;
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
