import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default definePlugin(manifest, {
  start: ({ navigation }) => ({
    open: async ({ section }) =>
      navigation.open({ path: section === undefined ? '/settings' : `/settings/${encodeURIComponent(section)}` }),
  }),
  views: { settings: () => import('./settings.view.ts') },
});
