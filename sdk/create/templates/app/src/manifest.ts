/** What this plugin is, uses and contributes. A host reads only this until somebody opens the page. */
import { Page, Storage, Ui } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: '%description%',
  uses: { storage: only(Storage, 'set', 'watch'), ui: only(Ui, 'toast') },
  provides: { rooms: view() },
  contributes: [contribute(Page, { id: 'rooms', label: '%name%', icon: 'location', path: 'rooms', view: 'rooms' })],
});
