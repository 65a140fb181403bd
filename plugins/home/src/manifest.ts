/** The table of contents: the first page, and a point for the tiles on it. */
import { Action, Navigation, Page, Session, Widget } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';
import { OpenHome } from './contract.ts';

export default defineManifest({
  id: 'fachwerk.home',
  name: '%name%',
  description: '%description%',
  // Its tiles are others' views, and frames do not nest.
  tiers: ['trusted'],
  opens: { widgets: Widget },
  uses: { session: only(Session, 'person'), navigation: only(Navigation, 'open', 'title') },
  provides: { open: OpenHome, home: view() },
  contributes: [
    contribute(Page, { id: 'home', label: '%name%', icon: 'home', path: '', view: 'home' }),
    contribute(Action, { id: 'open', label: '%open%', icon: 'home', shortcut: 'g h', command: OpenHome }),
  ],
});
