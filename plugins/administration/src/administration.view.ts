import { defineView, elementView } from '@fachwerk/sdk';
import { AdministrationPage } from './elements/administration-page/administration-page.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'administration', elementView(AdministrationPage));
