/** The table of contents: one panel beside the page, in development alone. */
import { Appearance, Diagnostics, Panel, Session, Ui } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'fachwerk.inspector',
  name: '%name%',
  description: '%description%',
  tiers: ['trusted'],
  uses: {
    diagnostics: Diagnostics,
    appearance: only(Appearance, 'watch', 'change', 'locales'),
    session: Session,
    ui: only(Ui, 'announce'),
  },
  provides: { panel: view<object>() },
  contributes: [
    contribute(Panel, { id: 'panel', label: '%name%', icon: 'code', view: 'panel', when: { development: true } }),
  ],
});
