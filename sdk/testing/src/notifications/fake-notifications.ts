import type { Item } from '@fachwerk/model/notifications';
import {
  ClearNotifications,
  MarkNotifications,
  NotificationItems,
  OpenNotification,
} from '@fachwerk/model/notifications';
import { BehaviorSubject } from 'rxjs';
import { failure } from '../failure.ts';
import { fake, type Fake } from '../workplace/fake.ts';

/** An inbox in memory; passes the contract's suite. `opened`: what was opened, in order. */
export interface FakeNotifications {
  readonly fakes: readonly Fake[];
  readonly items: BehaviorSubject<Item[]>;
  readonly opened: readonly Item[];
  /** Brings one in; what is not given is made up. */
  arrive(item?: Partial<Item>): Item;
}

/**
 * ```ts
 * const inbox = fakeNotifications();
 * createTestWorkplace({ plugins, shapes, fakes: [...inbox.fakes] });
 * inbox.arrive({ title: 'Neue Nachricht' });
 * ```
 */
export const fakeNotifications = (): FakeNotifications => {
  const items = new BehaviorSubject<Item[]>([]);
  const opened: Item[] = [];
  let count = 0;
  const mark = (read: boolean, ids?: readonly string[]): void =>
    items.next(items.value.map((item) => (!ids || ids.includes(item.id) ? { ...item, read } : item)));
  const open = ({ id }: { id: string }): void => {
    const item = items.value.find((one) => one.id === id);
    if (!item) throw failure('gone');
    mark(true, [id]);
    opened.push(item);
  };
  const arrive = (part: Partial<Item> = {}): Item => {
    count += 1;
    const made = {
      id: `fake-${count}`,
      time: count,
      source: 'test.fake',
      title: `Eingang ${count}`,
      body: '',
      group: '',
      read: false,
      ...part,
    };
    items.next([made, ...items.value]);
    return made;
  };
  const fakes = [
    fake(NotificationItems, items),
    fake(OpenNotification, open),
    fake(MarkNotifications, ({ ids, read }) => mark(read, ids)),
    fake(ClearNotifications, () => items.next([])),
  ];
  return { fakes, items, opened, arrive };
};
