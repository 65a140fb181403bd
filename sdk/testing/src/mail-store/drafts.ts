import { expect } from 'vitest';
import type { Desks, Tests } from './desks.ts';
import { until } from './until.ts';

const shown = async ({ first }: Desks) => first.subjects({ inMailbox: (await first.box('drafts')).id }, 100);

export const drafts: Tests = {
  'one mail however often it is saved, found by key and by id': async (desks) => {
    const { store, account } = desks.first;
    const draft = desks.first.draft({ to: [{ name: 'Bert', email: 'bert@example.test' }], text: 'Anfang' });
    const ids = new Set<string>();
    for (const text of ['Anfang', 'Mitte', 'Ende']) {
      const { id } = await store.saveDraft({ account, draft: { ...draft, text } });
      ids.add(id);
    }
    expect(ids.size).toBe(3);
    await until(await shown(desks), (list) => list.filter((subject) => subject === draft.subject).length === 1);
    const byKey = await store.draft({ account, key: draft.key });
    expect(byKey.draft).toMatchObject({ key: draft.key, to: draft.to, subject: draft.subject });
    expect(byKey.draft.text.trimEnd()).toBe('Ende');
    const byId = await store.draft({ account, id: byKey.id });
    expect(byId.draft.key).toBe(draft.key);
    await store.discardDraft({ account, key: draft.key });
    await until(await shown(desks), (list) => !list.includes(draft.subject));
    await expect(store.draft({ account, key: draft.key })).rejects.toMatchObject({ code: 'notFound' });
  },

  'saves that overlap end in one mail with the last state': async (desks) => {
    const { store, account } = desks.first;
    const draft = desks.first.draft();
    await Promise.all(['1', '2', '3'].map((text) => store.saveDraft({ account, draft: { ...draft, text } })));
    const saved = await store.draft({ account, key: draft.key });
    expect(saved.draft.text.trimEnd()).toBe('3');
    await until(await shown(desks), (list) => list.filter((subject) => subject === draft.subject).length === 1);
    await store.discardDraft({ account, key: draft.key });
  },

  'what it answers and what is attached stay with it': async (desks) => {
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
  },
};
