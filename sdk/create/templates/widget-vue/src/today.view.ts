import { defineView } from '@fachwerk/sdk';
import { vueView } from '@fachwerk/sdk/vue';
import manifest from './manifest.ts';
import Today from './today.vue';

export default defineView(manifest, 'today', vueView(Today));
