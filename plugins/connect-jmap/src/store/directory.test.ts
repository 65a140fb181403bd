import { Directory } from '@fachwerk/model/directory';
import { directory as shapes } from '@fachwerk/model/directory/schema';
import { serviceClient } from '@fachwerk/testing';
import { expect, test } from 'vitest';
import { scripted, sessionOf, type Args, type Script } from '../scripted.fixture.ts';
import { directory } from './directory.ts';

const CORE = 'urn:ietf:params:jmap:core';
const MAIL = 'urn:ietf:params:jmap:mail';
const PRINCIPALS = 'urn:ietf:params:jmap:principals';
const account = (accountCapabilities: Args): Args => ({
  name: 'x',
  accountCapabilities: { [MAIL]: {}, ...accountCapabilities },
});
const withDirectory = (part: Args = {}, limits: Args = {}): Args =>
  sessionOf(limits, {
    capabilities: { [CORE]: limits, [MAIL]: {}, [PRINCIPALS]: {} },
    accounts: { A: account({}), D: account({ [PRINCIPALS]: {} }), E: account({ [PRINCIPALS]: {} }) },
    primaryAccounts: { [MAIL]: 'A', [PRINCIPALS]: 'E' },
    ...part,
  });
const zoe = { id: 'z', type: 'individual', name: 'Zoe', email: 'zoe@example.test' };
const anna = { id: 'a', type: 'group', name: 'Amt', email: null };
const answers = (list: unknown): Script => ({
  'Principal/query': () => ({ queryState: 'q', ids: ['z', 'a'] }),
  'Principal/get': () => ({ state: 's', list }),
});
const served = (script: Script, session: Args = withDirectory()) => {
  const { client, requests } = scripted(script, () => session);
  const log: string[] = [];
  const service = directory(client, (_level, message) => log.push(message));
  return { directory: serviceClient(Directory, shapes, service), requests, log };
};

test('one request to the main account with Principals, of what the contract needs alone, by name', async () => {
  const { directory: people, requests } = served(answers([zoe, anna]));
  expect(await people.find({ text: 'example', limit: 5 })).toEqual([anna, zoe]);
  const [asked, ...more] = requests();
  expect(more).toEqual([]);
  expect(asked?.using).toContain(PRINCIPALS);
  expect(asked?.methodCalls.map(([method, args]) => [method, args])).toEqual([
    ['Principal/query', { accountId: 'E', filter: { text: 'example' }, limit: 5 }],
    [
      'Principal/get',
      {
        accountId: 'E',
        '#ids': { resultOf: '0.0', name: 'Principal/query', path: '/ids' },
        properties: ['id', 'type', 'name', 'email'],
      },
    ],
  ]);
});

test('no more than the server gives at once, none when none are wanted', async () => {
  const { directory: people, requests } = served(answers([zoe, anna]), withDirectory({}, { maxObjectsInGet: 1 }));
  expect(await people.find({ text: 'x', limit: 50 })).toHaveLength(1);
  expect(await people.find({ text: 'x', limit: 0 })).toEqual([]);
  expect(requests().map(({ methodCalls }) => methodCalls[0]?.[1]['limit'])).toEqual([1]);
});

test.for<[what: string, session: Args]>([
  ['without the capability', sessionOf()],
  ['with it in no account of this person', withDirectory({ accounts: { A: account({}) } })],
])('a server %s has nobody, is asked nothing, and that is no fault', async ([, session]) => {
  const { directory: people, requests, log } = served({}, session);
  expect(await people.find({ text: 'anna' })).toEqual([]);
  expect([requests(), log]).toEqual([[], []]);
});

test('a kind that nobody knows yet, and what is left out, cost nothing', async () => {
  const { directory: people } = served(answers([{ id: 'r', type: 'robot' }]));
  expect(await people.find({ text: 'r' })).toEqual([{ id: 'r', type: 'other', name: '', email: null }]);
});

test.for<[lie: string, script: Script]>([
  ['that is no list', answers({})],
  ['of wrong kinds', answers([{ ...zoe, email: 7 }])],
  ['that is an error', { 'Principal/query': () => undefined }],
])('an answer %s: not reached, and the log says why', async ([, script]) => {
  const { directory: people, log } = served(script);
  await expect(people.find({ text: 'x' })).rejects.toMatchObject({ code: 'unreachable' });
  expect(log).toHaveLength(1);
});
