import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default definePlugin(manifest, { views: { sign: () => import('./sign.view.ts') } });
