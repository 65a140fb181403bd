import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, JmapClient } from '../conformance/jmap-client.ts';
import { startTestServer, type TestServer } from '../test-server.ts';
import type { SeedMail } from './seed-mail.ts';

let server: TestServer;
let anna: JmapClient;

const TYPE = 'Content-Type: text/plain; charset=utf-8';

beforeAll(async () => {
  server = await startTestServer();
  anna = await server.connect('anna');
});
afterAll(() => server.stop());

describe('words', () => {
  beforeAll(async () => {
    const put = (subject: string, lines: string[]) => anna.importMail([`Subject: ${subject}`, ...lines]);
    await put('eins', [
      'From: =?utf-8?Q?J=C3=B6rg_M=C3=BCller?= <j.mueller@amt.example>',
      TYPE,
      '',
      'Die Straße zum Bebauungsplan.',
    ]);
    await put('zwei', [
      'From: Bert Mueller <b@amt.example>',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<style>geheim{}</style><p>Gr&ouml;&szlig;e <b>und</b> Gewicht</p>',
    ]);
    await put('drei', [
      'From: Café Crème <c@amt.example>',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      TYPE,
      '',
      'Siehe Anlage.',
      '--x',
      'Content-Type: application/pdf; name="Lageplan.pdf"',
      'Content-Disposition: attachment; filename="Lageplan.pdf"',
      '',
      'x',
      '--x--',
    ]);
  });

  const found = async (filter: Answer): Promise<string> => {
    const { ids } = await anna.call('Email/query', { filter });
    const { list } = await anna.call('Email/get', { ids, properties: ['subject'] });
    return list
      .map((mail: Answer) => mail.subject)
      .toSorted()
      .join(' ');
  };

  test.each([
    ['Müller', 'eins zwei'],
    ['mueller', 'eins zwei'],
    ['muller', 'eins'],
    ['straße', 'eins'],
    ['STRASSE', 'eins'],
    ['groesse', 'zwei'],
    ['größe', 'zwei'],
    ['cafe creme', 'drei'],
    ['bebau', 'eins'],
    ['plan', ''],
    ['"zum Bebauungsplan"', 'eins'],
    ['"Bebauungsplan zum"', ''],
    ["'zum Bebauungsplan'", 'eins'],
    ['straße müller', 'eins'],
    ['straße gewicht', ''],
    ['geheim', ''],
    ['lageplan.pdf', 'drei'],
    ['j.mueller@amt.example', 'eins'],
    ['', 'drei eins zwei'],
    ['§', ''],
    ['") OR (body : x', ''],
    ['NOT NEAR AND *', ''],
  ])('%s', async (text, expected) => {
    expect(await found({ text })).toBe(expected);
  });

  test('are looked for where the filter says', async () => {
    expect(await found({ from: 'bert' })).toBe('zwei');
    expect(await found({ body: 'bert' })).toBe('');
    expect(await found({ operator: 'NOT', conditions: [{ text: 'müller' }] })).toBe('drei');
  });

  test('are marked in snippets as they were written', async () => {
    const { ids } = await anna.call('Email/query', { filter: { text: 'groesse' } });
    const snippet = async (filter: Answer) => (await anna.call('SearchSnippet/get', { filter, emailIds: ids })).list[0];
    expect((await snippet({ body: 'groesse' })).preview).toBe('<mark>Größe</mark> und Gewicht');
    expect(await snippet({ subject: 'zwei' })).toEqual({
      emailId: ids[0],
      subject: '<mark>zwei</mark>',
      preview: null,
    });
    expect(await snippet({ operator: 'NOT', conditions: [{ text: 'zwei' }] })).toMatchObject({
      subject: null,
      preview: null,
    });
  });
});

test('a term of two quotes costs no more than its length', async () => {
  const began = Date.now();
  await anna.call('Email/query', { filter: { text: '"\\'.repeat(50_000) } });
  await anna.importMail(['From: a@example.org', TYPE, '', 'a'.repeat(400_000)]);
  expect(Date.now() - began).toBeLessThan(5000);
});

test('any collation that the session names sorts mails, too', async () => {
  const { ids } = await anna.call('Email/query');
  await anna.call('Email/set', { destroy: ids });
  for (const subject of ['b', '=?utf-8?Q?=C3=84?=', 'A', 'AW: a'])
    await anna.importMail([`Subject: ${subject}`, 'From: a@example.org', '', 'x']);
  const sorted = async (collation: string): Promise<string[]> => {
    const query = await anna.call('Email/query', { sort: [{ property: 'subject', collation }] });
    const { list } = await anna.call('Email/get', { ids: query.ids, properties: ['subject'] });
    return list.map((mail: Answer) => mail.subject);
  };
  expect(await sorted('i;octet')).toEqual(['A', 'AW: a', 'b', 'Ä']);
  expect((await sorted('i;ascii-casemap')).slice(2)).toEqual(['b', 'Ä']);
  expect((await sorted('i;unicode-casemap')).slice(2)).toEqual(['Ä', 'b']);
});

describe('a large mailbox', () => {
  function* many(): Generator<SeedMail> {
    for (let number = 0; number < 3000; number += 1) {
      const lines = [
        `From: Absender ${number % 50} <a${number % 50}@example.org>`,
        `Subject: Vorgang ${number}`,
        TYPE,
        '',
        `Text ${number % 97}`,
      ];
      yield {
        mailbox: number % 10 === 0 ? 'Vorgänge/2026' : 'inbox',
        raw: Buffer.from(lines.join('\r\n')),
        keywords: ['$Seen'],
        receivedAt: 1_700_000_000_000 + number,
      };
    }
  }

  test('is seeded once, counted right, and asked in the time of a blink', async () => {
    const accounts = [{ address: 'anna@example.test', name: 'Anna', password: 'secret', mails: many() }];
    const large = await startTestServer({ accounts });
    const client = await large.connect('anna');
    const { list } = await client.call('Mailbox/get', {
      ids: null,
      properties: ['name', 'totalEmails', 'unreadEmails', 'parentId'],
    });
    const inbox = list.find((one: Answer) => one.id === client.roles['inbox']);
    expect([inbox.totalEmails, inbox.unreadEmails]).toEqual([2700, 0]);
    expect(list.find((one: Answer) => one.name === '2026')).toMatchObject({ totalEmails: 300 });
    const ask = async (filter: Answer): Promise<number> => {
      const began = performance.now();
      const { ids } = await client.call('Email/query', {
        filter,
        sort: [{ property: 'receivedAt', isAscending: false }],
        limit: 50,
      });
      expect(ids).toHaveLength(filter.text ? 31 : 50);
      return performance.now() - began;
    };
    await ask({ hasKeyword: '$seen' });
    // Ten times what an idle machine takes, for this one may be busy.
    expect(await ask({ inMailbox: client.roles['inbox'] })).toBeLessThan(250);
    expect(await ask({ text: '"Text 42"' })).toBeLessThan(250);
    await large.stop();
  }, 60_000);
});
