import { Action, Ui } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { ComposeMail, MailActions } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { createTestWorkplace, fake, fakeUi, matchers, until } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { rooms } from './contract.schema.ts';
import { RequestRoom } from './contract.ts';
import plugin from './plugin.ts';

expect.extend(matchers);

async function open(choice: string | null) {
  const composed: unknown[] = [];
  const workplace = await createTestWorkplace({
    plugins: [plugin],
    shapes: [hostShapes, mail, rooms],
    fakes: [
      fake(Ui, fakeUi({ choose: () => choice }).service),
      fake(ComposeMail, (input) => {
        composed.push(input);
        return { account: 'anna', key: '1' };
      }),
    ],
    uses: { request: RequestRoom },
    opens: { mailActions: MailActions, actions: Action },
  });
  return { ...workplace, composed };
}

test('it is offered on a mail, and a request for the room that was chosen is written', async () => {
  const { uses, host, faults, composed } = await open('hall');
  const [entry] = await until(uses.mailActions(), (entries) => entries.length > 0);
  // Without messages a text is its key.
  expect(entry?.data.label).toBe('request');
  await entry?.run({ email: { kind: 'mail.email', account: 'anna', id: 'M1', title: 'Haushalt' } });
  expect(composed).toEqual([{ to: ['raeume@example.test'], subject: 'subject', text: 'text' }]);
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

test('whoever chooses nothing writes nothing', async () => {
  const { uses, host, composed } = await open(null);
  expect(await uses.request({})).toEqual({ requested: false });
  expect(composed).toEqual([]);
  await expect(host).toLeakNothing();
});

// In a browser of its own, by the rule of the check: an action draws nothing, but it runs in a frame too.
test('it runs isolated', { timeout: 60_000 }, async () => {
  await expect('.').toRunIsolated();
});
