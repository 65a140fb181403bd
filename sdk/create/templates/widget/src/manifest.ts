/** What this plugin is, uses and contributes. A host reads only this until the tile is on screen. */
import { Storage, Ui, Widget } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: '%description%',
  uses: { storage: only(Storage, 'set', 'watch'), ui: only(Ui, 'choose', 'toast') },
  provides: { today: view<{ size: 'small' | 'medium' | 'large' }>() },
  contributes: [contribute(Widget, { id: 'today', label: '%name%', size: 'medium', view: 'today' })],
});
