import { expect } from 'vitest';
import { firstValueFrom } from 'rxjs';
import type { Desks, Tests } from './desks.ts';
import { until } from './until.ts';

const shownDrafts = async ({ first }: Desks) => first.subjects({ inMailbox: (await first.box('drafts')).id }, 100);

export const sending: Tests = {
  'arrives with its attachment byte for byte, and is no draft any more': async (desks) => {
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
    await until(await shownDrafts(desks), (subjects) => !subjects.includes(draft.subject));
    const sent = await first.box('sent');
    await until(first.subjects({ inMailbox: sent.id }), (subjects) => subjects.includes(draft.subject));
  },

  'marks the mail that it answers': async (desks) => {
    const { first, second } = desks;
    const { ids } = await first.folder('Frage');
    const [id = ''] = ids;
    await first.send(second.email, { answers: { id, keyword: '$answered' } });
    const { list } = await first.store.get({ account: first.account, ids });
    expect(list[0]?.keywords['$answered']).toBe(true);
  },

  'is delayed and called back; the mail is a draft again': async (desks) => {
    const { first, second } = desks;
    const { submission, until: end, draft } = await first.send(second.email, {}, 6);
    expect(Date.parse(end ?? '')).toBeGreaterThan(Date.now());
    await first.store.unsend({ account: first.account, submission });
    await until(await shownDrafts(desks), (subjects) => subjects.filter((one) => one === draft.subject).length === 1);
    const saved = await first.store.draft({ account: first.account, key: draft.key });
    expect(saved.draft.to).toEqual(draft.to);
    await new Promise((resolve) => setTimeout(resolve, 8000));
    const inbox = await second.box('inbox');
    const subjects = await firstValueFrom(second.subjects({ inMailbox: inbox.id }, 50));
    expect(subjects).not.toContain(draft.subject);
    await first.store.discardDraft({ account: first.account, key: draft.key });
  },

  'is delayed and then goes by itself': async (desks) => {
    const { first, second } = desks;
    const { until: end, draft, submission } = await first.send(second.email, {}, 2);
    expect(end).toBeDefined();
    const inbox = await second.box('inbox');
    await until(second.subjects({ inMailbox: inbox.id }), (subjects) => subjects.includes(draft.subject), 15_000);
    const late = first.store.unsend({ account: first.account, submission });
    await expect(late).rejects.toMatchObject({ code: 'tooLate' });
  },

  'to nobody, and to somebody who is not there, has a code and keeps the draft': async (desks) => {
    const { store, account } = desks.first;
    const draft = desks.first.draft();
    await expect(store.send({ account, draft })).rejects.toMatchObject({ code: 'noRecipients' });
    const lost = { ...draft, to: [{ name: null, email: 'niemand@example.test' }] };
    await expect(store.send({ account, draft: lost })).rejects.toMatchObject({ code: 'invalidRecipients' });
    await until(await shownDrafts(desks), (list) => list.filter((subject) => subject === draft.subject).length === 1);
    await store.discardDraft({ account, key: draft.key });
  },
};
