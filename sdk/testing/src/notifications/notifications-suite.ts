import { expect } from 'vitest';
import { map, type Observable } from 'rxjs';
import type { Fact } from '@fachwerk/sdk';
import type { Item } from '@fachwerk/model/notifications';
import { until } from '../mail-store/until.ts';
import { contractSuite, type ContractTests } from '../suite.ts';

/** An inbox of notifications as its consumers have it. */
export interface NotificationsSetup {
  readonly items: Observable<Fact<Item[]> | undefined>;
  open(input: { id: string }): Promise<unknown>;
  mark(input: { ids?: string[]; read: boolean }): Promise<unknown>;
  clear(input: {}): Promise<unknown>;
  /** Brings one in, by whatever way things come in there; opening it can be seen in `opened`. */
  arrive(title: string): Promise<void> | void;
  /** Titles of those that were opened, in order. */
  readonly opened: readonly string[];
  end?(): Promise<void>;
}

const listOf = ({ items }: NotificationsSetup): Observable<Item[]> => items.pipe(map((fact) => fact?.data ?? []));

async function arrived(setup: NotificationsSetup, title = `Eingang ${crypto.randomUUID()}`): Promise<Item> {
  const seen = until(listOf(setup), (list) => list.some((item) => item.title === title));
  await setup.arrive(title);
  return (await seen).find((item) => item.title === title) as Item;
}
const found = (setup: NotificationsSetup, id: string, fits: (item: Item) => boolean): Promise<Item[]> =>
  until(listOf(setup), (list) => list.some((item) => item.id === id && fits(item)));

const tests: ContractTests<NotificationsSetup> = {
  'what arrives is unread, the newest first, each with an id of its own': async (setup) => {
    const first = await arrived(setup);
    const second = await arrived(setup);
    expect([first.read, second.read, first.id === second.id]).toEqual([false, false, false]);
    const list = await until(listOf(setup), (items) => items.length >= 2);
    expect(list.slice(0, 2).map(({ id }) => id)).toEqual([second.id, first.id]);
  },
  'some are marked, and the others stay': async (setup) => {
    const first = await arrived(setup);
    const second = await arrived(setup);
    await setup.mark({ ids: [first.id], read: true });
    const list = await found(setup, first.id, ({ read }) => read);
    expect(list.find(({ id }) => id === second.id)?.read).toBe(false);
    await setup.mark({ ids: [first.id], read: false });
    await found(setup, first.id, ({ read }) => !read);
  },
  'without ids all are marked': async (setup) => {
    await arrived(setup);
    await arrived(setup);
    await setup.mark({ read: true });
    await until(listOf(setup), (list) => list.length > 0 && list.every(({ read }) => read));
  },
  'what is opened is read, and what it stands for is opened': async (setup) => {
    const item = await arrived(setup);
    await setup.open({ id: item.id });
    await found(setup, item.id, ({ read }) => read);
    expect(setup.opened.at(-1)).toBe(item.title);
  },
  'what is gone has a code': async (setup) => {
    await expect(setup.open({ id: crypto.randomUUID() })).rejects.toMatchObject({ code: 'gone' });
  },
  'cleared, there is none, and new ones come': async (setup) => {
    await arrived(setup);
    await setup.clear({});
    await until(listOf(setup), (list) => list.length === 0);
    await arrived(setup);
  },
};

/**
 * The suite of `notifications.items@1`, `.open@1`, `.mark@1` and `.clear@1`.
 *
 * ```ts
 * notificationsSuite('acme inbox', { create: async () => ({ ...uses, arrive, opened }) });
 * ```
 */
export const notificationsSuite = (name: string, setup: { create(): Promise<NotificationsSetup> }): void =>
  contractSuite(`notifications@1 by ${name}`, () => setup.create(), tests);
