import { definePlugin } from '@fachwerk/kernel/api';
import manifest from './manifest.ts';
import { provideServices } from './services/provide-services.ts';
import { Shell } from './shell.ts';
import { theWorkplace } from './workplace.ts';

export default definePlugin(manifest, {
  start(uses, ctx) {
    const workplace = theWorkplace();
    const shell = new Shell(uses, workplace, ctx.signal);
    return provideServices(workplace, shell);
  },
});
