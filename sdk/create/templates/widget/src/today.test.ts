/** In Node: the manifest as a workplace composes it. */
import { Storage, Ui, Widget } from '@fachwerk/model/host';
import { host as shapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import plugin from './plugin.ts';

expect.extend(matchers);

test('it has a tile, and its end leaves nothing behind', async () => {
  const { uses, host, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [shapes],
    fakes: [fake(Storage, fakeStorage().service), fake(Ui, fakeUi().service)],
    opens: { tiles: Widget },
  });
  const tiles = await until(uses.tiles(), (entries) => entries.length > 0);
  // Without messages a text is its key.
  expect(tiles.map(({ data }) => [data.label, data.size])).toEqual([['name', 'medium']]);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
