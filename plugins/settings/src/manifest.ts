/** The table of contents: one page for how the workplace looks, its language and keys, and what each plugin lets a person set. */
import { Action, Appearance, Navigation, Page, PluginSettings, Ui } from '@fachwerk/model/host';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';
import { OpenSettings } from './contract.ts';

export default defineManifest({
  id: 'fachwerk.settings',
  name: '%name%',
  description: '%description%',
  uses: {
    appearance: Appearance,
    pluginSettings: PluginSettings,
    navigation: only(Navigation, 'open', 'title'),
    ui: only(Ui, 'announce'),
  },
  provides: { open: OpenSettings, settings: view<{ section?: string | undefined }>() },
  contributes: [
    contribute(Page, {
      id: 'settings',
      label: '%name%',
      icon: 'settings',
      path: 'settings/:section?',
      view: 'settings',
    }),
    contribute(Action, { id: 'open', label: '%open%', icon: 'settings', shortcut: 'g e', command: OpenSettings }),
  ],
});
