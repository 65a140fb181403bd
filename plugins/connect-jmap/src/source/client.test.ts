import { expect, test, vi } from 'vitest';
import { scripted, sessionOf } from '../scripted.fixture.ts';
import { anything, list, object, text } from './check.ts';
import { invoke, ref } from './invocation.ts';
import { JmapError } from './jmap-error.ts';
import { readSession } from './session.ts';
import { Source } from './source.ts';

const echo = { 'Email/query': () => ({ ids: ['m1'] }), 'Email/get': (args: object) => args, 'Mailbox/get': () => ({}) };
const get = (n: number) => [invoke('Email/get', { n }, anything)] as const;

test('calls of one moment travel together, references stay inside their bundle', async () => {
  const { client, requests } = scripted(echo);
  const ids = object({ ids: list(text) });
  const [first, second] = await Promise.all([
    client.run([invoke('Email/query', {}, ids), invoke('Email/get', { '#ids': ref(0, '/ids') }, anything)]),
    client.run([invoke('Mailbox/get', {}, anything)]),
  ]);
  expect(first[0].ids).toEqual(['m1']);
  expect(first[1]).toEqual({ '#ids': { resultOf: '0.0', name: 'Email/query', path: '/ids' } });
  expect(second).toEqual([{}]);
  expect(requests().map(({ methodCalls }) => methodCalls.map(([, , id]) => id))).toEqual([['0.0', '0.1', '1.0']]);
});

test('only the capabilities that are used are named', async () => {
  const { client, requests } = scripted(echo);
  await client.run(get(1));
  expect(requests()[0]?.using).toEqual(['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail']);
});

test('limits of the server are kept', async () => {
  const session = () => sessionOf({ maxCallsInRequest: 2, maxObjectsInGet: 3 });
  const script = {
    ...echo,
    'Email/get': ({ ids }: { ids?: unknown }) => ({ state: '1', list: [], notFound: ids ?? [] }),
  };
  const { client, requests } = scripted(script, session);
  await Promise.all([1, 2, 3, 4, 5].map((n) => client.run(get(n))));
  expect(requests().map(({ methodCalls }) => methodCalls.length)).toEqual([2, 2, 1]);
  const { notFound } = await new Source(client, 'A').emails(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(notFound).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  const sizes = requests()
    .slice(3)
    .flatMap(({ methodCalls }) => methodCalls.map(([, { ids }]) => (ids as []).length));
  expect(sizes).toEqual([3, 3, 1]);
});

test('what changes something travels alone and is not repeated', async () => {
  let tries = 0;
  const lost = (): never => {
    tries += 1;
    throw Object.assign(new Error('gone'), { code: 'unreachable' });
  };
  const { client, requests } = scripted({ ...echo, 'Email/set': lost });
  const read = client.run(get(1));
  await expect(client.run([invoke('Email/set', {}, anything)])).rejects.toMatchObject({ code: 'FW6001' });
  await read;
  expect(tries).toBe(1);
  expect(requests().map(({ methodCalls }) => methodCalls.map(([method]) => method))).toEqual([
    ['Email/get'],
    ['Email/set'],
  ]);
});

test('reading is tried three times', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 });
  let tries = 0;
  const lost = (): never => {
    tries += 1;
    throw Object.assign(new Error('gone'), { code: 'unreachable' });
  };
  const { client } = scripted({ 'Email/get': lost });
  await expect(client.run(get(1))).rejects.toMatchObject({ code: 'FW6001' });
  expect(tries).toBe(3);
  vi.useRealTimers();
});

test('the session is read again when the server says that it is another', async () => {
  let state = 's1';
  const { client, paths } = scripted(
    echo,
    () => sessionOf({}, { state }),
    () => state,
  );
  await client.run(get(1));
  state = 's2';
  await client.run(get(1));
  await vi.waitFor(() => expect(paths().filter((path) => path === 'session')).toHaveLength(2));
});

test('addresses of a session are taken relative and absolute, their braces as they are', () => {
  const relative = readSession(sessionOf(), 'a/session');
  expect([relative.apiUrl, relative.uploadUrl]).toEqual(['a/api', 'a/upload/{accountId}']);
  const absolute = readSession(
    sessionOf({}, { apiUrl: '/jmap/', uploadUrl: 'https://jmap.test/up/{accountId}/' }),
    'session',
  );
  expect([absolute.apiUrl, absolute.uploadUrl]).toEqual(['/jmap/', 'https://jmap.test/up/{accountId}/']);
});

test('the main account comes first, then the own, then those shared', () => {
  const mail = { 'urn:ietf:params:jmap:mail': {} };
  const account = (name: string, isPersonal: boolean) => ({
    name,
    isPersonal,
    isReadOnly: false,
    accountCapabilities: mail,
  });
  const accounts = {
    s2: account('Zoll', false),
    s1: account('Amt', false),
    old: account('Alt', true),
    me: account('Ich', true),
  };
  const session = readSession(
    sessionOf({}, { accounts, primaryAccounts: { 'urn:ietf:params:jmap:mail': 'me' } }),
    'session',
  );
  expect(session.accounts.map(({ id }) => id)).toEqual(['me', 'old', 's1', 's2']);
});

test('what is no session for mail has a code', () => {
  const code = (json: unknown): string => {
    try {
      readSession(json, 'session');
      return 'none';
    } catch (error) {
      return error instanceof JmapError ? error.code : 'another';
    }
  };
  expect(code('<html>')).toBe('FW6003');
  expect(code(sessionOf({}, { capabilities: {} }))).toBe('FW6007');
  expect(code(sessionOf({}, { apiUrl: 7 }))).toBe('FW6004');
});

test('a caller who leaves ends its request', async () => {
  const { client } = scripted(echo);
  const left = new AbortController();
  const run = client.run(get(1), { signal: left.signal });
  left.abort(new Error('left'));
  await expect(run).rejects.toThrow('left');
});
