import { Page, Session } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'example.welcome',
  name: '%name%',
  description: '%description%',
  uses: { session: only(Session, 'person') },
  provides: { welcome: view() },
  contributes: [contribute(Page, { id: 'page', label: '%name%', icon: 'home', path: 'welcome', view: 'welcome' })],
});
