/** Names: typed ids, one string each. */
import { names } from '@fachwerk/sdk';
import type { rooms } from './contract.schema.ts';

const name = names<typeof rooms>();
export const RequestRoom = name('acme.rooms.request@1');
export const RoomSettings = name('acme.rooms.settings@1');
