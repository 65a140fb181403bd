import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JmapClient } from '../conformance/jmap-client.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

let server: TestServer;
let anna: JmapClient;
let bert: JmapClient;
let team: string;

beforeAll(async () => {
  server = await startTestServer();
  anna = await server.connect('anna');
  bert = await server.connect('bert');
  team = Object.keys(anna.session.accounts).find((id) => id !== anna.accountId) ?? '';
});
afterAll(() => server.stop());

interface Event {
  id: string | undefined;
  type: string;
  data: { changed: Record<string, Record<string, string>>; interval?: number };
}

/** The events of a connection, one by one. */
async function listen(
  client: JmapClient,
  query: { types?: string; closeafter?: string; ping?: string } = {},
  lastId?: string,
) {
  const { types = '*', closeafter = 'no', ping = '0' } = query;
  const url = client.session.eventSourceUrl
    .replace('{types}', types)
    .replace('{closeafter}', closeafter)
    .replace('{ping}', ping);
  const stop = new AbortController();
  const headers: Record<string, string> = lastId === undefined ? {} : { 'Last-Event-ID': lastId };
  const response = await client.fetch(url, { headers, signal: stop.signal });
  const events = read(response);
  return { response, stop: () => stop.abort(), next: async () => (await events.next()).value as Event | undefined };
}

async function* read(response: Response): AsyncGenerator<Event> {
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) =>
        lines
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      const data = field('data');
      if (data !== undefined) yield { id: field('id'), type: field('event') ?? 'message', data: JSON.parse(data) };
    }
  }
}

const touch = (client: JmapClient, accountId = client.accountId) =>
  client.call('Mailbox/set', { accountId, create: { m: { name: `n${Math.random()}` } } });

describe('a state event', () => {
  test('names what changed, with the state that get returns', async () => {
    const source = await listen(anna);
    await touch(anna);
    const event = await source.next();
    expect(event?.type).toBe('state');
    expect(event?.data.changed).toEqual({ [anna.accountId]: { Mailbox: await anna.state('Mailbox') } });
    source.stop();
  });

  test('tells only the types asked for', async () => {
    const source = await listen(anna, { types: 'Email,Thread' });
    await touch(anna);
    await anna.importMail(['From: a@example.org', '', 'x']);
    const event = await source.next();
    expect(Object.keys(event?.data.changed[anna.accountId] ?? {}).toSorted()).toEqual(['Email', 'Thread']);
    source.stop();
  });

  test('goes to all who see a shared account, and to nobody else', async () => {
    const own = await listen(bert);
    await touch(anna);
    await touch(anna, team);
    expect(Object.keys((await own.next())?.data.changed ?? {})).toEqual([team]);
    own.stop();
  });

  test('ends the connection after itself when asked to', async () => {
    const source = await listen(anna, { closeafter: 'state' });
    await touch(anna);
    expect((await source.next())?.type).toBe('state');
    expect(await source.next()).toBeUndefined();
  });

  test('says what was missed, to who comes back with the last id', async () => {
    const first = await listen(anna);
    await touch(anna);
    const event = await first.next();
    first.stop();
    await touch(anna, team);
    const again = await listen(anna, {}, event?.id);
    expect((await again.next())?.data.changed).toEqual({ [team]: { Mailbox: expect.any(String) } });
    again.stop();
  });
});

test('pings come as often as asked', async () => {
  const source = await listen(anna, { ping: '1' });
  const event = await source.next();
  expect([event?.type, event?.data.interval]).toEqual(['ping', 1]);
  source.stop();
});

test.each([{ closeafter: 'never' }, { ping: '-1' }, { ping: 'x' }])('%o is 400', async (query) => {
  expect((await listen(anna, query)).response.status).toBe(400);
});

test('a push of new mail says so, which a change by hand does not', async () => {
  const source = await listen(anna, { types: 'EmailDelivery' });
  await anna.importMail(['From: a@example.org', '', 'x']);
  const identity = (await bert.call('Identity/get', { ids: null })).list[0];
  const mail = {
    mailboxIds: { [String(bert.roles['sent'])]: true },
    from: [{ email: 'bert@example.test' }],
    to: [{ email: 'anna@example.test' }],
    textBody: [{ partId: 't' }],
    bodyValues: { t: { value: 'x' } },
  };
  const { created } = await bert.call('Email/set', { create: { m: mail } });
  await bert.call('EmailSubmission/set', { create: { s: { emailId: created.m.id, identityId: identity.id } } });
  expect(Object.keys((await source.next())?.data.changed[anna.accountId] ?? {})).toEqual(['EmailDelivery']);
  source.stop();
});
