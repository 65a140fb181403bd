import { expect } from 'vitest';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

export const mailboxes: Tests = {
  'are made, renamed and removed, with a code for each refusal': async (desks) => {
    const { store, account } = desks.first;
    const { box } = await desks.first.folder('Inhalt');
    const name = `Akte ${crypto.randomUUID().slice(0, 8)}`;
    await store.setMailbox({ account, update: { id: box, name } });
    await until(desks.first.boxes(), (boxes) => boxes.some((one) => one.id === box && one.name === name));
    const twice = store.setMailbox({ account, create: { name, parentId: null } });
    await expect(twice).rejects.toMatchObject({ code: 'alreadyExists' });
    const other = await desks.first.folder();
    const renamed = store.setMailbox({ account, update: { id: other.box, name } });
    await expect(renamed).rejects.toMatchObject({ code: 'alreadyExists' });
    await store.setMailbox({ account, destroy: { id: other.box, withMails: false } });
    const { id: child = '' } = await store.setMailbox({ account, create: { name: 'Band 1', parentId: box } });
    const parent = store.setMailbox({ account, destroy: { id: box, withMails: true } });
    await expect(parent).rejects.toMatchObject({ code: 'hasChild' });
    await store.setMailbox({ account, destroy: { id: child, withMails: false } });
    const full = store.setMailbox({ account, destroy: { id: box, withMails: false } });
    await expect(full).rejects.toMatchObject({ code: 'hasMails' });
    await store.setMailbox({ account, destroy: { id: box, withMails: true } });
    await until(desks.first.boxes(), (boxes) => boxes.every((one) => one.id !== box));
  },
};
