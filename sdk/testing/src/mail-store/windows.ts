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

  'a thread is one row where threads are collapsed, and an answer brings it to the top': async (desks) => {
    const { store, account } = desks.first;
    const subject = `Vorgang ${crypto.randomUUID()}`;
    const { box, ids } = await desks.first.folder(subject);
    const filter = { inMailbox: box };
    const window = store.watch({ account, filter, collapseThreads: true, position: 0, limit: 10 });
    const tops: (string | null)[][] = [];
    const watching = window.subscribe(({ items }) => tops.push(items.map((mail) => mail.subject)));
    // Times of arrival have whole seconds; what is to be the newest must be a second younger.
    const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1100));
    await later();
    await desks.first.file(box, 'Anderes');
    await until(window, ({ total }) => total === 2);
    await later();
    const { list } = await store.get({ account, ids });
    const references = list[0]?.messageId ?? [];
    await desks.first.file(box, `Re: ${subject}`, { inReplyTo: references, references });
    const { total, items } = await until(window, (one) => one.items[0]?.subject === `Re: ${subject}`);
    expect([total, items.map((mail) => mail.subject)]).toEqual([2, [`Re: ${subject}`, 'Anderes']]);
    watching.unsubscribe();
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
