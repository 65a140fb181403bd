import {
  ClearNotifications,
  MarkNotifications,
  NotificationItems,
  OpenNotification,
} from '@fachwerk/model/notifications';
import { notifications } from '@fachwerk/model/notifications/schema';
import { createTestWorkplace } from '../workplace/test-workplace.ts';
import { fakeNotifications } from './fake-notifications.ts';
import { notificationsSuite } from './notifications-suite.ts';

notificationsSuite('the fake', {
  create: async () => {
    const inbox = fakeNotifications();
    const workplace = await createTestWorkplace({
      plugins: [],
      shapes: [notifications],
      fakes: inbox.fakes,
      uses: { items: NotificationItems, open: OpenNotification, mark: MarkNotifications, clear: ClearNotifications },
    });
    const { items, open, mark, clear } = workplace.uses;
    const opened: string[] = [];
    return {
      items,
      mark,
      clear,
      opened,
      open: async (input) => {
        await open(input);
        opened.push(inbox.opened.at(-1)?.title ?? '');
      },
      arrive: (title) => void inbox.arrive({ title }),
      end: () => workplace.end(),
    };
  },
});
