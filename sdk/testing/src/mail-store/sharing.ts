import { expect } from 'vitest';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

export const sharing: Tests = {
  'what one does the other sees': async (desks) => {
    const team = await desks.team();
    const [one, other] = team ?? [desks.first, desks.first];
    expect(one.about.personal).toBe(!team);
    const { box, ids } = await one.folder('gemeinsam');
    const [id = ''] = ids;
    const window = other.watch({ inMailbox: box });
    await until(window, (first) => first.ids.includes(id));
    const flagged = until(window, ({ items }) => items[0]?.keywords['$flagged'] === true, desks.arrival + 2000);
    await one.store.set({ account: one.account, update: { [id]: { 'keywords/$flagged': true } } });
    await flagged;
  },
};
