/** Names: typed ids, one string each. Whoever wants the rooms imports this, and nothing else of this package. */
import { names, type OutputOf } from '@fachwerk/sdk';
import type { rooms } from './contract.schema.ts';

export const RoomDirectory = names<typeof rooms>()('acme.rooms.directory@1');
export type Room = OutputOf<typeof RoomDirectory, 'free'>[number];
