import { defineView } from '@fachwerk/sdk';
import { MailPage } from './elements/mail-page/mail-page.ts';
import { mount } from './elements/mount.ts';
import { MailDesk } from './mail-desk.ts';
import { mailPageModel } from './mail-page-model.ts';
import manifest from './manifest.ts';

export default defineView(manifest, 'mail', (view, uses, ctx) => {
  const desk = new MailDesk(view, uses, ctx);
  mount(view, MailPage, { text: ctx.text, model: mailPageModel(desk, view.signal) });
});
