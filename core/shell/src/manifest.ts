import { defineManifest, named } from '@fachwerk/kernel/api';
import {
  Action,
  Administration,
  Appearance,
  Backend,
  Connection,
  Diagnostics,
  Navigation,
  Page,
  Panel,
  PluginSettings,
  PluginState,
  Session,
  Shortcut,
  Storage,
  Tray,
  Ui,
} from '@fachwerk/model/host';

import { ShellSettings } from './settings.ts';

export default defineManifest({
  id: 'fachwerk.shell',
  name: '%name%',
  description: '%description%',
  tiers: ['trusted'],
  uses: { badges: named(Page) },
  opens: { pages: Page, trays: Tray, actions: Action, panels: Panel, shortcuts: Shortcut },
  settings: ShellSettings,
  provides: {
    session: Session,
    navigation: Navigation,
    ui: Ui,
    storage: Storage,
    backend: Backend,
    appearance: Appearance,
    pluginSettings: PluginSettings,
    administration: Administration,
    diagnostics: Diagnostics,
    connection: Connection,
    pluginState: PluginState,
  },
});
