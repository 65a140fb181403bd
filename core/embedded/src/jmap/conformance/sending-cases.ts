import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, JmapClient } from './jmap-client.ts';
import { protocolCases, unique } from './protocol-case.ts';

async function identity(client: JmapClient): Promise<Answer> {
  return (await client.call('Identity/get', { ids: null })).list[0];
}

async function draft(client: JmapClient, more: Answer): Promise<string> {
  const { email } = await identity(client);
  const mail = {
    mailboxIds: { [String(client.roles['drafts'])]: true },
    keywords: { $draft: true },
    from: [{ email }],
    textBody: [{ partId: 't', type: 'text/plain' }],
    bodyValues: { t: { value: 'Guten Tag' } },
    ...more,
  };
  const { created, notCreated } = await client.call('Email/set', { create: { d: mail } });
  assert.ok(created?.d, JSON.stringify(notCreated));
  return created.d.id;
}

/** Arrival may take a moment; what never comes fails. */
async function arrival(client: JmapClient, subject: string): Promise<Answer> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(100)) {
    const { ids } = await client.call('Email/query', {
      filter: { inMailbox: client.roles['inbox'] },
      sort: [{ property: 'receivedAt', isAscending: false }],
      limit: 10,
    });
    const { list } = await client.call('Email/get', { ids, properties: ['subject', 'from', 'bcc', 'header:Bcc'] });
    const found = list.find((mail: Answer) => mail.subject === subject);
    if (found) return found;
  }
  throw new Error(`"${subject}" did not arrive`);
}

export const sendingCases = protocolCases('RFC 8621 §7', {
  'a mail is sent, filed and read': async ({ one, two }) => {
    const subject = unique('Zustellung');
    const me = await identity(one);
    const to = await identity(two);
    const emailId = await draft(one, { subject, to: [{ email: to.email }], bcc: [{ email: to.email }] });
    const { drafts, sent } = one.roles;
    const { methodResponses } = await one.request([
      [
        'EmailSubmission/set',
        {
          accountId: one.accountId,
          create: { s: { emailId, identityId: me.id } },
          onSuccessUpdateEmail: {
            '#s': { [`mailboxIds/${drafts}`]: null, [`mailboxIds/${sent}`]: true, 'keywords/$draft': null },
          },
        },
        '0',
      ],
    ]);
    const [[, set], [implied, emails, callId]] = methodResponses;
    assert.ok(set.created?.s, JSON.stringify(set.notCreated));
    assert.ok(['pending', 'final'].includes(set.created.s.undoStatus));
    assert.deepEqual([implied, callId], ['Email/set', '0']);
    assert.ok(emailId in emails.updated);
    const { list } = await one.call('Email/get', { ids: [emailId], properties: ['mailboxIds', 'keywords'] });
    assert.deepEqual(list[0].mailboxIds, { [String(sent)]: true });
    const arrived = await arrival(two, subject);
    assert.equal(arrived.from[0].email, me.email);
    assert.equal(arrived['header:Bcc'], null);
    await one.call('Email/set', { destroy: [emailId] });
    await two.call('Email/set', { destroy: [arrived.id] });
  },
  'nobody to send to is noRecipients': async ({ one }) => {
    const me = await identity(one);
    const emailId = await draft(one, { subject: unique('leer') });
    const { notCreated } = await one.call('EmailSubmission/set', { create: { s: { emailId, identityId: me.id } } });
    assert.equal(notCreated.s.type, 'noRecipients');
    await one.call('Email/set', { destroy: [emailId] });
  },
  'a mail or an identity that does not exist is invalidProperties': async ({ one }) => {
    const me = await identity(one);
    const { notCreated } = await one.call('EmailSubmission/set', {
      create: { s: { emailId: 'nothing', identityId: me.id } },
    });
    assert.equal(notCreated.s.type, 'invalidProperties');
  },
});

export const pushCases = protocolCases('RFC 8620 §7.3', {
  'the event source tells the state that get then returns': async ({ one }) => {
    const url = one.session.eventSourceUrl
      .replace('{types}', 'Email')
      .replace('{closeafter}', 'state')
      .replace('{ping}', '0');
    const response = await one.fetch(url, { headers: { Accept: 'text/event-stream' } });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    const reading = response.text();
    const id = await one.importMail(['From: a@example.org', '', 'x']);
    const data = /^data: ?(.*)$/m.exec(await reading)?.[1] ?? '{}';
    const change = JSON.parse(data);
    assert.equal(change['@type'], 'StateChange');
    assert.equal(change.changed[one.accountId].Email, await one.state('Email'));
    await one.call('Email/set', { destroy: [id] });
  },
});
