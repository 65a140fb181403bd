import { defineView } from '@fachwerk/sdk';
import { vueView } from '@fachwerk/sdk/vue';
import CanteenMenu from './canteen-menu.vue';
import manifest from './manifest.ts';

export default defineView(manifest, 'menu', vueView(CanteenMenu));
