import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default definePlugin(manifest, { views: { page: () => import('./page.view.tsx') } });
