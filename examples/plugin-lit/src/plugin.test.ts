import { Page, Storage, Ui } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { MailActions, OpenMail } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { createTestWorkplace, fake, fakeStorage, fakeUi, matchers, until } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { followUps } from './contract.schema.ts';
import { Remember } from './contract.ts';
import { dayAfter } from './follow-up.ts';
import plugin from './plugin.ts';

expect.extend(matchers);

test.each([
  ['tomorrow', dayAfter(new Date(), 1)],
  [null, null],
])('a mail is put off until %s', async (choice, due) => {
  const storage = fakeStorage();
  const { uses, host, faults } = await createTestWorkplace({
    plugins: [plugin],
    shapes: [hostShapes, mail, followUps],
    fakes: [
      fake(Storage, storage.service),
      fake(Ui, fakeUi({ choose: () => choice }).service),
      fake(OpenMail, () => undefined),
    ],
    uses: { remember: Remember },
    opens: { actions: MailActions, pages: Page },
  });
  const [entry] = await until(uses.actions(), (entries) => entries.length > 0);
  await entry?.run({ email: { kind: 'mail.email', account: 'anna', id: 'M1', title: 'Haushalt' } });
  const stored = due === null ? undefined : [{ account: 'anna', id: 'M1', title: 'Haushalt', due }];
  expect(storage.values.value.get('follow-ups')).toEqual(stored);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});
