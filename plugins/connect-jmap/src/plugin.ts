import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.ts';
import { JmapMail } from './store/mail-store.ts';

export default definePlugin(manifest, {
  start({ backend }, ctx) {
    const mail = new JmapMail(backend, 'mail', (level, message, facts) => ctx.log(level, message, facts));
    ctx.own(() => mail.end());
    const { store, received, sendFailed, unread, connection } = mail;
    return { store, received, sendFailed, unread, connection };
  },
});
