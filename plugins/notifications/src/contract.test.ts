import { Ui } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { MessageReceived, OpenMail } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import {
  ClearNotifications,
  MarkNotifications,
  NotificationItems,
  NotificationRule,
  OpenNotification,
  rule,
} from '@fachwerk/model/notifications';
import { notifications } from '@fachwerk/model/notifications/schema';
import { contribute, defineManifest, definePlugin, type DataOf } from '@fachwerk/sdk';
import { createTestWorkplace, fake, fakeUi, notificationsSuite, until } from '@fachwerk/testing';
import { Subject } from 'rxjs';
import plugin from './index.ts';

const received = new Subject<DataOf<typeof MessageReceived>>();
const opened: string[] = [];
/** What announces, and opens what it announced: the id of a mail is the title here. */
const source = definePlugin(
  defineManifest({
    id: 'test.source',
    name: 'x',
    description: 'x',
    provides: { received: MessageReceived, open: OpenMail },
    contributes: [
      contribute(NotificationRule, {
        id: 'received',
        ...rule(
          MessageReceived,
          { title: '{subject}', body: '' },
          { command: OpenMail, input: { account: '{account}', id: '{id}' } },
        ),
      }),
    ],
  }),
  { start: () => ({ received, open: ({ id }) => void opened.push(id) }) },
);

notificationsSuite('fachwerk.notifications', {
  create: async () => {
    const workplace = await createTestWorkplace({
      plugins: [plugin, source],
      shapes: [host, mail, notifications],
      fakes: [fake(Ui, fakeUi().service)],
      uses: { items: NotificationItems, open: OpenNotification, mark: MarkNotifications, clear: ClearNotifications },
    });
    const kept = workplace.uses.items.subscribe();
    // Nothing that is announced before it runs is kept for it.
    await until(workplace.uses.items, (fact) => fact !== undefined);
    const from = { name: 'x', email: 'x@example.test' };
    return {
      ...workplace.uses,
      opened,
      arrive: (subject) =>
        received.next({ account: 'a', accountName: 'a', id: subject, threadId: subject, from, subject }),
      async end() {
        kept.unsubscribe();
        await workplace.end();
      },
    };
  },
});
