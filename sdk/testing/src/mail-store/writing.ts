import { describe, expect, test } from 'vitest';
import { firstValueFrom } from 'rxjs';
import type { Desks } from './desks.ts';
import { until } from './until.ts';

export const writing = (desks: Desks): void => {
  const drafts = async () => desks.first.subjects({ inMailbox: (await desks.first.box('drafts')).id }, 100);

  describe('drafts', () => {
    test('one mail however often it is saved, found by key and by id', async () => {
      const { store, account } = desks.first;
      const draft = desks.first.draft({ to: [{ name: 'Bert', email: 'bert@example.test' }], text: 'Anfang' });
      const ids = new Set<string>();
      for (const text of ['Anfang', 'Mitte', 'Ende']) {
        const { id } = await store.saveDraft({ account, draft: { ...draft, text } });
        ids.add(id);
      }
      expect(ids.size).toBe(3);
      await until(await drafts(), (list) => list.filter((subject) => subject === draft.subject).length === 1);
      const byKey = await store.draft({ account, key: draft.key });
      expect(byKey.draft).toMatchObject({ key: draft.key, to: draft.to, subject: draft.subject });
      expect(byKey.draft.text.trimEnd()).toBe('Ende');
      const byId = await store.draft({ account, id: byKey.id });
      expect(byId.draft.key).toBe(draft.key);
      await store.discardDraft({ account, key: draft.key });
      await until(await drafts(), (list) => !list.includes(draft.subject));
      await expect(store.draft({ account, key: draft.key })).rejects.toMatchObject({ code: 'notFound' });
    });

    test('saves that overlap end in one mail with the last state', async () => {
      const { store, account } = desks.first;
      const draft = desks.first.draft();
      await Promise.all(['1', '2', '3'].map((text) => store.saveDraft({ account, draft: { ...draft, text } })));
      const saved = await store.draft({ account, key: draft.key });
      expect(saved.draft.text.trimEnd()).toBe('3');
      await until(await drafts(), (list) => list.filter((subject) => subject === draft.subject).length === 1);
      await store.discardDraft({ account, key: draft.key });
    });

    test('what it answers and what is attached stay with it', async () => {
      const { store, account } = desks.first;
      const blob = new Blob(['Anlage'], { type: 'text/plain' });
      const file = await store.upload({ account, blob, name: 'Anlage äöü.txt' });
      const attachments = [{ ...file, cid: null }];
      const answers = { id: 'Manother', keyword: '$answered' as const };
      const draft = desks.first.draft({ attachments, answers, inReplyTo: ['a@example.test'] });
      await store.saveDraft({ account, draft });
      const saved = await store.draft({ account, key: draft.key });
      expect(saved.draft).toMatchObject({ answers, inReplyTo: ['a@example.test'] });
      expect(saved.draft.attachments.map(({ name, size }) => [name, size])).toEqual([['Anlage äöü.txt', 6]]);
      await store.discardDraft({ account, key: draft.key });
    });
  });

  describe('sending', () => {
    test('arrives with its attachment byte for byte, and is no draft any more', async () => {
      const { first, second } = desks;
      const bytes = crypto.getRandomValues(new Uint8Array(60_000));
      const blob = new Blob([bytes], { type: 'application/octet-stream' });
      const file = await first.store.upload({ account: first.account, blob, name: 'Plan.bin' });
      const draft = first.draft({ to: [{ name: null, email: second.email }], attachments: [{ ...file, cid: null }] });
      await first.store.saveDraft({ account: first.account, draft });
      await first.store.send({ account: first.account, draft });
      const inbox = await second.box('inbox');
      const window = await until(
        second.watch({ inMailbox: inbox.id }),
        ({ items }) => items.some(({ subject }) => subject === draft.subject),
        desks.arrival + 5000,
      );
      const summary = window.items.find(({ subject }) => subject === draft.subject);
      expect(summary?.hasAttachment).toBe(true);
      const { list } = await second.store.get({ account: second.account, ids: [summary?.id ?? ''] });
      const [part] = list[0]?.attachments ?? [];
      const got = await second.store.download({
        account: second.account,
        blobId: part?.blobId ?? '',
        name: part?.name ?? '',
        type: part?.type ?? '',
      });
      expect(part?.name).toBe('Plan.bin');
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
      await until(await drafts(), (subjects) => !subjects.includes(draft.subject));
      const sent = await first.box('sent');
      await until(first.subjects({ inMailbox: sent.id }), (subjects) => subjects.includes(draft.subject));
    });

    test('marks the mail that it answers', async () => {
      const { first, second } = desks;
      const { ids } = await first.folder('Frage');
      const [id = ''] = ids;
      await first.send(second.email, { answers: { id, keyword: '$answered' } });
      const { list } = await first.store.get({ account: first.account, ids });
      expect(list[0]?.keywords['$answered']).toBe(true);
    });

    test('is delayed and called back; the mail is a draft again', async () => {
      const { first, second } = desks;
      const { submission, until: end, draft } = await first.send(second.email, {}, 6);
      expect(Date.parse(end ?? '')).toBeGreaterThan(Date.now());
      await first.store.unsend({ account: first.account, submission });
      await until(await drafts(), (subjects) => subjects.filter((one) => one === draft.subject).length === 1);
      const saved = await first.store.draft({ account: first.account, key: draft.key });
      expect(saved.draft.to).toEqual(draft.to);
      await new Promise((resolve) => setTimeout(resolve, 8000));
      const inbox = await second.box('inbox');
      const subjects = await firstValueFrom(second.subjects({ inMailbox: inbox.id }, 50));
      expect(subjects).not.toContain(draft.subject);
      await first.store.discardDraft({ account: first.account, key: draft.key });
    }, 30_000);

    test('is delayed and then goes by itself', async () => {
      const { first, second } = desks;
      const { until: end, draft, submission } = await first.send(second.email, {}, 2);
      expect(end).toBeDefined();
      const inbox = await second.box('inbox');
      await until(second.subjects({ inMailbox: inbox.id }), (subjects) => subjects.includes(draft.subject), 15_000);
      const late = first.store.unsend({ account: first.account, submission });
      await expect(late).rejects.toMatchObject({ code: 'tooLate' });
    }, 30_000);

    test('to nobody, and to somebody who is not there, has a code and keeps the draft', async () => {
      const { store, account } = desks.first;
      const draft = desks.first.draft();
      await expect(store.send({ account, draft })).rejects.toMatchObject({ code: 'noRecipients' });
      const lost = { ...draft, to: [{ name: null, email: 'niemand@example.test' }] };
      await expect(store.send({ account, draft: lost })).rejects.toMatchObject({ code: 'invalidRecipients' });
      await until(await drafts(), (list) => list.filter((subject) => subject === draft.subject).length === 1);
      await store.discardDraft({ account, key: draft.key });
    });
  });

  describe('files and addresses', () => {
    test('a file beyond the limit is refused before it travels', async () => {
      const { about, store, account } = desks.first;
      const limit = Math.min(about.limits.upload, about.limits.attachments ?? Infinity);
      const piece = new Blob([new Uint8Array(1_000_000)]);
      const blob = new Blob(Array.from({ length: Math.floor(limit / 1_000_000) + 1 }, () => piece));
      const refused = store.upload({ account, blob, name: 'zu groß' });
      await expect(refused).rejects.toMatchObject({ code: 'tooLarge', data: { limit } });
    });

    test('progress reaches the whole', async () => {
      const { store, account } = desks.first;
      const blob = new Blob([new Uint8Array(300_000)]);
      const whole = until(store.progress({ account, id: 'auf' }), ({ sent, total }) => sent === total);
      await store.upload({ account, blob, name: 'groß.bin', progress: 'auf' });
      expect(await whole).toEqual({ sent: 300_000, total: 300_000 });
    });

    test('a file that is not there has a code', async () => {
      const { store, account } = desks.first;
      const none = store.download({ account, blobId: 'Gnowhere', name: 'x', type: 'text/plain' });
      await expect(none).rejects.toMatchObject({ code: 'notFound' });
    });

    test('addresses that were written to are offered', async () => {
      const { first, second } = desks;
      await first.send(second.email);
      const text = second.email.slice(0, 4);
      const found = await first.store.addresses({ account: first.account, text });
      expect(found.map(({ email }) => email)).toContain(second.email);
    });
  });
};
