import { defineView } from '@fachwerk/sdk';
import { svelteView } from '@fachwerk/sdk/svelte';
import manifest from './manifest.ts';
import Rooms from './rooms.svelte';

export default defineView(manifest, 'rooms', svelteView(Rooms));
