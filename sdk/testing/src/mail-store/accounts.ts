import { expect } from 'vitest';
import { firstValueFrom } from 'rxjs';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

export const accounts: Tests = {
  'an own account with rights and limits': async (desks) => {
    const { about } = desks.first;
    expect(about.rights).toEqual({ read: true, write: true, send: true });
    expect(about.limits.upload).toBeGreaterThan(0);
  },

  'mailboxes with the roles that mail needs': async (desks) => {
    const boxes = await firstValueFrom(desks.first.boxes());
    const roles = boxes.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['inbox', 'drafts', 'sent', 'trash']));
  },

  'counts follow what happens': async (desks) => {
    const { box, ids } = await desks.first.folder('eins', 'zwei');
    const { account, store } = desks.first;
    await until(desks.first.boxes(), (boxes) => boxes.some(({ id, totalEmails }) => id === box && totalEmails === 2));
    const unread = until(desks.first.boxes(), (boxes) =>
      boxes.some(({ id, unreadEmails }) => id === box && unreadEmails === 1),
    );
    await store.set({ account, update: { [ids[0] ?? '']: { 'keywords/$seen': null } } });
    await unread;
  },

  'an account that is not there has a code': async (desks) => {
    const { store } = desks.first;
    await expect(store.identities({ account: 'nowhere' })).rejects.toMatchObject({ code: 'accountNotFound' });
    await expect(firstValueFrom(store.mailboxes({ account: 'nowhere' }))).rejects.toMatchObject({
      code: 'accountNotFound',
    });
  },
};
