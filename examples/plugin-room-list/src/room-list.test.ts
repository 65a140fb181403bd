import { failed } from '@fachwerk/sdk';
import { createTestWorkplace, matchers } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { rooms } from './contract.schema.ts';
import { RoomList } from './contract.ts';
import plugin from './plugin.ts';

expect.extend(matchers);

test('it says what is free, and that the house is closed', async () => {
  const { uses, host, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [rooms],
    uses: { rooms: RoomList },
  });
  const [first] = await uses.rooms.free({ day: '2026-11-26' });
  expect(first).toEqual({ id: 'hall', name: 'Aula', seats: 120 });
  const error: unknown = await uses.rooms.free({ day: '2026-11-28' }).catch((reason: unknown) => reason);
  expect(failed(error, RoomList, 'closed')).toBe(true);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
