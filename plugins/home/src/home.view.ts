import { defineView, elementView } from '@fachwerk/sdk';
import { HomePage } from './elements/home-page/home-page.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'home', elementView(HomePage));
