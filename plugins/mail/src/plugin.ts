import { definePlugin } from '@fachwerk/sdk';
import { mailPath, writePath } from './address.ts';
import { Changing } from './changing.ts';
import { composing, opening } from './composing.ts';
import manifest from './manifest.ts';
import { sending, tellUnsent } from './sending.ts';

export default definePlugin(manifest, {
  start(uses, ctx) {
    tellUnsent(uses, ctx);
    const { change, undo } = new Changing(uses, ctx);
    return {
      compose: composing(uses, ctx),
      open: opening(uses, ctx),
      show: () => uses.navigation.open({ path: mailPath({}) }),
      resume: ({ account, key }) => uses.navigation.open({ path: writePath(account, key) }),
      send: sending(uses, ctx),
      change,
      undo,
    };
  },
  views: {
    mail: () => import('./mail.view.ts'),
    write: () => import('./write.view.ts'),
    unreadWidget: () => import('./unread-widget.view.ts'),
    latestWidget: () => import('./latest-widget.view.ts'),
  },
});
