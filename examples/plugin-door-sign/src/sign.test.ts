import { RoomList } from '@acme/room-list/contract';
import { Page } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { createTestWorkplace, fake, matchers, until } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { rooms } from './contract.schema.ts';
import plugin from './plugin.ts';

expect.extend(matchers);

// The vendor of the rooms need not be here: a fake of its contract is held against its shape.
test.each([
  ['with rooms', [fake(RoomList, { free: () => [] })]],
  ['without', []],
])('it is composed %s', async (_, fakes) => {
  const { uses, host, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [hostShapes, rooms],
    fakes,
    opens: { pages: Page },
  });
  const [page] = await until(uses.pages(), (entries) => entries.length > 0);
  expect(page?.data.path).toBe('door-sign');
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
