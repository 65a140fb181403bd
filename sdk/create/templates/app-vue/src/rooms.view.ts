import { defineView } from '@fachwerk/sdk';
import { vueView } from '@fachwerk/sdk/vue';
import manifest from './manifest.ts';
import Rooms from './rooms.vue';

export default defineView(manifest, 'rooms', vueView(Rooms));
