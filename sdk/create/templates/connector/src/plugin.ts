import { Backend } from '@fachwerk/model/host';
import { definePlugin, failed } from '@fachwerk/sdk';
import type { Room } from './contract.ts';
import manifest from './manifest.ts';

export default definePlugin(manifest, {
  start: ({ backend }) => ({
    directory: {
      async free({ day }, { signal, failure }) {
        const path = `rooms?free=${encodeURIComponent(day)}`;
        const answer = await backend
          .request({ backend: 'rooms', path, method: 'GET' }, { signal })
          .catch((error: unknown) => {
            if (failed(error, Backend, 'signedOut')) throw failure('signedOut');
            if (failed(error, Backend, 'unreachable')) throw failure('unreachable');
            throw error;
          });
        const rooms = answer.status === 200 ? roomsIn(answer.json) : undefined;
        if (!rooms) throw failure('unreachable', `The server answered ${answer.status} and no list of rooms.`);
        return rooms;
      },
    },
  }),
});

/** What a server says is not believed: a list of rooms, or nothing. */
function roomsIn(value: unknown): Room[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const rooms = value.map(roomIn);
  return rooms.every((room) => room !== undefined) ? rooms : undefined;
}

function roomIn(value: unknown): Room | undefined {
  const { id, name, seats } = (value ?? {}) as Record<string, unknown>;
  const fits = typeof id === 'string' && typeof name === 'string' && Number.isInteger(seats);
  return fits ? { id, name, seats: seats as number } : undefined;
}
