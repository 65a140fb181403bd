import { Directory } from '@fachwerk/model/directory';
import { directory } from '@fachwerk/model/directory/schema';
import { Backend, Session } from '@fachwerk/model/host';
import { host } from '@fachwerk/model/host/schema';
import { MailConnection, MailStore, MailUnread, MessageReceived } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { createTestWorkplace, fake, fakeSession, matchers, until } from '@fachwerk/testing';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIRST, SECOND, startServer, type Server } from './embedded.fixture.ts';
import connectJmap from './index.ts';

expect.extend(matchers);
let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const workplace = (email = FIRST) =>
  createTestWorkplace({
    plugins: [connectJmap],
    shapes: [host, mail, directory],
    fakes: [fake(Backend, server.backend(email)), fake(Session, fakeSession({ name: 'Anna Berger' }))],
    uses: {
      store: MailStore,
      directory: Directory,
      received: MessageReceived,
      unread: MailUnread,
      connection: MailConnection,
    },
  });
const draft = (to: string, subject: string) => ({
  key: crypto.randomUUID(),
  to: [{ name: null, email: to }],
  cc: [],
  bcc: [],
  subject,
  text: 'Guten Tag',
  attachments: [],
});
const raise = (): never => {
  throw new Error('There is no own account.');
};
const accountOf = async (uses: Pick<Awaited<ReturnType<typeof workplace>>['uses'], 'store'>) => {
  const accounts = await until(uses.store.accounts(), (list) => list.some(({ personal }) => personal));
  return accounts.find(({ personal }) => personal) ?? raise();
};

test('a mail that comes in is announced once, counted, and drafts and sent mails are not', async () => {
  const first = await workplace();
  const second = await workplace(SECOND);
  const me = await accountOf(first.uses);
  const other = await accountOf(second.uses);
  expect(me.id).toMatch(/^mail:/);
  const heard: { subject: string; account: string; from: { email: string } }[] = [];
  const listening = first.uses.received.subscribe(({ data }) => heard.push(data));
  const counts = await until(first.uses.unread, (fact) => fact !== undefined && fact.data.length > 0);
  const before = counts?.data.find(({ account }) => account === me.id)?.n ?? 0;
  await first.uses.store.saveDraft({ account: me.id, draft: draft(SECOND, 'nur ein Entwurf') });
  await first.uses.store.send({ account: me.id, draft: draft(SECOND, 'hinaus') });
  const counted = until(
    first.uses.unread,
    (fact) => fact?.data.find(({ account }) => account === me.id)?.n === before + 1,
  );
  await second.uses.store.send({ account: other.id, draft: draft(FIRST, 'Bescheid') });
  await counted;
  await expect.poll(() => heard.map(({ subject }) => subject)).toEqual(['Bescheid']);
  expect(heard[0]).toMatchObject({ account: me.id, from: { email: SECOND } });
  const reached = await until(
    first.uses.connection,
    (fact) => fact?.data.some(({ account }) => account === me.id) === true,
  );
  expect(reached?.data.every((one) => one.reached)).toBe(true);
  listening.unsubscribe();
  expect(first.faults).toEqual([]);
  await expect(first.host).toLeakNothing();
  await expect(second.host).toLeakNothing();
});

test('a mail that is moved back into the inbox is no new one', async () => {
  const { uses, host: one } = await workplace();
  const { id: account } = await accountOf(uses);
  const boxes = await firstValueFrom(uses.store.mailboxes({ account }));
  const box = (role: string): string => boxes.find((mailbox) => mailbox.role === role)?.id ?? '';
  const { id } = await uses.store.saveDraft({ account, draft: draft(SECOND, 'hin und her') });
  const heard: string[] = [];
  const listening = uses.received.subscribe(({ data }) => heard.push(data.subject));
  const inbox = uses.store.watch({ account, filter: { inMailbox: box('inbox') }, position: 0, limit: 50 });
  await firstValueFrom(inbox);
  const patch = {
    [`mailboxIds/${box('drafts')}`]: null,
    [`mailboxIds/${box('inbox')}`]: true,
    'keywords/$draft': null,
    'keywords/$seen': null,
  } as const;
  await uses.store.set({ account, update: { [id]: patch } });
  await until(inbox, ({ ids }) => ids.includes(id));
  await uses.store.send({ account, draft: draft(FIRST, 'an mich selbst') });
  await expect.poll(() => heard).toEqual(['an mich selbst']);
  listening.unsubscribe();
  await expect(one).toLeakNothing();
});

test('whoever has an account is in the directory', async () => {
  const { uses, host: one, faults } = await workplace();
  const found = await uses.directory.find({ text: 'ANNA' });
  expect(found).toMatchObject([{ type: 'individual', name: 'Anna Amsel', email: 'anna@example.test' }]);
  expect(await uses.directory.find({ text: 'jmap-team@' })).toMatchObject([{ type: 'group', name: 'Team' }]);
  expect(faults).toEqual([]);
  await expect(one).toLeakNothing();
});

test('leaving does what still waits', async () => {
  const { store, jmap } = server.person(FIRST);
  const { id: account } = await accountOf({ store });
  const { id } = await store.saveDraft({ account, draft: draft(SECOND, 'wird vernichtet') });
  await store.set({ account, destroy: [id] });
  await jmap.end();
  const { notFound } = await store.get({ account, ids: [id] });
  expect(notFound).toEqual([id]);
});
