import { Backend } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { failed } from '@fachwerk/sdk';
import { createTestWorkplace, failure, fake, fakeBackend, matchers } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { rooms } from './contract.schema.ts';
import { RoomDirectory } from './contract.ts';
import plugin from './plugin.ts';

expect.extend(matchers);

type Answer = Parameters<typeof fakeBackend>[0];

async function open(answer: Answer) {
  const backend = fakeBackend(answer);
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [hostShapes, rooms],
    fakes: [fake(Backend, backend.service)],
    uses: { directory: RoomDirectory },
  });
  return { ...workplace, asked: backend.asked };
}
const day = '2026-11-26';

test('it asks the server, and gives what it says', async () => {
  const hall = { id: 'hall', name: 'Aula', seats: 120 };
  const { uses, host, faults, asked } = await open(() => ({ json: [{ ...hall, more: true }] }));
  expect(await uses.directory.free({ day })).toEqual([hall]);
  expect(asked).toMatchObject([{ backend: 'rooms', path: 'rooms?free=2026-11-26', method: 'GET' }]);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

test.each([
  ['is not reached', () => Promise.reject(failure('unreachable')), 'unreachable'],
  ['is signed out of', () => Promise.reject(failure('signedOut')), 'signedOut'],
  ['says something else', () => ({ json: [{ id: 1 }] }), 'unreachable'],
  ['is broken', () => ({ status: 500 }), 'unreachable'],
] satisfies [string, Answer, 'unreachable' | 'signedOut'][])('a server that %s has a code', async (_, answer, code) => {
  const { uses, host, faults } = await open(answer);
  const error: unknown = await uses.directory.free({ day }).catch((reason: unknown) => reason);
  expect(failed(error, RoomDirectory, code)).toBe(true);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
