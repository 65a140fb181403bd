import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';
import { JmapMail } from './store/mail-store.ts';

export default definePlugin(manifest, {
  start({ backend }, ctx) {
    const mail = new JmapMail(backend, 'mail', (level, message, facts) => ctx.log(level, message, facts));
    ctx.own(() => mail.end());
    return { store: mail.store, received: mail.received, unread: mail.unread, connection: mail.connection };
  },
});
