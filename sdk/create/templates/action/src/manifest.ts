/** What this plugin is, uses, provides and contributes. A host reads only this until somebody runs the command. */
import { Action, Ui } from '@fachwerk/model/host';
import { ComposeMail, MailActions } from '@fachwerk/model/mail';
import { contribute, defineManifest, only } from '@fachwerk/sdk';
import { RequestRoom, RoomSettings } from './contract.ts';

export default defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: '%description%',
  uses: { ui: only(Ui, 'choose'), composeMail: ComposeMail },
  provides: { request: RequestRoom },
  contributes: [
    contribute(MailActions, { id: 'request', label: '%request%', icon: 'location', command: RequestRoom }),
    contribute(Action, { id: 'request', label: '%request%', icon: 'location', command: RequestRoom }),
  ],
  settings: RoomSettings,
});
