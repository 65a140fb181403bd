import { expect } from 'vitest';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

export const files: Tests = {
  'a file beyond the limit is refused before it travels': async (desks) => {
    const { about, store, account } = desks.first;
    const limit = Math.min(about.limits.upload, about.limits.attachments ?? Infinity);
    const piece = new Blob([new Uint8Array(1_000_000)]);
    const blob = new Blob(Array.from({ length: Math.floor(limit / 1_000_000) + 1 }, () => piece));
    const refused = store.upload({ account, blob, name: 'zu groß' });
    await expect(refused).rejects.toMatchObject({ code: 'tooLarge', data: { limit } });
  },

  'progress reaches the whole': async (desks) => {
    const { store, account } = desks.first;
    const blob = new Blob([new Uint8Array(300_000)]);
    const whole = until(store.progress({ account, id: 'auf' }), ({ sent, total }) => sent === total);
    await store.upload({ account, blob, name: 'groß.bin', progress: 'auf' });
    expect(await whole).toEqual({ sent: 300_000, total: 300_000 });
  },

  'a file that is not there has a code': async (desks) => {
    const { store, account } = desks.first;
    const none = store.download({ account, blobId: 'Gnowhere', name: 'x', type: 'text/plain' });
    await expect(none).rejects.toMatchObject({ code: 'notFound' });
  },

  'addresses that were written to are offered': async (desks) => {
    const { first, second } = desks;
    await first.send(second.email);
    const text = second.email.slice(0, 4);
    const found = await first.store.addresses({ account: first.account, text });
    expect(found.map(({ email }) => email)).toContain(second.email);
  },
};
