import { defineManifest, only, optional } from '@fachwerk/sdk';
import { Directory } from '@fachwerk/model/directory';
import { Backend, Session } from '@fachwerk/model/host';
import { MailConnection, MailSendFailed, MailStore, MailUnread, MessageReceived } from '@fachwerk/model/mail';

export default defineManifest({
  id: 'fachwerk.connect-jmap',
  name: '%name%',
  description: '%description%',
  uses: { backend: Backend, session: optional(only(Session, 'person')) },
  provides: {
    store: MailStore,
    directory: Directory,
    received: MessageReceived,
    sendFailed: MailSendFailed,
    unread: MailUnread,
    connection: MailConnection,
  },
  backends: ['mail'],
});
