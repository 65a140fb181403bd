import { expect } from 'vitest';
import { firstValueFrom } from 'rxjs';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

export const windows: Tests = {
  'position, limit and total, newest first': async (desks) => {
    const { box } = await desks.first.folder('a', 'b', 'c', 'd', 'e');
    const { store, account } = desks.first;
    const sort = [{ property: 'subject', isAscending: true }];
    const at = (position: number, limit: number) =>
      firstValueFrom(store.watch({ account, filter: { inMailbox: box }, sort, position, limit }));
    const [first, second, beyond] = await Promise.all([at(0, 2), at(2, 2), at(10, 2)]);
    expect(first.items.map(({ subject }) => subject)).toEqual(['a', 'b']);
    expect(first.ids).toEqual(first.items.map(({ id }) => id));
    expect(second.items.map(({ subject }) => subject)).toEqual(['c', 'd']);
    expect([first.total, second.total, second.position]).toEqual([5, 5, 2]);
    expect(beyond.items).toEqual([]);
  },

  'a mail that comes in is seen without asking': async (desks) => {
    const { first, second } = desks;
    const inbox = await first.box('inbox');
    const subject = `Eingang ${crypto.randomUUID()}`;
    const window = first.subjects({ inMailbox: inbox.id }, 5);
    await firstValueFrom(window);
    const seen = until(window, (subjects) => subjects.includes(subject), desks.arrival + 5000);
    const sent = second.send(first.email, { subject });
    await sent;
    const start = performance.now();
    await seen;
    expect(performance.now() - start).toBeLessThan(desks.arrival);
  },

  'a filter that is none has a code': async (desks) => {
    const { store, account } = desks.first;
    const watch = store.watch({ account, sort: [{ property: 'colour' }], position: 0, limit: 5 });
    await expect(firstValueFrom(watch)).rejects.toMatchObject({ code: 'unsupportedFilter' });
  },

  'words are found': async (desks) => {
    const word = `Wort${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
    await desks.second.send(desks.first.email, { subject: 'Suche', text: `Hier steht ${word}.` });
    const found = await desks.again(async () => {
      const { ids } = await firstValueFrom(desks.first.watch({ text: word }, 5));
      expect(ids.length).toBe(1);
      return ids;
    }, desks.search);
    const { store, account } = desks.first;
    const [snippet] = await store.snippets({ account, filter: { text: word }, ids: found });
    expect(snippet?.preview ?? word).not.toMatch(/<(?!\/?mark>)/);
  },
};
