/** The table of contents: a page with a form, whose result is handed to whoever writes mails. */
import { Page, Storage } from '@fachwerk/model/host';
import { ComposeMail } from '@fachwerk/model/mail';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';

export default defineManifest({
  id: 'example.travel',
  name: '%name%',
  description: '%description%',
  uses: { storage: only(Storage, 'get', 'set'), composeMail: ComposeMail },
  provides: { page: view() },
  contributes: [contribute(Page, { id: 'page', label: '%name%', icon: 'table', path: 'travel', view: 'page' })],
});
