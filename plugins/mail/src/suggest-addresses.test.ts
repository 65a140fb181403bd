import { expect, it } from 'vitest';
import { suggestAddresses } from './suggest-addresses.ts';

const { signal } = new AbortController();
const anna = { name: 'Anna', email: 'anna@example.test' };

it('offers whom one knows before whom the directory lists, each once', async () => {
  const store = { addresses: async () => [anna] };
  const directory = {
    find: async () => [
      { id: '1', type: 'individual', name: 'Anna A.', email: 'ANNA@example.test' },
      { id: '2', type: 'group', name: 'Poststelle', email: 'poststelle@example.test' },
      { id: '3', type: 'location', name: 'Raum 1', email: null },
    ],
  };
  expect(await suggestAddresses({ store, directory } as never, 'a', 'a', signal)).toEqual([
    anna,
    { name: 'Poststelle', email: 'poststelle@example.test' },
  ]);
});

it('does without what does not answer', async () => {
  const down = async () => {
    throw new Error('down');
  };
  expect(
    await suggestAddresses({ store: { addresses: down }, directory: undefined } as never, 'a', 'a', signal),
  ).toEqual([]);
  expect(
    await suggestAddresses(
      { store: { addresses: async () => [anna] }, directory: { find: down } } as never,
      'a',
      'a',
      signal,
    ),
  ).toEqual([anna]);
});
