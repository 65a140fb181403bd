/** The table of contents: one page for those who administer, and the way to it. */
import { Action, Administration, Navigation, Page, Ui } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';
import { OpenAdministration } from './contract.ts';

export default defineManifest({
  id: 'fachwerk.administration',
  name: '%name%',
  description: '%description%',
  tiers: ['trusted'],
  uses: {
    administration: Administration,
    navigation: only(Navigation, 'open', 'title'),
    ui: only(Ui, 'confirm', 'toast'),
  },
  provides: { open: OpenAdministration, administration: view<object>() },
  contributes: [
    contribute(Page, {
      id: 'page',
      label: '%nav%',
      icon: 'plugin',
      path: 'administration',
      view: 'administration',
      when: { admin: true },
    }),
    contribute(Action, {
      id: 'open',
      label: '%open%',
      icon: 'plugin',
      keywords: '%keywords%',
      command: OpenAdministration,
      when: { admin: true },
    }),
  ],
});
