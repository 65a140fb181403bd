/** The table of contents: a mail is put off until a day; a page shows what is due. */
import { Page, Storage, Ui } from '@fachwerk/model/host';
import { MailActions, OpenMail } from '@fachwerk/model/mail';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';
import { Remember } from './contract.ts';

export default defineManifest({
  id: 'example.follow-ups',
  name: '%name%',
  description: '%description%',
  uses: { storage: only(Storage, 'get', 'set', 'watch'), ui: only(Ui, 'choose', 'toast'), openMail: OpenMail },
  provides: { remember: Remember, page: view() },
  contributes: [
    contribute(Page, { id: 'page', label: '%name%', icon: 'flag', path: 'follow-ups', view: 'page' }),
    contribute(MailActions, { id: 'remember', label: '%remember%', icon: 'flag', command: Remember }),
  ],
});
