import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Answer, JmapClient } from '../conformance/jmap-client.ts';
import { ACCOUNTS, newFolder, startTestServer, type TestServer } from '../test-server.ts';

const PRINCIPALS = 'urn:ietf:params:jmap:principals';
const OWNER = `${PRINCIPALS}:owner`;

let server: TestServer;
let anna: JmapClient;
let carla: JmapClient;
let team: string;

beforeAll(async () => {
  server = await startTestServer();
  [anna, carla] = await Promise.all([server.connect('anna'), server.connect('carla')]);
  team = Object.keys(anna.session.accounts).find((id) => id !== anna.accountId) ?? '';
});
afterAll(() => server.stop());

const everybody = async (client: JmapClient): Promise<Answer[]> =>
  (await client.call('Principal/get', { ids: null })).list;
const byName = async (client: JmapClient, name: string): Promise<Answer> =>
  (await everybody(client)).find((one: Answer) => one.name === name);
const names = async (client: JmapClient, filter: Answer): Promise<string[]> => {
  const { ids } = await client.call('Principal/query', { filter, sort: [{ property: 'name' }] });
  const { list } = await client.call('Principal/get', { ids, properties: ['name'] });
  return ids.map((id: string) => list.find((one: Answer) => one.id === id).name);
};

describe('RFC 9670 §1.5: what the session says', () => {
  test('the capability, and who one is in the directory', async () => {
    const { capabilities, accounts, primaryAccounts } = anna.session;
    expect(capabilities[PRINCIPALS]).toEqual({});
    expect(primaryAccounts[PRINCIPALS]).toBe(anna.accountId);
    const { currentUserPrincipalId } = accounts[anna.accountId].accountCapabilities[PRINCIPALS];
    const { list } = await anna.call('Principal/get', { ids: [currentUserPrincipalId] });
    expect(list).toMatchObject([{ name: 'Anna Schröder', email: 'anna@example.test' }]);
  });

  test('whose data an account holds, and that a shared account has no directory', async () => {
    expect(anna.session.capabilities).not.toHaveProperty([OWNER]);
    const { accountCapabilities } = anna.session.accounts[team];
    expect(accountCapabilities).not.toHaveProperty([PRINCIPALS]);
    const { accountIdForPrincipal, principalId } = accountCapabilities[OWNER];
    const owner = await anna.call('Principal/get', { accountId: accountIdForPrincipal, ids: [principalId] });
    expect(owner.list).toMatchObject([{ name: 'Poststelle', type: 'group' }]);
    const calls = ['Principal/get', 'Principal/query', 'ShareNotification/get'];
    const refused = await Promise.all(calls.map((name) => anna.call(name, { accountId: team })));
    expect(refused.map(({ error }) => error.type)).toEqual(calls.map(() => 'accountNotSupportedByMethod'));
  });
});

describe('RFC 9670 §2: Principal', () => {
  test('people are individuals, shared mailboxes groups, with all properties', async () => {
    const list = await everybody(anna);
    expect(list.map(({ name, type }) => `${name}: ${type}`).toSorted()).toEqual([
      'Anna Schröder: individual',
      'Bert Müller: individual',
      'Carla Weiß: individual',
      'Poststelle: group',
    ]);
    const properties = ['accounts', 'capabilities', 'description', 'email', 'id', 'name', 'timeZone', 'type'];
    for (const one of list) expect(Object.keys(one).toSorted()).toEqual(properties);
  });

  test('one id for everybody; the accounts are those that the reader may see, as in the session', async () => {
    const [seen, unseen] = [await byName(anna, 'Poststelle'), await byName(carla, 'Poststelle')];
    expect(seen.id).toBe(unseen.id);
    expect(seen.accounts).toEqual({ [team]: anna.session.accounts[team] });
    expect(unseen.accounts).toBeNull();
    expect((await byName(anna, 'Carla Weiß')).accounts).toBeNull();
    expect((await byName(carla, 'Carla Weiß')).accounts).toEqual(carla.session.accounts);
  });

  test.for<[filter: Answer, found: string[]]>([
    [{ name: 'SCHRÖ' }, ['Anna Schröder']],
    [{ name: 'anna@' }, []],
    [{ email: 'Bert@' }, ['Bert Müller']],
    [{ text: 'anna@example.test' }, ['Anna Schröder']],
    [{ text: 'post' }, ['Poststelle']],
    [{ text: '%' }, []],
    [{ type: 'group' }, ['Poststelle']],
    [{ type: 'grou' }, []],
    [{ timeZone: 'Europe/Berlin' }, []],
    [{ text: 'example.test', type: 'individual' }, ['Anna Schröder', 'Bert Müller', 'Carla Weiß']],
    [{ operator: 'NOT', conditions: [{ text: 'example' }] }, []],
    [{ operator: 'NOT', conditions: [{ type: 'individual' }] }, ['Poststelle']],
    [{ operator: 'OR', conditions: [{ name: 'Anna' }, { name: 'Bert' }] }, ['Anna Schröder', 'Bert Müller']],
  ])('§2.4.1: %j', async ([filter, found]) => {
    expect(await names(anna, filter)).toEqual(found);
  });

  test('§2.4.1: by the accounts that belong to a principal', async () => {
    expect(await names(anna, { accountIds: [team, 'a0'] })).toEqual(['Poststelle']);
    expect(await names(carla, { accountIds: [team] })).toEqual([]);
    expect(await names(carla, { accountIds: [carla.accountId] })).toEqual(['Carla Weiß']);
  });

  test('§2.3: nobody changes the directory', async () => {
    const { id } = await byName(anna, 'Anna Schröder');
    const set = await anna.call('Principal/set', {
      create: { x: { type: 'other', name: 'x' } },
      update: { [id]: { name: 'Anders' }, none: { name: 'x' } },
      destroy: [(await byName(anna, 'Poststelle')).id],
    });
    expect(set).toMatchObject({ created: null, updated: null, destroyed: null, newState: set.oldState });
    expect(set.notCreated.x.type).toBe('forbidden');
    expect(set.notUpdated[id].type).toBe('forbidden');
    expect(set.notUpdated.none.type).toBe('notFound');
    expect(Object.values<Answer>(set.notDestroyed).map(({ type }) => type)).toEqual(['forbidden']);
    expect(await everybody(anna)).toHaveLength(4);
  });

  test('is unknown to who does not name the capability', async () => {
    const body = { using: ['urn:ietf:params:jmap:core'], methodCalls: [['Principal/get', {}, '0']] };
    const { methodResponses }: Answer = await (await anna.post(JSON.stringify(body))).json();
    expect(methodResponses[0]).toMatchObject(['error', { type: 'unknownMethod' }, '0']);
  });
});

test('RFC 9670 §3: there are no notifications of shares, and nobody makes one', async () => {
  const { list, state } = await anna.call('ShareNotification/get', { ids: null });
  expect(list).toEqual([]);
  const query = { filter: { after: '2024-11-01T00:00:00Z', objectType: 'Mailbox' }, sort: [{ property: 'created' }] };
  expect((await anna.call('ShareNotification/query', query)).ids).toEqual([]);
  expect((await anna.call('ShareNotification/changes', { sinceState: state })).created).toEqual([]);
  const set = await anna.call('ShareNotification/set', { create: { x: {} }, destroy: ['x'] });
  expect(set.notCreated.x.type).toBe('forbidden');
  expect(set.notDestroyed.x.type).toBe('notFound');
});

/** What is told of a directory between two starts. */
describe('§2.2, §2.5: a directory that the composition changes', () => {
  const without = (name: string) => ACCOUNTS.filter(({ address }) => !address.startsWith(name));
  const starts = async (...turns: (typeof ACCOUNTS)[]) => {
    const dataFolder = newFolder();
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const query = { filter: { text: 'example' }, sort: [{ property: 'name' }] };
    const told: Answer[] = [];
    let since: { state: string; queryState: string } | undefined;
    for (const accounts of turns) {
      const turn = await startTestServer({ dataFolder, accounts });
      const client = await turn.connect('anna');
      const { queryState, ids } = await client.call('Principal/query', query);
      since ??= { state: await client.state('Principal'), queryState };
      const changes = await client.call('Principal/changes', { sinceState: since.state });
      const added = await client.call('Principal/queryChanges', { ...query, sinceQueryState: since.queryState });
      told.push({ ids, changes, added, list: await everybody(client), state: await client.state('Principal') });
      await turn.stop();
    }
    return told;
  };

  test('nothing changed: the state is the same', async () => {
    const [first, second] = await starts(ACCOUNTS, ACCOUNTS);
    expect(second.state).toBe(first.state);
    expect(second.list).toEqual(first.list);
  });

  test('who goes is destroyed, who is named anew or shared with is updated', async () => {
    const next = without('carla').map((account) =>
      account.shared ? { ...account, sharedWith: [] } : { ...account, name: account.name.replace('Bert', 'Berta') },
    );
    const [first, second] = await starts(ACCOUNTS, next);
    const idOf = (name: string): string => first.list.find((one: Answer) => one.name === name).id;
    expect(second.changes.destroyed).toEqual([idOf('Carla Weiß')]);
    expect(second.changes.updated.toSorted()).toEqual([idOf('Bert Müller'), idOf('Poststelle')].toSorted());
    expect(second.list.find((one: Answer) => one.name === 'Poststelle').accounts).toBeNull();
    expect(second.added.removed.toSorted()).toEqual(
      [idOf('Bert Müller'), idOf('Carla Weiß'), idOf('Poststelle')].toSorted(),
    );
    expect(second.added.added).toContainEqual({ id: idOf('Bert Müller'), index: 1 });
  });

  test('who comes back has the old id, and an old state is too old', async () => {
    const [first, second, third] = await starts(ACCOUNTS, without('carla'), ACCOUNTS);
    expect(second.ids).toHaveLength(3);
    expect(third.ids).toEqual(first.ids);
    expect(third.changes.error.type).toBe('cannotCalculateChanges');
  });
});
