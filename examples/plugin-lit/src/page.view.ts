import { defineView, elementView } from '@fachwerk/sdk';
import { FollowUpPage } from './elements/follow-up-page.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'page', elementView(FollowUpPage));
