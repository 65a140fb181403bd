import { definePlugin } from '@fachwerk/sdk';
import { mailPath } from './address.ts';
import { changing } from './changing.ts';
import { composing, opening } from './composing.ts';
import manifest from './manifest.ts';
import { sending } from './sending.ts';

export default definePlugin(manifest, {
  start: (uses, ctx) => ({
    compose: composing(uses, ctx),
    open: opening(uses),
    show: () => uses.navigation.open({ path: mailPath({}) }),
    send: sending(uses, ctx),
    change: changing(uses, ctx),
  }),
  views: {
    mail: () => import('./mail.view.ts'),
    write: () => import('./write.view.ts'),
    unreadWidget: () => import('./unread-widget.view.ts'),
    latestWidget: () => import('./latest-widget.view.ts'),
  },
});
