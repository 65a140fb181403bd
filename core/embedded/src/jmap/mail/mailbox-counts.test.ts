import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, JmapClient } from '../conformance/jmap-client.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;
let anna: JmapClient;

beforeAll(async () => {
  server = await startTestServer({
    accounts: [
      { address: 'anna@example.test', name: 'Anna', password: 'secret' },
      { address: 'klein@example.test', name: 'Klein', password: 'secret', quota: 400 },
    ],
  });
  anna = await server.connect('anna');
});
afterAll(() => server.stop());

async function counts(...roles: string[]): Promise<Answer> {
  const properties = ['totalEmails', 'unreadEmails', 'totalThreads', 'unreadThreads'];
  const { list } = await anna.call('Mailbox/get', { ids: roles.map((role) => anna.roles[role]), properties });
  return list.map((box: Answer) => properties.map((name) => box[name]));
}

const box = (role: string) => ({ mailboxIds: { [String(anna.roles[role])]: true } });

const mail = (number: number, more: string[] = []) => [
  'From: a@example.org',
  'Subject: Faden',
  `Message-ID: <${number}@example.org>`,
  ...more,
  '',
  'x',
];
const answerTo = (number: number) => [`In-Reply-To: <${number}@example.org>`];

describe('the numbers of mailboxes', () => {
  test('follow each change of a thread over several mailboxes', async () => {
    const first = await anna.importMail(mail(1));
    const second = await anna.importMail(mail(2, answerTo(1)), { keywords: { $seen: true } });
    expect(await counts('inbox')).toEqual([[2, 1, 1, 1]]);
    // The unread one lies elsewhere; its thread is unread in both.
    await anna.call('Email/set', { update: { [first]: box('archive') } });
    expect(await counts('inbox', 'archive')).toEqual([
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
    // In the trash it counts there alone.
    await anna.call('Email/set', { update: { [first]: box('trash') } });
    expect(await counts('inbox', 'archive', 'trash')).toEqual([
      [1, 0, 1, 0],
      [0, 0, 0, 0],
      [1, 1, 1, 1],
    ]);
    await anna.call('Email/set', { update: { [first]: { 'keywords/$draft': true } } });
    expect(await counts('trash')).toEqual([[1, 0, 1, 0]]);
    await anna.call('Email/set', { destroy: [first, second] });
    expect(await counts('inbox', 'trash')).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test('are counted anew when another mailbox becomes the trash', async () => {
    const first = await anna.importMail(mail(11));
    const second = await anna.importMail(mail(12, answerTo(11)), { keywords: { $seen: true } });
    await anna.call('Email/set', { update: { [first]: box('archive') } });
    expect(await counts('inbox', 'archive')).toEqual([
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]);
    const swap = (archive: string, trash: string) =>
      anna.call('Mailbox/set', {
        update: { [String(anna.roles['archive'])]: { role: archive }, [String(anna.roles['trash'])]: { role: trash } },
      });
    expect((await swap('trash', 'archive')).notUpdated).toBeNull();
    expect(await counts('inbox', 'archive')).toEqual([
      [1, 0, 1, 0],
      [1, 1, 1, 1],
    ]);
    await swap('archive', 'trash');
    await anna.call('Email/set', { destroy: [first, second] });
  });

  test('change the state only of the mailboxes concerned, and only when they change', async () => {
    const id = await anna.importMail(mail(21));
    const sinceState = await anna.state('Mailbox');
    await anna.call('Email/set', { update: { [id]: { 'keywords/$flagged': true } } });
    expect(await anna.state('Mailbox')).toBe(sinceState);
    await anna.call('Email/set', { update: { [id]: { 'keywords/$seen': true } } });
    const changes = await anna.call('Mailbox/changes', { sinceState });
    expect(changes).toMatchObject({
      updated: [anna.roles['inbox']],
      updatedProperties: ['totalEmails', 'unreadEmails', 'totalThreads', 'unreadThreads'],
    });
    await anna.call('Mailbox/set', { update: { [String(anna.roles['inbox'])]: { sortOrder: 3 } } });
    expect((await anna.call('Mailbox/changes', { sinceState })).updatedProperties).toBeNull();
    await anna.call('Email/set', { destroy: [id] });
  });
});

describe('threads', () => {
  test('come, change and go with their mails', async () => {
    const first = await anna.importMail(mail(31));
    const { list } = await anna.call('Email/get', { ids: [first], properties: ['threadId'] });
    const { threadId } = list[0];
    const born = await anna.state('Thread');
    const second = await anna.importMail(mail(32, answerTo(31)));
    expect((await anna.call('Thread/changes', { sinceState: born })).updated).toEqual([threadId]);
    const grown = await anna.state('Thread');
    await anna.call('Email/set', { update: { [second]: { 'keywords/$seen': true } } });
    expect(await anna.state('Thread')).toBe(grown);
    await anna.call('Email/set', { destroy: [first, second] });
    expect((await anna.call('Thread/changes', { sinceState: grown })).destroyed).toEqual([threadId]);
    expect((await anna.call('Thread/get', { ids: [threadId] })).notFound).toEqual([threadId]);
  });

  test('are found although the answer was there first', async () => {
    const answer = await anna.importMail([
      'Subject: AW: Umgekehrt',
      'From: b@example.org',
      'References: <41@example.org>',
      '',
      'x',
    ]);
    const question = await anna.importMail([
      'Subject: Umgekehrt',
      'From: a@example.org',
      'Message-ID: <41@example.org>',
      '',
      'x',
    ]);
    const { list } = await anna.call('Email/get', { ids: [answer, question], properties: ['threadId'] });
    expect(list[0].threadId).toBe(list[1].threadId);
    await anna.call('Email/set', { destroy: [answer, question] });
  });
});

describe('names and roles', () => {
  test('may be swapped in one call, for the end is what counts', async () => {
    const { created } = await anna.call('Mailbox/set', { create: { a: { name: 'A' }, b: { name: 'B' } } });
    const [a, b] = [created.a.id, created.b.id];
    const { notUpdated } = await anna.call('Mailbox/set', { update: { [a]: { name: 'B' }, [b]: { name: 'A' } } });
    expect(notUpdated).toBeNull();
    const both = await anna.call('Mailbox/set', { update: { [a]: { name: 'C' }, [b]: { name: 'C' } } });
    expect(both.updated).toEqual({ [a]: null });
    expect(both.notUpdated[b]).toMatchObject({ type: 'alreadyExists', existingId: a });
    await anna.call('Mailbox/set', { destroy: [a, b] });
  });

  test('are normalised, bounded, and a role is had once', async () => {
    const { created, notCreated } = await anna.call('Mailbox/set', {
      create: {
        ok: { name: 'Fu\u0308r spa\u0308ter' },
        long: { name: 'ü'.repeat(101) },
        empty: { name: ' ' },
        control: { name: 'a\u0007b' },
        inbox: { name: 'Zweiter', role: 'inbox' },
        strange: { name: 'x', role: 'kitchen' },
        lost: { name: 'y', parentId: 'nothing' },
      },
    });
    expect(created.ok.name).toBe('Für später');
    const types = Object.values(notCreated).map((error) => (error as Answer).type);
    expect([Object.keys(notCreated).length, new Set(types)]).toEqual([6, new Set(['invalidProperties'])]);
    await anna.call('Mailbox/set', { destroy: [created.ok.id] });
  });

  test('the inbox stays', async () => {
    const inbox = String(anna.roles['inbox']);
    expect((await anna.call('Mailbox/set', { destroy: [inbox] })).notDestroyed[inbox].type).toBe('forbidden');
    const { notUpdated } = await anna.call('Mailbox/set', { update: { [inbox]: { role: null } } });
    expect(notUpdated[inbox].type).toBe('forbidden');
  });

  test('as a tree: children after their parents, none without', async () => {
    const { created } = await anna.call('Mailbox/set', {
      create: { b: { name: 'Zz-B' }, a: { name: 'Zz-A' }, k: { name: 'Zz-0', parentId: '#b' } },
    });
    const [a, b, k] = [created.a.id, created.b.id, created.k.id];
    const query = { filter: { name: 'zz-' }, sort: [{ property: 'name' }] };
    expect((await anna.call('Mailbox/query', { ...query, sortAsTree: true })).ids).toEqual([a, b, k]);
    expect((await anna.call('Mailbox/query', query)).ids).toEqual([k, a, b]);
    const some = { filter: { operator: 'NOT', conditions: [{ name: 'zz-b' }] }, sort: query.sort, sortAsTree: true };
    const { ids } = await anna.call('Mailbox/query', some);
    expect(ids.slice(-2)).toEqual([a, k]);
    const zero = { filter: { name: 'zz-0' }, filterAsTree: true };
    expect((await anna.call('Mailbox/query', zero)).ids).toEqual([]);
    await anna.call('Mailbox/set', { destroy: [b, k, a] });
  });

  test('at most ten deep, by making and by moving', async () => {
    let parentId: string | null = null;
    const path: string[] = [];
    for (let depth = 0; depth < 10; depth += 1) {
      const { created }: Answer = await anna.call('Mailbox/set', { create: { m: { name: 'tief', parentId } } });
      parentId = created.m.id as string;
      path.push(parentId);
    }
    const { notCreated } = await anna.call('Mailbox/set', { create: { m: { name: 'tiefer', parentId } } });
    expect(notCreated.m).toMatchObject({ type: 'invalidProperties', properties: ['parentId'] });
    const { created } = await anna.call('Mailbox/set', { create: { m: { name: 'oben' } } });
    const { notUpdated } = await anna.call('Mailbox/set', {
      update: { [String(path[0])]: { parentId: created.m.id } },
    });
    expect(notUpdated[String(path[0])].type).toBe('invalidProperties');
    await anna.call('Mailbox/set', { destroy: [...path, created.m.id] });
  });
});

test('a full account takes nothing more until something goes', async () => {
  const klein = await server.connect('klein');
  const put = () => klein.importMail(['From: a@example.org', '', 'x'.repeat(200)]);
  const id = await put();
  await expect(put()).rejects.toThrow('overQuota');
  const create = { m: { mailboxIds: { [String(klein.roles['drafts'])]: true }, subject: 'y'.repeat(300) } };
  expect((await klein.call('Email/set', { create })).notCreated.m.type).toBe('overQuota');
  expect((await klein.call('Email/query')).ids).toEqual([id]);
  await klein.call('Email/set', { destroy: [id] });
  expect(await put()).toEqual(expect.any(String));
});
