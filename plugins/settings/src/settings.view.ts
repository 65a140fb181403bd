import { defineView, elementView } from '@fachwerk/sdk';
import { SettingsPage } from './elements/settings-page/settings-page.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'settings', elementView(SettingsPage));
