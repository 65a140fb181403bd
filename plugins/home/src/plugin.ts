import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default definePlugin(manifest, {
  start: ({ navigation }) => ({ open: async () => navigation.open({ path: '/' }) }),
  views: { home: () => import('./home.view.ts') },
});
