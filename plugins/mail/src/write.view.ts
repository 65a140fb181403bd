import { defineView } from '@fachwerk/sdk';
import { Composer } from './elements/composer/composer.ts';
import { mount } from './elements/mount.ts';
import manifest from './manifest.ts';
import { writeModel } from './write-model.ts';

export default defineView(manifest, 'write', (view, uses, ctx) => {
  mount(view, Composer, { text: ctx.text, model: writeModel(view, uses, ctx) });
});
