/** What this plugin is, uses and provides. A host reads only this until somebody asks for a room. */
import { Backend } from '@fachwerk/model/host';
import { defineManifest, only } from '@fachwerk/sdk';
import { RoomDirectory } from './contract.ts';

export default defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: '%description%',
  uses: { backend: only(Backend, 'request') },
  provides: { directory: RoomDirectory },
  // The composition binds this name to one of its servers. No address and no token is ever seen here.
  backends: ['rooms'],
});
