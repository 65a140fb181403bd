import { expect, vi } from 'vitest';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Window } from '@fachwerk/model/mail';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

/** The items that a stream, already watched, gives while `work` goes on. */
const during = async <T>(stream: Observable<T>, work: () => Promise<unknown>): Promise<T[]> => {
  const seen: T[] = [];
  const subscription = stream.subscribe((item) => seen.push(item));
  await vi.waitFor(() => expect(seen).not.toEqual([]), 5000);
  await work();
  subscription.unsubscribe();
  return seen;
};
const seen = ({ items }: Window): boolean[] => items.map(({ keywords }) => keywords['$seen'] === true);

export const changes: Tests = {
  'a flag shows at once, stays, and is taken back by its undo': async (desks) => {
    const { store, account } = desks.first;
    const { box, ids } = await desks.first.folder('Flagge');
    const [id = ''] = ids;
    const window = desks.first.watch({ inMailbox: box });
    await firstValueFrom(window);
    let undo: string | undefined;
    // By the time that the change is confirmed it has long been shown.
    const items = await during(window, async () => {
      ({ undo } = await store.set({ account, update: { [id]: { 'keywords/$seen': null } } }));
    });
    expect(seen(items.at(-1) as Window)).toEqual([false]);
    await until(window, (one) => !seen(one)[0]);
    await store.undo({ account, undo: undo ?? '' });
    await until(window, (one) => seen(one)[0] === true);
    const { list } = await store.get({ account, ids });
    expect(list[0]?.keywords['$seen']).toBe(true);
    await expect(store.undo({ account, undo: undo ?? '' })).rejects.toMatchObject({ code: 'gone' });
  },

  'a moved mail leaves its list at once and is in the other': async (desks) => {
    const { store, account } = desks.first;
    const from = await desks.first.folder('bleibt', 'geht');
    const to = await desks.first.folder();
    const id = from.ids[1] ?? '';
    const window = desks.first.watch({ inMailbox: from.box });
    await firstValueFrom(window);
    const patch = { [`mailboxIds/${from.box}`]: null, [`mailboxIds/${to.box}`]: true } as const;
    const left = until(window, ({ items }) => items.length === 1, 1000);
    const { undo = '', updated } = await store.set({ account, update: { [id]: patch } });
    expect(updated).toEqual([id]);
    const { total, items } = await left;
    expect([total, items[0]?.subject]).toEqual([1, 'bleibt']);
    await until(desks.first.watch({ inMailbox: to.box }), (one) => one.ids.includes(id));
    await store.undo({ account, undo });
    await until(window, (one) => one.total === 2 && one.ids.includes(id));
  },

  'what the server refuses is told and taken back': async (desks) => {
    const { store, account } = desks.first;
    const { box, ids } = await desks.first.folder('bleibt');
    const [id = ''] = ids;
    const window = desks.first.watch({ inMailbox: box });
    await firstValueFrom(window);
    const patch = { [`mailboxIds/${box}`]: null, 'mailboxIds/nowhere': true } as const;
    const { refused, updated } = await store.set({
      account,
      update: { [id]: patch, Mnowhere: { 'keywords/$seen': true } },
    });
    expect(Object.keys(refused).toSorted()).toEqual(['Mnowhere', id].toSorted());
    expect(updated).toEqual([]);
    await until(window, (one) => one.ids.includes(id));
  },

  'destruction waits, can be called back, and happens': async (desks) => {
    const { store, account } = desks.first;
    const { box, ids } = await desks.first.folder('bleibt', 'geht');
    const window = desks.first.watch({ inMailbox: box });
    await firstValueFrom(window);
    const [kept = '', gone = ''] = ids;
    const { undo = '', destroyed } = await store.set({ account, destroy: [kept] });
    expect(destroyed).toEqual([kept]);
    await until(window, (one) => !one.ids.includes(kept), 500);
    const before = await store.get({ account, ids: [kept] });
    expect(before.list).toHaveLength(1);
    await store.undo({ account, undo });
    await until(window, (one) => one.ids.includes(kept), 500);

    const second = await store.set({ account, destroy: [gone] });
    await desks.again(async () => {
      const { notFound } = await store.get({ account, ids: [gone] });
      expect(notFound).toEqual([gone]);
    }, 14_000);
    await expect(store.undo({ account, undo: second.undo ?? '' })).rejects.toMatchObject({ code: 'gone' });
    const { ids: left } = await firstValueFrom(window);
    expect(left).toEqual([kept]);
  },
};
