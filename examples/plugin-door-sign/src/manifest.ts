/** Uses what another vendor's plugin serves, if the Land has one that does. */
import { RoomList } from '@acme/room-list/contract';
import { Page } from '@fachwerk/model/host';
import { contribute, defineManifest, only, optional, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'example.door-sign',
  name: '%name%',
  description: '%description%',
  uses: { rooms: optional(only(RoomList, 'free')) },
  provides: { sign: view() },
  contributes: [contribute(Page, { id: 'sign', label: '%name%', icon: 'location', path: 'door-sign', view: 'sign' })],
});
