import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default definePlugin(manifest, {
  start: ({ navigation }) => ({
    open: async () => navigation.open({ path: '/administration' }),
  }),
  views: { administration: () => import('./administration.view.ts') },
});
