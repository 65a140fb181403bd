import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, onTestFinished } from 'vitest';
import type { JmapClient } from './conformance/jmap-client.ts';
import { ACCOUNTS, newFolder, startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let anna: JmapClient;
let bert: JmapClient;
let carla: JmapClient;
let team: string;

beforeAll(async () => {
  server = await startTestServer();
  [anna, bert, carla] = await Promise.all([server.connect('anna'), server.connect('bert'), server.connect('carla')]);
  team = Object.keys(anna.session.accounts).find((id) => id !== anna.accountId) ?? '';
});
afterAll(() => server.stop());

const teamInbox = async (client: JmapClient) => {
  const { list } = await client.call('Mailbox/get', { accountId: team, ids: null });
  return list.find((box: { role: string }) => box.role === 'inbox');
};

describe('a shared account', () => {
  test('is in the session of those who may see it, with what they may', () => {
    expect(anna.session.accounts[team]).toMatchObject({ name: 'Poststelle', isPersonal: false, isReadOnly: false });
    expect(bert.session.accounts[team]).toMatchObject({ isPersonal: false, isReadOnly: true });
    expect(Object.keys(carla.session.accounts)).toEqual([carla.accountId]);
    expect(new Set(Object.values(anna.session.primaryAccounts))).toEqual(new Set([anna.accountId]));
  });

  test('does not exist for others', async () => {
    expect((await carla.call('Mailbox/get', { accountId: team })).error.type).toBe('accountNotFound');
    expect((await carla.download('x', { account: team })).status).toBe(404);
  });

  test('can be read, not changed, by who may read', async () => {
    const inbox = await teamInbox(bert);
    expect(inbox.myRights).toMatchObject({
      mayReadItems: true,
      mayAddItems: false,
      maySetSeen: false,
      mayDelete: false,
    });
    const changes = [
      bert.call('Mailbox/set', { accountId: team, create: { m: { name: 'x' } } }),
      bert.call('Email/set', { accountId: team, destroy: ['x'] }),
      bert.call('Email/import', { accountId: team, emails: {} }),
      bert.call('Email/copy', { fromAccountId: bert.accountId, accountId: team, create: {} }),
    ];
    for (const { error } of await Promise.all(changes)) expect(error.type).toBe('accountReadOnly');
    const upload = await bert.fetch(`${server.url}/jmap/upload/${team}/`, { method: 'POST', body: 'x' });
    expect(upload.status).toBe(403);
  });

  test("has the same mails for all, and everybody's own subscriptions", async () => {
    const inbox = await teamInbox(anna);
    await anna.call('Mailbox/set', { accountId: team, update: { [inbox.id]: { isSubscribed: false } } });
    expect((await teamInbox(anna)).isSubscribed).toBe(false);
    expect((await teamInbox(bert)).isSubscribed).toBe(true);
    const subscribed = (client: JmapClient) =>
      client.call('Mailbox/query', { accountId: team, filter: { isSubscribed: false } });
    expect((await subscribed(anna)).ids).toEqual([inbox.id]);
    expect((await subscribed(bert)).ids).toEqual([]);
  });

  test('hides what one uploaded until a mail has it', async () => {
    const raw = 'From: a@example.org\r\nSubject: geteilt\r\n\r\nx';
    const { blobId } = await anna.upload(raw, 'message/rfc822', team);
    expect((await bert.download(blobId, { account: team })).status).toBe(404);
    const inbox = await teamInbox(anna);
    const emails = { m: { blobId, mailboxIds: { [inbox.id]: true } } };
    const { created } = await anna.call('Email/import', { accountId: team, emails });
    expect(await (await bert.download(blobId, { account: team })).text()).toBe(raw);
    const { list } = await bert.call('Email/get', { accountId: team, ids: [created.m.id], properties: ['subject'] });
    expect(list[0].subject).toBe('geteilt');
  });

  test('sends as itself, and nobody sends as another', async () => {
    const { list } = await anna.call('Identity/get', { accountId: team });
    expect(list).toMatchObject([{ email: 'poststelle@example.test', name: 'Poststelle', mayDelete: false }]);
    const { notCreated } = await anna.call('Identity/set', {
      create: { i: { email: 'bert@example.test', name: 'Bert' } },
    });
    expect(notCreated.i.type).toBe('forbiddenFrom');
    const tagged = await anna.call('Identity/set', { create: { i: { email: 'anna+amt@example.test' } } });
    expect(tagged.created.i).toMatchObject({ name: '', mayDelete: true });
    const { destroyed, notDestroyed } = await anna.call('Identity/set', { destroy: [tagged.created.i.id, 'nothing'] });
    expect(destroyed).toEqual([tagged.created.i.id]);
    expect(notDestroyed.nothing.type).toBe('notFound');
  });
});

test('who is named no more cannot sign in; what was changed in the composition holds after the restart', async () => {
  const dataFolder = newFolder();
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const first = await startTestServer({ dataFolder });
  const before = await first.connect('bert');
  await first.stop();
  const accounts = ACCOUNTS.filter(({ address }) => !address.startsWith('carla')).map((account) =>
    account.shared ? { ...account, sharedWith: [{ address: 'bert@example.test', rights: 'all' as const }] } : account,
  );
  const second = await startTestServer({ dataFolder, accounts });
  await expect(second.connect('carla')).rejects.toThrow('the session is 401');
  const after = await second.connect('bert');
  expect(after.session.accounts[team].isReadOnly).toBe(false);
  expect(after.session.state).not.toBe(before.session.state);
  expect(Object.keys((await second.connect('anna')).session.accounts)).toHaveLength(1);
  await second.stop();
});
