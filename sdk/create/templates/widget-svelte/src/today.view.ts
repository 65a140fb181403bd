import { defineView } from '@fachwerk/sdk';
import { svelteView } from '@fachwerk/sdk/svelte';
import manifest from './manifest.ts';
import Today from './today.svelte';

export default defineView(manifest, 'today', svelteView(Today));
