import { definePlugin } from '@fachwerk/sdk';
import type { Room } from './contract.ts';
import manifest from './manifest.ts';

const ROOMS: readonly Room[] = [
  { id: 'hall', name: 'Aula', seats: 120 },
  { id: 'meeting', name: 'Beratungsraum', seats: 12 },
];
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00`).getDay());

export default definePlugin(manifest, {
  start: () => ({
    rooms: {
      free({ day }, { failure }) {
        if (isWeekend(day)) throw failure('closed');
        return [...ROOMS];
      },
    },
  }),
});
