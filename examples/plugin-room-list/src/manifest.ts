/** What this plugin is and provides. A host reads only this until somebody asks for a room. */
import { defineManifest } from '@fachwerk/sdk';
import { RoomList } from './contract.ts';

export default defineManifest({
  id: 'acme.room-list',
  name: '%name%',
  description: '%description%',
  provides: { rooms: RoomList },
});
