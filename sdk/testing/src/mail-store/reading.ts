import { describe, expect, test } from 'vitest';
import { firstValueFrom } from 'rxjs';
import type { Desks } from './desks.ts';
import { until } from './until.ts';

export const reading = (desks: Desks): void => {
  describe('accounts and mailboxes', () => {
    test('an own account with rights and limits', () => {
      const { about } = desks.first;
      expect(about.rights).toEqual({ read: true, write: true, send: true });
      expect(about.limits.upload).toBeGreaterThan(0);
    });

    test('mailboxes with the roles that mail needs', async () => {
      const boxes = await firstValueFrom(desks.first.boxes());
      const roles = boxes.map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['inbox', 'drafts', 'sent', 'trash']));
    });

    test('counts follow what happens', async () => {
      const { box, ids } = await desks.first.folder('eins', 'zwei');
      const { account, store } = desks.first;
      await until(desks.first.boxes(), (boxes) => boxes.some(({ id, totalEmails }) => id === box && totalEmails === 2));
      const unread = until(desks.first.boxes(), (boxes) =>
        boxes.some(({ id, unreadEmails }) => id === box && unreadEmails === 1),
      );
      await store.set({ account, update: { [ids[0] ?? '']: { 'keywords/$seen': null } } });
      await unread;
    });

    test('an account that is not there has a code', async () => {
      const { store } = desks.first;
      await expect(store.identities({ account: 'nowhere' })).rejects.toMatchObject({ code: 'accountNotFound' });
      await expect(firstValueFrom(store.mailboxes({ account: 'nowhere' }))).rejects.toMatchObject({
        code: 'accountNotFound',
      });
    });
  });

  describe('windows', () => {
    test('position, limit and total, newest first', async () => {
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
    });

    test('a mail that comes in is seen without asking', async () => {
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
    });

    test('a filter that is none has a code', async () => {
      const { store, account } = desks.first;
      const watch = store.watch({ account, sort: [{ property: 'colour' }], position: 0, limit: 5 });
      await expect(firstValueFrom(watch)).rejects.toMatchObject({ code: 'unsupportedFilter' });
    });

    test('words are found', async () => {
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
    });
  });

  describe('threads', () => {
    test('whole mails, oldest first, and an answer comes into it', async () => {
      const { first, second } = desks;
      const subject = `Vorgang ${crypto.randomUUID()}`;
      await second.send(first.email, { subject, text: 'Anfang' });
      const inbox = await first.box('inbox');
      const fits = (window: { items: { subject: string | null }[] }): boolean =>
        window.items.some((mail) => mail.subject === subject);
      const { items } = await until(first.watch({ inMailbox: inbox.id }), fits, 10_000);
      const mail = items.find((one) => one.subject === subject);
      const thread = first.store.thread({ account: first.account, thread: mail?.threadId ?? '' });
      const [whole] = await firstValueFrom(thread);
      expect(whole?.from?.[0]?.email).toBe(second.email);
      expect(whole?.bodyValues[whole.textBody[0]?.partId ?? '']?.value).toContain('Anfang');
      const longer = until(thread, (mails) => mails.length === 2, 10_000);
      const ids = whole?.messageId ?? [];
      await first.send(second.email, { subject: `Re: ${subject}`, inReplyTo: ids, references: ids });
      const mails = await longer;
      expect(mails.map((one) => one.subject)).toEqual([subject, `Re: ${subject}`]);
    });

    test('a thread that is not there has a code', async () => {
      const { store, account } = desks.first;
      await expect(firstValueFrom(store.thread({ account, thread: 'Tnowhere' }))).rejects.toMatchObject({
        code: 'notFound',
      });
      const { list, notFound } = await store.get({ account, ids: ['Mnowhere'] });
      expect([list, notFound]).toEqual([[], ['Mnowhere']]);
    });
  });
};
