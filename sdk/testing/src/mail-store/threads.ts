import { expect } from 'vitest';
import { firstValueFrom } from 'rxjs';
import type { Tests } from './desks.ts';
import { until } from './until.ts';

export const threads: Tests = {
  'whole mails, oldest first, and an answer comes into it': async (desks) => {
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
  },

  'a thread that is not there has a code': async (desks) => {
    const { store, account } = desks.first;
    await expect(firstValueFrom(store.thread({ account, thread: 'Tnowhere' }))).rejects.toMatchObject({
      code: 'notFound',
    });
    const { list, notFound } = await store.get({ account, ids: ['Mnowhere'] });
    expect([list, notFound]).toEqual([[], ['Mnowhere']]);
  },
};
