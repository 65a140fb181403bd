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
import { contribute, defineManifest, definePlugin, failed, type DataOf, type Plugin } from '@fachwerk/sdk';
import { createTestWorkplace, fake, fakeUi, matchers, until } from '@fachwerk/testing';
import { Subject } from 'rxjs';
import { expect, test } from 'vitest';
import plugin from './index.ts';

expect.extend(matchers);
const received = new Subject<DataOf<typeof MessageReceived>>();
const opened: string[] = [];
/** A mail plugin as this one knows it: by names and a rule, which is data. */
const source: Plugin = definePlugin(
  defineManifest({
    id: 'test.mail',
    name: 'x',
    description: 'x',
    provides: { received: MessageReceived, open: OpenMail },
    contributes: [
      contribute(NotificationRule, {
        id: 'received',
        ...rule(
          MessageReceived,
          { title: '{from.name}', body: '{subject}' },
          { command: OpenMail, input: { account: '{account}', id: '{id}' } },
        ),
      }),
    ],
  }),
  { start: () => ({ received, open: ({ id }) => void opened.push(id) }) },
);
const arrival = (id: string) => ({
  account: 'a',
  accountName: 'Anna',
  id,
  threadId: 't',
  from: { name: 'Bert', email: 'bert@example.test' },
  subject: `Mail ${id}`,
});

test('a fact that a rule speaks of becomes an item, is announced, and opens by the command that the rule names', async () => {
  const ui = fakeUi();
  const { uses, host: running } = await createTestWorkplace({
    plugins: [plugin, source],
    shapes: [host, mail, notifications],
    fakes: [fake(Ui, ui.service)],
    uses: { items: NotificationItems, open: OpenNotification, mark: MarkNotifications, clear: ClearNotifications },
  });
  const watching = uses.items.subscribe();
  await until(uses.items, (fact) => fact !== undefined);
  await expect.poll(() => received.observed).toBe(true);
  received.next(arrival('1'));
  received.next(arrival('2'));
  const items = await until(uses.items, (fact) => fact?.data.length === 2);
  expect(items?.data.map(({ title, body, read }) => [title, body, read])).toEqual([
    ['Bert', 'Mail 2', false],
    ['Bert', 'Mail 1', false],
  ]);
  await expect.poll(() => ui.asked.filter(({ member }) => member === 'toast')).toHaveLength(2);

  await uses.open({ id: items?.data[1]?.id ?? '' });
  expect(opened).toEqual(['1']);
  await until(uses.items, (fact) => fact?.data[1]?.read === true);
  await uses.mark({ read: true });
  await until(uses.items, (fact) => fact?.data.every(({ read }) => read) === true);
  await uses.clear({});
  await until(uses.items, (fact) => fact?.data.length === 0);
  const gone: unknown = await uses.open({ id: 'nothing' }).catch((error: unknown) => error);
  expect(failed(gone, OpenNotification, 'gone')).toBe(true);

  watching.unsubscribe();
  await expect(running).toLeakNothing();
  expect(received.observed).toBe(false);
});
