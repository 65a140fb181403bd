import assert from 'node:assert/strict';
import type { Answer, JmapClient } from './jmap-client.ts';
import { protocolCases, unique } from './protocol-case.ts';

interface Found {
  box: string;
  ids: Record<string, string>;
  find: (filter: Answer, more?: Answer) => Promise<string[]>;
}

/** A mailbox of its own with five mails whose differences the filters look for. */
async function library(client: JmapClient): Promise<Found> {
  const { created } = await client.call('Mailbox/set', { create: { m: { name: unique('Bibliothek') } } });
  const box = created.m.id;
  const mail = (from: string, subject: string, body: string, more: string[] = []) => [
    `From: ${from}`,
    'To: amt@example.org',
    `Subject: ${subject}`,
    ...more,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ];
  const put = (lines: string[], day: number, keywords: Record<string, true> = {}) =>
    client.importMail(lines, { mailbox: box, receivedAt: `2026-03-0${day}T08:00:00Z`, keywords });
  const ids: Record<string, string> = {
    bau: await put(mail('Zoe <zoe@example.org>', 'Antrag eins', 'Der Bebauungsplan liegt vor.'), 1, { $seen: true }),
    lang: await put(mail('Adam <adam@example.org>', 'Bescheid', 'Wort '.repeat(800)), 2, {
      $flagged: true,
      $seen: true,
    }),
    kopf: await put(mail('Mia <mia@example.org>', 'Chronik', 'x', ['X-Aktenzeichen: 2026/0815']), 3),
    umlaut: await put(mail('Bea <bea@example.org>', '=?utf-8?Q?Dr=C3=BCcker?=', 'Die Größe der Straße'), 4, {
      eigenes: true,
    }),
    kopie: await put([...mail('Carl <carl@example.org>', 'Entwurf', 'y', ['Cc: leitung@example.org'])], 5, {
      $draft: true,
    }),
  };
  const find = async (filter: Answer, more: Answer = {}) => {
    const inBox = { operator: 'AND', conditions: [{ inMailbox: box }, filter] };
    const answer = await client.call('Email/query', { filter: inBox, sort: [{ property: 'receivedAt' }], ...more });
    assert.ok(answer.ids, JSON.stringify(answer));
    return answer.ids.map((id: string) => Object.keys(ids).find((key) => ids[key] === id));
  };
  return { box, ids, find };
}

async function withLibrary(client: JmapClient, work: (made: Found) => Promise<void>): Promise<void> {
  const made = await library(client);
  try {
    await work(made);
  } finally {
    await client.call('Mailbox/set', { destroy: [made.box], onDestroyRemoveEmails: true });
  }
}

export const filterCases = protocolCases('RFC 8621 §4.4.1', {
  'conditions on properties': ({ one }) =>
    withLibrary(one, async (made) => {
      const { find } = made;
      assert.deepEqual(await find({}), ['bau', 'lang', 'kopf', 'umlaut', 'kopie']);
      assert.deepEqual(await find({ after: '2026-03-04T00:00:00Z' }), ['umlaut', 'kopie']);
      assert.deepEqual(await find({ before: '2026-03-02T08:00:00Z' }), ['bau']);
      assert.deepEqual(await find({ minSize: 2000 }), ['lang']);
      assert.deepEqual(await find({ maxSize: 2000, hasKeyword: '$seen' }), ['bau']);
      assert.deepEqual(await find({ hasKeyword: '$flagged' }), ['lang']);
      assert.deepEqual(await find({ hasKeyword: 'EIGENES' }), ['umlaut']);
      assert.deepEqual(await find({ notKeyword: '$seen' }), ['kopf', 'umlaut', 'kopie']);
      assert.deepEqual(await find({ hasAttachment: true }), []);
      assert.deepEqual(await find({ inMailboxOtherThan: [made.box] }), []);
      assert.deepEqual(await find({ header: ['X-Aktenzeichen'] }), ['kopf']);
      assert.deepEqual(await find({ header: ['x-aktenzeichen', '0815'] }), ['kopf']);
      assert.deepEqual(await find({ header: ['X-Aktenzeichen', 'anders'] }), []);
    }),
  'operators, nested': ({ one }) =>
    withLibrary(one, async (made) => {
      const flagged = { hasKeyword: '$flagged' };
      const draft = { hasKeyword: '$draft' };
      assert.deepEqual(await made.find({ operator: 'OR', conditions: [flagged, draft] }), ['lang', 'kopie']);
      assert.deepEqual(await made.find({ operator: 'NOT', conditions: [flagged, { hasKeyword: '$seen' }] }), [
        'kopf',
        'umlaut',
        'kopie',
      ]);
      const nested = {
        operator: 'AND',
        conditions: [
          { operator: 'NOT', conditions: [draft] },
          { operator: 'NOT', conditions: [{ hasKeyword: '$seen' }] },
        ],
      };
      assert.deepEqual(await made.find(nested), ['kopf', 'umlaut']);
    }),
  'an unknown condition is refused': async ({ one }) => {
    const { error } = await one.call('Email/query', { filter: { colour: 'red' } });
    assert.ok(['unsupportedFilter', 'invalidArguments'].includes(error.type), error.type);
  },
});

export const searchCases = protocolCases('RFC 8621 §4.4.1 text, §5', {
  'words in every field': ({ one }) =>
    withLibrary(one, async (made) => {
      const { find } = made;
      assert.deepEqual(await find({ text: 'Bebauungsplan' }), ['bau']);
      assert.deepEqual(await find({ from: 'mia@example.org' }), ['kopf']);
      assert.deepEqual(await find({ from: 'Adam' }), ['lang']);
      assert.deepEqual(await find({ cc: 'leitung' }), ['kopie']);
      assert.deepEqual(await find({ subject: 'Antrag eins' }), ['bau']);
      assert.deepEqual(await find({ subject: '"eins Antrag"' }), []);
      assert.deepEqual(await find({ body: 'Straße' }), ['umlaut']);
      assert.deepEqual(await find({ to: 'niemand' }), []);
    }),
  'a snippet marks what was found, and is HTML': async ({ one }) => {
    const id = await one.importMail([
      'From: a@example.org',
      'Subject: Plan <b>',
      'Content-Type: text/plain',
      '',
      'Der <Xylophonplan> & mehr',
    ]);
    const { list, notFound } = await one.call('SearchSnippet/get', {
      filter: { text: 'xylophonplan' },
      emailIds: [id, 'nothing'],
    });
    assert.deepEqual(notFound, ['nothing']);
    assert.equal(list[0].emailId, id);
    assert.match(list[0].preview, /&lt;<mark>Xylophonplan<\/mark>&gt; &amp; mehr/);
    await one.call('Email/set', { destroy: [id] });
  },
});

export const sortCases = protocolCases('RFC 8621 §4.4.2–4.4.3', {
  'by every property': ({ one }) =>
    withLibrary(one, async (made) => {
      const by = (property: string, more: Answer = {}) => made.find({}, { sort: [{ property, ...more }] });
      assert.deepEqual(await by('receivedAt', { isAscending: false }), ['kopie', 'umlaut', 'kopf', 'lang', 'bau']);
      assert.deepEqual(await by('subject'), ['bau', 'lang', 'kopf', 'umlaut', 'kopie']);
      assert.deepEqual(await by('from'), ['lang', 'umlaut', 'kopie', 'kopf', 'bau']);
      assert.equal((await by('size', { isAscending: false }))[0], 'lang');
      assert.equal((await by('hasKeyword', { keyword: '$draft', isAscending: false }))[0], 'kopie');
    }),
  'nothing is sorted by what nobody knows': async ({ one }) => {
    const { error } = await one.call('Email/query', { sort: [{ property: 'colour' }] });
    assert.equal(error.type, 'unsupportedSort');
  },
  'a collapsed thread is one mail, the first of the order': ({ one }) =>
    withLibrary(one, async ({ box, ids, find }) => {
      const word = unique('falten');
      const head = (number: number, more: string[]) => [
        'From: a@example.org',
        `Subject: ${word}`,
        `Message-ID: <${number}.${word}@example.org>`,
        ...more,
        '',
        'x',
      ];
      ids['erste'] = await one.importMail(head(1, []), { mailbox: box, receivedAt: '2026-04-01T10:00:00Z' });
      const references = [`References: <1.${word}@example.org>`];
      ids['zweite'] = await one.importMail(head(2, references), { mailbox: box, receivedAt: '2026-04-02T10:00:00Z' });
      const newest = await find({}, { collapseThreads: true, sort: [{ property: 'receivedAt', isAscending: false }] });
      assert.deepEqual(newest.slice(0, 2), ['zweite', 'kopie']);
      const oldest = await find({}, { collapseThreads: true });
      assert.deepEqual(oldest.slice(-2), ['kopie', 'erste']);
    }),
});

export const windowCases = protocolCases('RFC 8620 §5.5–5.6', {
  'windows by position and by anchor': ({ one }) =>
    withLibrary(one, async (made) => {
      const { find, ids } = made;
      assert.deepEqual(await find({}, { position: 1, limit: 2 }), ['lang', 'kopf']);
      assert.deepEqual(await find({}, { position: -2 }), ['umlaut', 'kopie']);
      assert.deepEqual(await find({}, { position: -99, limit: 1 }), ['bau']);
      assert.deepEqual(await find({}, { position: 99 }), []);
      assert.deepEqual(await find({}, { anchor: ids['kopf'], anchorOffset: -1, limit: 2 }), ['lang', 'kopf']);
      assert.deepEqual(await find({}, { anchor: ids['bau'], anchorOffset: -5, limit: 1 }), ['bau']);
    }),
  'a wrong anchor or limit is refused': async ({ one }) => {
    assert.equal((await one.call('Email/query', { anchor: 'nothing' })).error.type, 'anchorNotFound');
    assert.equal((await one.call('Email/query', { limit: -1 })).error.type, 'invalidArguments');
  },
  'queryChanges: spliced out and in, the old result is the new': ({ one }) =>
    withLibrary(one, async (made) => {
      const query = { filter: { inMailbox: made.box }, sort: [{ property: 'receivedAt', isAscending: false }] };
      const before = await one.call('Email/query', query);
      if (before.canCalculateChanges) {
        await one.call('Email/set', {
          destroy: [made.ids['lang']],
          update: { [String(made.ids['bau'])]: { 'keywords/$flagged': true } },
        });
        await one.importMail(['From: n@example.org', '', 'neu'], {
          mailbox: made.box,
          receivedAt: '2026-03-03T12:00:00Z',
        });
        const changes = await one.call('Email/queryChanges', {
          ...query,
          sinceQueryState: before.queryState,
          calculateTotal: true,
        });
        const ids = before.ids.filter((id: string) => !changes.removed.includes(id));
        for (const { id, index } of changes.added) ids.splice(index, 0, id);
        const after = await one.call('Email/query', query);
        assert.deepEqual(ids, after.ids);
        assert.equal(changes.total, after.ids.length);
        assert.equal(changes.newQueryState, after.queryState);
      }
    }),
  'a state that never was cannot be the start of changes': async ({ one }) => {
    assert.equal((await one.call('Email/changes', { sinceState: 'never' })).error.type, 'cannotCalculateChanges');
    assert.equal(
      (await one.call('Email/queryChanges', { sinceQueryState: 'never' })).error.type,
      'cannotCalculateChanges',
    );
  },
});
