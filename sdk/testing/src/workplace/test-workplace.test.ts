import { contribute, defineManifest, definePlugin, names, settings, shapes } from '@fachwerk/sdk';
import { Action, Session, Ui } from '@fachwerk/model/host';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { MailStore, MessageReceived } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { command, event, nothing } from '@fachwerk/sdk';
import { firstValueFrom, map, type Observable } from 'rxjs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FakeMail } from '../fake-mail/fake-mail.ts';
import { until } from '../mail-store/until.ts';
import { fake } from './fake.ts';
import { fakeSession, fakeUi } from './fake-host.ts';
import { matchers } from './matchers.ts';
import { createTestWorkplace } from './test-workplace.ts';

expect.extend(matchers);

const own = shapes({
  'post.stamp@1': command(z.object({}), nothing()),
  'post.stamped@1': event(z.object({ by: z.string(), with: z.string() })),
  'post.settings@1': settings(z.object({ ink: z.string().default('blau') })),
});
const name = names<typeof own>();
const Stamp = name('post.stamp@1');
const Stamped = name('post.stamped@1');
const manifest = defineManifest({
  id: 'acme.post',
  name: '%name%',
  description: '%description%',
  uses: { session: Session, ui: Ui, store: MailStore, received: MessageReceived },
  provides: { stamp: Stamp },
  contributes: [contribute(Action, { id: 'stamp', label: '%stamp%', command: Stamp })],
  settings: name('post.settings@1'),
});
const post = definePlugin(manifest, {
  start: ({ ui, session }, ctx) => ({
    async stamp() {
      const { name: person } = await firstValueFrom(session.person());
      await ui.toast({ text: `${ctx.text('stamp')} ${ctx.settings.value.ink} ${person}` });
    },
  }),
});
const workplace = (ui = fakeUi()) => {
  const world = new FakeMail([{ email: 'anna@example.test', name: 'Anna' }]);
  const received: Observable<ReturnType<FakeMail['told']>> = world.received.pipe(
    map((one) => world.told(one.account, one.mail)),
  );
  return {
    ui,
    world,
    made: createTestWorkplace({
      plugins: [post],
      shapes: [hostShapes, mail, own],
      fakes: [
        fake(Session, fakeSession({ name: 'Bert' })),
        fake(Ui, ui.service),
        fake(MailStore, world.store('anna@example.test')),
        fake(MessageReceived, received),
      ],
      uses: { stamp: Stamp, store: MailStore, received: MessageReceived },
      opens: { actions: Action },
      messages: { 'acme.post': { de: 'name = Post\nstamp = Stempeln' } },
      settings: { 'acme.post': { ink: 'rot' } },
    }),
  };
};

test('a plugin runs with fakes, its texts and its settings', async () => {
  const { made, ui } = workplace();
  const { uses, host, faults } = await made;
  await uses.stamp({});
  expect(ui.asked).toEqual([{ member: 'toast', input: { text: 'Stempeln rot Bert' } }]);
  const [entry] = await until(uses.actions(), (entries) => entries.length === 1);
  expect(entry?.data.label).toBe('Stempeln');
  expect(faults).toEqual([]);
  await expect(host).toLeakNothing();
});

test('a fake mail is read and announced', async () => {
  const { made, world } = workplace();
  const { uses, host } = await made;
  const told = until(uses.received, () => true);
  const window = uses.store.watch({ account: 'anna@example.test', position: 0, limit: 5 });
  await firstValueFrom(window);
  world.deliver({ to: 'anna@example.test', subject: 'Antrag' });
  expect((await told).data.subject).toBe('Antrag');
  const { items } = await until(window, ({ total }) => total === 1);
  expect(items[0]?.subject).toBe('Antrag');
  await expect(host).toLeakNothing();
});

test('what a build refuses is refused here, with its code', async () => {
  const lonely = createTestWorkplace({ plugins: [post], shapes: [hostShapes, mail, own] });
  await expect(lonely).rejects.toThrow(/FW12\d\d: /);
});

test('a leak is told', async () => {
  const { made } = workplace();
  const { host } = await made;
  const leaking = { ...host, end: async () => undefined };
  await expect(expect(leaking).toLeakNothing()).rejects.toThrow(/held/);
  await host.end();
  expect(Stamped.id).toBe('post.stamped@1');
});
