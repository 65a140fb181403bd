/** Names: typed ids, one string each. Whoever wants the rooms imports this, and nothing else of this package. */
import { names, type OutputOf } from '@fachwerk/sdk';
import type { rooms } from './contract.schema.ts';

/** Service: the rooms that are free on a `day`. Error `closed`: the house is, that day. Needs `acme.room-list.read`. */
export const RoomList = names<typeof rooms>()('acme.room-list.rooms@1');
export type Room = OutputOf<typeof RoomList, 'free'>[number];
