/** The table of contents: what mail uses of others, what it gives, and where it shows itself. */
import { Directory } from '@fachwerk/model/directory';
import { Action, Appearance, Navigation, Page, Session, Shortcut, Storage, Ui, Widget } from '@fachwerk/model/host';
import {
  ComposeMail,
  MailActions,
  MailConnection,
  MailSendFailed,
  MailStore,
  MailUnread,
  MessageReceived,
  OpenMail,
} from '@fachwerk/model/mail';
import { NotificationRule, rule } from '@fachwerk/model/notifications';
import { contribute, defineManifest, only, optional, view } from '@fachwerk/sdk';
import { ChangeMails, ResumeDraft, SendDraft, ShowMail, UndoChange } from './contract.ts';
import { MailSettings } from './settings.ts';
import { intents, keysOf } from './shortcuts.ts';

export default defineManifest({
  id: 'fachwerk.mail',
  name: '%name%',
  description: '%description%',
  // It writes into the mail frame and keeps drafts in the browser: an opaque frame can do neither.
  tiers: ['trusted'],
  uses: {
    store: MailStore,
    unread: optional(MailUnread),
    sendFailed: optional(MailSendFailed),
    connection: optional(MailConnection),
    directory: optional(Directory),
    navigation: Navigation,
    ui: Ui,
    session: only(Session, 'person'),
    appearance: only(Appearance, 'watch'),
    storage: only(Storage, 'watch', 'set'),
    composeMail: ComposeMail,
    sendDraft: SendDraft,
    changeMails: ChangeMails,
    undoChange: UndoChange,
  },
  opens: { actions: MailActions },
  provides: {
    compose: ComposeMail,
    open: OpenMail,
    show: ShowMail,
    resume: ResumeDraft,
    send: SendDraft,
    change: ChangeMails,
    undo: UndoChange,
    mail: view<{ account?: string; mailbox?: string; thread?: string; q?: string; all?: string }>(),
    write: view<{ account?: string; key?: string; back?: string }>(),
    unreadWidget: view<{ size: 'small' | 'medium' | 'large' }>(),
    latestWidget: view<{ size: 'small' | 'medium' | 'large' }>(),
  },
  contributes: [
    contribute(Page, {
      id: 'mail',
      label: '%name%',
      icon: 'mail',
      path: 'mail/:account?/:mailbox?/:thread?',
      badge: MailUnread.id,
      view: 'mail',
    }),
    contribute(Page, {
      id: 'write',
      label: '%write%',
      icon: 'edit',
      path: 'mail-write/:account/:key',
      nav: false,
      view: 'write',
    }),
    contribute(Action, {
      id: 'compose',
      label: '%compose%',
      icon: 'edit',
      shortcut: 'c',
      keywords: '%compose-keywords%',
      command: ComposeMail,
    }),
    contribute(Action, {
      id: 'show',
      label: '%show%',
      icon: 'mail',
      shortcut: 'g i',
      keywords: '%show-keywords%',
      command: ShowMail,
    }),
    ...intents.map((intent) =>
      contribute(Shortcut, { id: intent, label: `%shortcut-${intent}%`, keys: keysOf(intent), group: '%name%' }),
    ),
    contribute(Shortcut, { id: 'send', label: '%send%', keys: 'Control+Enter', group: '%name%' }),
    contribute(Widget, { id: 'unread', label: '%widget-unread%', size: 'small', view: 'unreadWidget' }),
    contribute(Widget, { id: 'latest', label: '%widget-latest%', size: 'medium', view: 'latestWidget' }),
    contribute(NotificationRule, {
      id: 'received',
      ...rule(
        MessageReceived,
        { title: '{from.name}', body: '{subject}', group: '{threadId}' },
        { command: OpenMail, input: { account: '{account}', id: '{id}' } },
      ),
    }),
    contribute(NotificationRule, {
      id: 'not-sent',
      ...rule(
        MailSendFailed,
        { title: '%not-sent%', body: '{subject}' },
        { command: ResumeDraft, input: { account: '{account}', key: '{key}' } },
      ),
    }),
  ],
  settings: MailSettings,
});
