/** The table of contents: a tile with what is cooked, filtered by what this person eats. */
import { Widget } from '@fachwerk/model/host';
import { contribute, defineManifest, view } from '@fachwerk/sdk';
import { CanteenSettings } from './settings.ts';

export default defineManifest({
  id: 'example.canteen',
  name: '%name%',
  description: '%description%',
  // Vue makes a Trusted Types policy of its own, which the workplace's page refuses.
  tiers: ['isolated'],
  provides: { menu: view<{ size: 'small' | 'medium' | 'large' }>() },
  contributes: [contribute(Widget, { id: 'menu', label: '%name%', size: 'medium', view: 'menu' })],
  settings: CanteenSettings,
});
