import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';

export default definePlugin(manifest, { views: { rooms: () => import('./rooms.view.ts') } });
