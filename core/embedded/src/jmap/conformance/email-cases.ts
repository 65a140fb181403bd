import assert from 'node:assert/strict';
import type { Answer, JmapClient } from './jmap-client.ts';
import { protocolCases, unique } from './protocol-case.ts';

const MIXED = (subject: string) => [
  'From: =?utf-8?Q?J=C3=B6rg_M=C3=BCller?= <joerg@example.org>',
  'To: Amt <amt@example.org>, team: a@example.org, b@example.org;',
  'Cc: c@example.org',
  `Subject: ${subject}`,
  'Date: Mon, 02 Nov 2026 10:00:00 +0100',
  `Message-ID: <${subject}@example.org>`,
  'List-Unsubscribe: <https://example.org/u>, <mailto:u@example.org>',
  'X-Zweimal: eins',
  'X-Zweimal: zwei',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=grenze',
  '',
  '--grenze',
  'Content-Type: multipart/alternative; boundary=innen',
  '',
  '--innen',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Gr=FC=DFe aus dem Bauamt',
  '--innen',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Gr&uuml;&szlig;e</p>',
  '--innen--',
  '--grenze',
  'Content-Type: application/pdf; name="plan.pdf"',
  'Content-Disposition: attachment; filename="plan.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjQK',
  '--grenze--',
];

async function read(client: JmapClient, id: string, properties: string[], more: Answer = {}): Promise<Answer> {
  const { list } = await client.call('Email/get', { ids: [id], properties, ...more });
  return list[0];
}

export const emailGetCases = protocolCases('RFC 8621 §4.1–4.2', {
  'header fields in all their forms': async ({ one }) => {
    const subject = unique('formen');
    const id = await one.importMail(MIXED(subject));
    const got = await read(one, id, [
      'from',
      'cc',
      'subject',
      'sentAt',
      'messageId',
      'header:Subject',
      'header:To:asGroupedAddresses',
      'header:List-Unsubscribe:asURLs',
      'header:X-Zweimal',
      'header:X-Zweimal:asText:all',
      'header:X-Nichts:all',
      'header:X-Nichts',
    ]);
    assert.deepEqual(got.from, [{ name: 'Jörg Müller', email: 'joerg@example.org' }]);
    assert.deepEqual(got.cc, [{ name: null, email: 'c@example.org' }]);
    assert.equal(got.subject, subject);
    assert.equal(Date.parse(got.sentAt), Date.UTC(2026, 10, 2, 9));
    assert.deepEqual(got.messageId, [`${subject}@example.org`]);
    assert.equal(got['header:Subject'], ` ${subject}`);
    assert.deepEqual(
      got['header:To:asGroupedAddresses'].map((group: Answer) => group.name),
      [null, 'team'],
    );
    assert.deepEqual(got['header:List-Unsubscribe:asURLs'], ['https://example.org/u', 'mailto:u@example.org']);
    assert.equal(got['header:X-Zweimal'], ' zwei');
    assert.deepEqual(got['header:X-Zweimal:asText:all'], ['eins', 'zwei']);
    assert.deepEqual(got['header:X-Nichts:all'], []);
    assert.equal(got['header:X-Nichts'], null);
    await one.call('Email/set', { destroy: [id] });
  },
  'a form that a field has not is invalidArguments': async ({ one }) => {
    const { error } = await one.call('Email/get', { ids: [], properties: ['header:From:asDate'] });
    assert.equal(error.type, 'invalidArguments');
  },
  'bodies, their values, and attachments': async ({ one }) => {
    const id = await one.importMail(MIXED(unique('teile')));
    const got = await read(
      one,
      id,
      ['bodyStructure', 'textBody', 'htmlBody', 'attachments', 'bodyValues', 'hasAttachment', 'preview'],
      {
        fetchAllBodyValues: true,
        bodyProperties: ['partId', 'blobId', 'type', 'name', 'disposition', 'subParts'],
      },
    );
    assert.equal(got.bodyStructure.type, 'multipart/mixed');
    assert.equal(got.bodyStructure.subParts[0].subParts.length, 2);
    assert.equal(got.textBody[0].type, 'text/plain');
    assert.equal(got.htmlBody[0].type, 'text/html');
    assert.equal(got.bodyValues[got.textBody[0].partId].value.trim(), 'Grüße aus dem Bauamt');
    assert.equal(got.hasAttachment, true);
    assert.match(got.preview, /Grüße aus dem Bauamt/);
    assert.equal(got.attachments[0].name, 'plan.pdf');
    const file = await one.download(got.attachments[0].blobId, { name: 'plan.pdf', type: 'application/pdf' });
    assert.equal(await file.text(), '%PDF-1.4\n');
    await one.call('Email/set', { destroy: [id] });
  },
  'values are cut at a limit, between characters': async ({ one }) => {
    const text = 'ü'.repeat(100);
    const id = await one.importMail(['From: a@example.org', 'Content-Type: text/plain; charset=utf-8', '', text]);
    const got = await read(one, id, ['textBody', 'bodyValues'], { fetchTextBodyValues: true, maxBodyValueBytes: 51 });
    const value = got.bodyValues[got.textBody[0].partId];
    assert.equal(value.value, 'ü'.repeat(25));
    assert.equal(value.isTruncated, true);
    await one.call('Email/set', { destroy: [id] });
  },
});

export const emailSetCases = protocolCases('RFC 8621 §4.6', {
  'a mail is made of parts and blobs': async ({ one }) => {
    const { blobId } = await one.upload('%PDF-1.4', 'application/pdf');
    const subject = unique('entwurf');
    const { created, notCreated } = await one.call('Email/set', {
      create: {
        d: {
          mailboxIds: { [String(one.roles['drafts'])]: true },
          keywords: { $draft: true },
          from: [{ name: 'Schröder, Anna', email: 'anna@example.org' }],
          subject,
          textBody: [{ partId: 't', type: 'text/plain' }],
          bodyValues: { t: { value: 'Sehr geehrte Damen und Herren,\nanbei.' } },
          attachments: [{ blobId, type: 'application/pdf', name: 'Übersicht.pdf', disposition: 'attachment' }],
        },
      },
    });
    assert.ok(created?.d, JSON.stringify(notCreated));
    for (const name of ['id', 'blobId', 'threadId']) assert.equal(typeof created.d[name], 'string');
    const got = await read(
      one,
      created.d.id,
      ['subject', 'from', 'keywords', 'attachments', 'bodyValues', 'textBody'],
      { fetchTextBodyValues: true },
    );
    assert.equal(got.subject, subject);
    assert.equal(got.from[0].name, 'Schröder, Anna');
    assert.equal(got.keywords.$draft, true);
    assert.equal(got.attachments[0].name, 'Übersicht.pdf');
    assert.match(got.bodyValues[got.textBody[0].partId].value, /^Sehr geehrte Damen und Herren,\nanbei\.\n?$/);
    await one.call('Email/set', { destroy: [created.d.id] });
  },
  'a mail without a mailbox, or with a wrong one, is invalidProperties': async ({ one }) => {
    const make = async (mailboxIds: Answer) =>
      (await one.call('Email/set', { create: { d: { mailboxIds, subject: 'x' } } })).notCreated.d;
    for (const mailboxIds of [{}, { nothing: true }]) {
      const error = await make(mailboxIds);
      assert.equal(error.type, 'invalidProperties');
      assert.deepEqual(error.properties, ['mailboxIds']);
    }
  },
  'a blob that does not exist is blobNotFound': async ({ one }) => {
    const { notCreated } = await one.call('Email/set', {
      create: {
        d: {
          mailboxIds: { [String(one.roles['drafts'])]: true },
          attachments: [{ blobId: 'nothing', type: 'image/png' }],
        },
      },
    });
    assert.equal(notCreated.d.type, 'blobNotFound');
    assert.deepEqual(notCreated.d.notFound, ['nothing']);
  },
  'keywords and mailboxes by patch and as a whole': async ({ one }) => {
    const id = await one.importMail(['From: a@example.org', '', 'x'], { keywords: { $seen: true } });
    await one.call('Email/set', { update: { [id]: { 'keywords/$flagged': true, 'keywords/$seen': null } } });
    assert.deepEqual((await read(one, id, ['keywords'])).keywords, { $flagged: true });
    await one.call('Email/set', {
      update: { [id]: { keywords: { $answered: true }, mailboxIds: { [String(one.roles['trash'])]: true } } },
    });
    const got = await read(one, id, ['keywords', 'mailboxIds']);
    assert.deepEqual(got.keywords, { $answered: true });
    assert.deepEqual(got.mailboxIds, { [String(one.roles['trash'])]: true });
    await one.call('Email/set', { destroy: [id] });
  },
  'what is fixed cannot be changed, what is nowhere cannot be found': async ({ one }) => {
    const id = await one.importMail(['From: a@example.org', 'Subject: fest', '', 'x']);
    const { notUpdated, notDestroyed } = await one.call('Email/set', {
      update: { [id]: { subject: 'anders' }, nothing: { 'keywords/$seen': true } },
      destroy: ['nichts'],
    });
    assert.equal(notUpdated[id].type, 'invalidProperties');
    assert.equal(notUpdated.nothing.type, 'notFound');
    assert.equal(notDestroyed.nichts.type, 'notFound');
    const last = await one.call('Email/set', { update: { [id]: { mailboxIds: {} } } });
    assert.equal(last.notUpdated[id].type, 'invalidProperties');
    await one.call('Email/set', { destroy: [id] });
  },
  'a wrong ifInState stops the whole call': async ({ one }) => {
    const { error } = await one.call('Email/set', { ifInState: 'never', destroy: ['x'] });
    assert.equal(error.type, 'stateMismatch');
  },
});

export const emailOtherCases = protocolCases('RFC 8621 §4.7–4.9, §3', {
  'a reply is in the thread of its question, another subject is not': async ({ one }) => {
    const word = unique('faden');
    const first = await one.importMail(
      ['From: a@example.org', `Subject: ${word}`, `Message-ID: <1.${word}@example.org>`, '', 'x'],
      { receivedAt: '2026-01-01T10:00:00Z' },
    );
    const answer = await one.importMail(
      [
        'From: b@example.org',
        `Subject: Re: ${word}`,
        `In-Reply-To: <1.${word}@example.org>`,
        `Message-ID: <2.${word}@example.org>`,
        '',
        'x',
      ],
      { receivedAt: '2026-01-02T10:00:00Z' },
    );
    const other = await one.importMail([
      'From: b@example.org',
      `Subject: ${word} neu`,
      `References: <1.${word}@example.org>`,
      '',
      'x',
    ]);
    const { list } = await one.call('Email/get', { ids: [first, answer, other], properties: ['threadId'] });
    const threads = Object.fromEntries(list.map((mail: Answer) => [mail.id, mail.threadId]));
    assert.equal(threads[first], threads[answer]);
    assert.notEqual(threads[first], threads[other]);
    const thread = await one.call('Thread/get', { ids: [threads[first]] });
    assert.deepEqual(thread.list, [{ id: threads[first], emailIds: [first, answer] }]);
    await one.call('Email/set', { destroy: [first, answer, other] });
  },
  'Email/import refuses what is no mail and no blob': async ({ one }) => {
    const mailboxIds = { [String(one.roles['inbox'])]: true };
    const { notCreated } = await one.call('Email/import', { emails: { a: { blobId: 'nothing', mailboxIds } } });
    assert.equal(notCreated.a.type, 'invalidProperties');
  },
  'a mail that is imported without a date has that of its newest Received field': async ({ one }) => {
    const received = (day: number) => `Received: by mx.example.org;\r\n ${day} Feb 2026 10:00:00 +0100 (CET)`;
    const id = await one.importMail([received(3), received(2), 'From: a@example.org', '', 'x']);
    const got = await read(one, id, ['receivedAt', 'keywords']);
    assert.equal(got.receivedAt, '2026-02-03T09:00:00Z');
    assert.deepEqual(got.keywords, {});
    await one.call('Email/set', { destroy: [id] });
  },
  'Email/parse reads a blob without keeping it': async ({ one }) => {
    const { blobId } = await one.upload(
      ['From: p@example.org', 'Subject: nur gelesen', '', 'Text'].join('\r\n'),
      'message/rfc822',
    );
    const { parsed, notFound } = await one.call('Email/parse', {
      blobIds: [blobId, 'nothing'],
      properties: ['id', 'blobId', 'mailboxIds', 'subject', 'bodyValues', 'textBody'],
      fetchTextBodyValues: true,
    });
    assert.deepEqual(notFound, ['nothing']);
    assert.equal(parsed[blobId].subject, 'nur gelesen');
    assert.equal(parsed[blobId].id, null);
    assert.equal(parsed[blobId].mailboxIds, null);
    assert.equal(Object.keys(parsed[blobId].bodyValues).length, 1);
  },
  'Email/copy takes a mail into another account': async ({ one, shared }) => {
    if (shared === undefined) return;
    const id = await one.importMail(['From: a@example.org', 'Subject: Kopie', '', 'x']);
    const boxes = await one.call('Mailbox/get', { accountId: shared, ids: null });
    const inbox = boxes.list.find((box: Answer) => box.role === 'inbox').id;
    const create = { c: { id, mailboxIds: { [inbox]: true }, keywords: { $seen: true } } };
    const { methodResponses } = await one.request([
      ['Email/copy', { fromAccountId: one.accountId, accountId: shared, create, onSuccessDestroyOriginal: true }, '0'],
    ]);
    const copied = methodResponses[0][1].created.c.id;
    assert.deepEqual(methodResponses[1][1].destroyed, [id]);
    const { list } = await one.call('Email/get', {
      accountId: shared,
      ids: [copied],
      properties: ['subject', 'keywords'],
    });
    assert.deepEqual(list, [{ id: copied, subject: 'Kopie', keywords: { $seen: true } }]);
    await one.call('Email/set', { accountId: shared, destroy: [copied] });
  },
});
