import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, onTestFinished } from 'vitest';
import type { Answer, JmapClient } from '../conformance/jmap-client.ts';
import { ACCOUNTS, newFolder, startTestServer, type TestServer } from '../test-server.ts';

async function draft(client: JmapClient, to: string[], more: Answer = {}): Promise<string> {
  const mail = {
    mailboxIds: { [String(client.roles['drafts'])]: true },
    keywords: { $draft: true },
    from: [{ email: client.session.username }],
    to: to.map((email) => ({ email })),
    subject: 'Bauantrag',
    textBody: [{ partId: 't' }],
    bodyValues: { t: { value: 'Guten Tag' } },
    ...more,
  };
  const { created, notCreated } = await client.call('Email/set', { create: { m: mail } });
  if (!created) throw new Error(JSON.stringify(notCreated));
  return created.m.id;
}

async function submit(client: JmapClient, emailId: string, envelope: Answer = null): Promise<Answer> {
  const { list } = await client.call('Identity/get', { ids: null });
  const { created, notCreated } = await client.call('EmailSubmission/set', {
    create: { s: { emailId, identityId: list[0].id, envelope } },
  });
  return created?.s ?? notCreated.s;
}

const envelope = (from: string, to: string[], parameters: Answer = null) => ({
  mailFrom: { email: from, parameters },
  rcptTo: to.map((email) => ({ email, parameters: null })),
});

const inbox = async (client: JmapClient, filter: Answer = {}): Promise<Answer[]> => {
  const { ids } = await client.call('Email/query', {
    filter: { operator: 'AND', conditions: [{ inMailbox: client.roles['inbox'] }, filter] },
  });
  const properties = [
    'subject',
    'from',
    'preview',
    'header:Return-Path',
    'header:Auto-Submitted:asText',
    'inReplyTo',
    'attachments',
  ];
  return (await client.call('Email/get', { ids, properties })).list;
};

async function until<T>(ask: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + 8000; Date.now() < end; await pause(50)) {
    const found = await ask();
    if (found) return found;
  }
  throw new Error('it did not come about');
}

const submission = async (client: JmapClient, id: string): Promise<Answer> =>
  (await client.call('EmailSubmission/get', { ids: [id] })).list[0];

const ANNA = 'anna@example.test';
const BERT = 'bert@example.test';

let server: TestServer;
let anna: JmapClient;
let bert: JmapClient;

beforeAll(async () => {
  server = await startTestServer({
    accounts: [...ACCOUNTS, { address: 'klein@example.test', name: 'Klein', password: 'secret', quota: 100 }],
    limits: { maxRecipients: 3 },
  });
  anna = await server.connect('anna');
  bert = await server.connect('bert');
});
afterAll(() => server.stop());
afterEach(async () => {
  for (const client of [anna, bert]) {
    const { ids } = await client.call('Email/query');
    await client.call('Email/set', { destroy: ids });
  }
});

describe('at once', () => {
  test('to accounts here, with a trace; the status says so', async () => {
    const made = await submit(anna, await draft(anna, [BERT, 'bert+amt@example.test']));
    expect(made).toMatchObject({ undoStatus: 'final', dsnBlobIds: [], mdnBlobIds: [], threadId: expect.any(String) });
    expect(made.deliveryStatus[BERT]).toEqual({
      smtpReply: '250 2.1.5 delivered',
      delivered: 'yes',
      displayed: 'unknown',
    });
    const mails = await inbox(bert);
    expect(mails).toHaveLength(2);
    expect(mails[0]['header:Return-Path'].trim()).toBe(`<${ANNA}>`);
  });

  test("an address that is nobody's here is refused before anything is sent", async () => {
    const error = await submit(anna, await draft(anna, [BERT, 'niemand@example.test']));
    expect(error).toMatchObject({ type: 'invalidRecipients', invalidRecipients: ['niemand@example.test'] });
    expect(await inbox(bert)).toEqual([]);
  });

  test.each([
    ['tooManyRecipients', ['a@x.de', 'b@x.de', 'c@x.de', 'd@x.de'], { maxRecipients: 3 }],
    ['noRecipients', [], {}],
    ['invalidRecipients', ['keine adresse'], { invalidRecipients: ['keine adresse'] }],
  ])('%s', async (type, to, more) => {
    const error = await submit(anna, await draft(anna, [BERT]), envelope(ANNA, to));
    expect(error).toMatchObject({ type, ...more });
  });

  test("nobody sends in another's name, outside or inside", async () => {
    const asBert = await draft(anna, [BERT], { from: [{ email: BERT }] });
    expect((await submit(anna, asBert)).type).toBe('forbiddenFrom');
    const mail = await draft(anna, [BERT]);
    expect((await submit(anna, mail, envelope(BERT, [BERT]))).type).toBe('forbiddenMailFrom');
  });

  test('a mail without a sender is invalidEmail', async () => {
    const error = await submit(anna, await draft(anna, [BERT], { from: null }));
    expect(error).toMatchObject({ type: 'invalidEmail', properties: ['from'] });
  });
});

describe('what cannot be delivered', () => {
  test('is told as a mail and in the submission: a mailbox that is full', async () => {
    const made = await submit(anna, await draft(anna, ['klein@example.test']));
    expect(made.deliveryStatus['klein@example.test']).toMatchObject({
      delivered: 'no',
      smtpReply: expect.stringMatching(/^552 5\.2\.2 /),
    });
    const [notice] = await inbox(anna);
    expect(notice.from[0].email).toBe('mailer-daemon@example.test');
    expect(notice.subject).toContain('Bauantrag');
    expect(notice.preview).toContain('klein@example.test');
    expect(notice['header:Return-Path'].trim()).toBe('<>');
    expect(notice.attachments.map((part: Answer) => part.type)).toContain('message/delivery-status');
    expect((await anna.download(made.dsnBlobIds[0])).status).toBe(200);
  });

  test('goes to nobody outside while there is no relay, and that is said', async () => {
    const { id } = await submit(anna, await draft(anna, ['buerger@beispiel.de']));
    const done = await until(async () => {
      const now = await submission(anna, id);
      return now.deliveryStatus['buerger@beispiel.de'].delivered === 'no' && now;
    });
    expect(done.deliveryStatus['buerger@beispiel.de'].smtpReply).toMatch(/^554 5\.4\.4 .*no relay/);
    expect((await inbox(anna))[0].preview).toMatch(/buerger@beispiel\.de Dieser Server stellt nichts nach außen zu/);
  });
});

describe('held', () => {
  const held = (seconds: number) => envelope(ANNA, [BERT], { HOLDFOR: String(seconds) });

  test('a mail waits, can be called back, and then goes to nobody', async () => {
    const { id, undoStatus, sendAt } = await submit(anna, await draft(anna, [BERT]), held(60));
    expect(undoStatus).toBe('pending');
    expect(Date.parse(sendAt)).toBeGreaterThan(Date.now() + 50_000);
    const { updated } = await anna.call('EmailSubmission/set', { update: { [id]: { undoStatus: 'canceled' } } });
    expect(updated).toEqual({ [id]: null });
    expect((await submission(anna, id)).undoStatus).toBe('canceled');
    const again = await anna.call('EmailSubmission/set', { update: { [id]: { undoStatus: 'pending' } } });
    expect(again.notUpdated[id].type).toBe('cannotUnsend');
    expect(await inbox(bert)).toEqual([]);
  });

  test('it goes when its time has come, whatever became of its draft and its submission', async () => {
    const emailId = await draft(anna, [BERT]);
    const { id } = await submit(anna, emailId, held(1));
    await anna.call('Email/set', { destroy: [emailId] });
    await anna.call('EmailSubmission/set', { destroy: [id] });
    expect(await inbox(bert)).toEqual([]);
    await until(async () => (await inbox(bert)).length === 1);
  });

  test('what has left cannot be called back', async () => {
    const { id } = await submit(anna, await draft(anna, [BERT]));
    const { notUpdated } = await anna.call('EmailSubmission/set', { update: { [id]: { undoStatus: 'canceled' } } });
    expect(notUpdated[id].type).toBe('cannotUnsend');
  });

  test.each([
    { HOLDFOR: 'bald' },
    { HOLDFOR: '999999999' },
    { HOLDUNTIL: 'morgen' },
    { HOLDFOR: '1', HOLDUNTIL: '2030-01-01T00:00:00Z' },
    { COLOUR: 'red' },
  ])('%o is invalidProperties', async (parameters) => {
    const error = await submit(anna, await draft(anna, [BERT]), envelope(ANNA, [BERT], parameters));
    expect(error).toMatchObject({ type: 'invalidProperties', properties: ['envelope'] });
  });

  test('it survives a restart', async () => {
    const dataFolder = newFolder();
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const first = await startTestServer({ dataFolder });
    const before = await first.connect('anna');
    await submit(before, await draft(before, [BERT]), held(1));
    await first.stop();
    const second = await startTestServer({ dataFolder });
    const after = await second.connect('bert');
    const mails = await until(async () => {
      const found = await inbox(after);
      return found.length > 0 && found;
    });
    expect(mails).toHaveLength(1);
    await second.stop();
  });

  test('submissions are found by what they are', async () => {
    const emailId = await draft(anna, [BERT]);
    const { id } = await submit(anna, emailId, held(60));
    const find = async (filter: Answer) =>
      (await anna.call('EmailSubmission/query', { filter, sort: [{ property: 'sentAt' }] })).ids;
    expect(await find({ undoStatus: 'pending' })).toEqual([id]);
    expect(await find({ emailIds: [emailId], undoStatus: 'pending' })).toEqual([id]);
    expect(await find({ emailIds: [emailId], undoStatus: 'final' })).toEqual([]);
    expect(await find({ after: '2100-01-01T00:00:00Z' })).toEqual([]);
    await anna.call('EmailSubmission/set', { update: { [id]: { undoStatus: 'canceled' } } });
  });
});

describe('while away', () => {
  const away = (more: Answer) =>
    bert.call('VacationResponse/set', {
      update: { singleton: { isEnabled: true, subject: 'Bin weg', textBody: 'Bis Montag.', ...more } },
    });
  afterEach(() =>
    bert.call('VacationResponse/set', { update: { singleton: { isEnabled: false, fromDate: null, toDate: null } } }),
  );

  test('each sender gets one answer, in the thread of the question', async () => {
    await away({});
    for (let count = 0; count < 2; count += 1) await submit(anna, await draft(anna, [BERT]));
    const answers = await inbox(anna);
    expect(answers).toMatchObject([
      { subject: 'Bin weg', preview: 'Bis Montag.', 'header:Auto-Submitted:asText': 'auto-replied (vacation)' },
    ]);
    expect(answers[0].inReplyTo).toHaveLength(1);
    expect(await inbox(bert)).toHaveLength(2);
  });

  test.each([
    ['lists', { 'header:List-Id:asText': 'rundbrief' }],
    ['machines', { 'header:Auto-Submitted:asText': 'auto-generated' }],
    ['who did not name the reader', { to: [{ email: ANNA }], bcc: [{ email: BERT }] }],
  ])('%s get none', async (_, more) => {
    await away({});
    await submit(anna, await draft(anna, [BERT], more));
    expect(await inbox(anna, { subject: 'weg' })).toEqual([]);
  });

  test('only between its dates', async () => {
    await away({ fromDate: '2100-01-01T00:00:00Z' });
    await submit(anna, await draft(anna, [BERT]));
    await away({ fromDate: null, toDate: '2020-01-01T00:00:00Z' });
    await submit(anna, await draft(anna, [BERT]));
    expect(await inbox(anna)).toEqual([]);
  });

  test('it is one object, not made nor destroyed', async () => {
    const { notCreated, notDestroyed } = await bert.call('VacationResponse/set', {
      create: { v: {} },
      destroy: ['singleton'],
    });
    expect([notCreated.v.type, notDestroyed.singleton.type]).toEqual(['singleton', 'singleton']);
  });
});

describe('with a relay', () => {
  /** As much of RFC 5321 as a sender needs; `reply` decides about a recipient. */
  function smtpServer(reply: (recipient: string) => string): Promise<{ server: Server; mails: string[] }> {
    const mails: string[] = [];
    const talk = (socket: Socket): void => {
      let body: string | undefined;
      socket.write('220 relay\r\n');
      socket.on('data', (chunk) => {
        for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
          if (body !== undefined && line !== '.') body += `${line}\n`;
          else if (line === '.') {
            mails.push(body ?? '');
            body = undefined;
            socket.write('250 2.0.0 taken\r\n');
          } else if (line === 'DATA') {
            body = '';
            socket.write('354 go on\r\n');
          } else socket.write(line.startsWith('RCPT') ? `${reply(line)}\r\n` : '250 ok\r\n');
        }
      });
    };
    const smtp = createServer(talk);
    return new Promise((resolve) => {
      smtp.listen(0, '127.0.0.1', () => resolve({ server: smtp, mails }));
    });
  }

  test('mail goes out without Bcc; what the relay refuses comes back', async () => {
    const { server: smtp, mails } = await smtpServer((line) =>
      line.includes('falsch') ? '550 5.1.1 unknown' : '250 ok',
    );
    const { port } = smtp.address() as AddressInfo;
    const relayed = await startTestServer({ smtp: { host: '127.0.0.1', port } });
    const sender = await relayed.connect('anna');
    const emailId = await draft(sender, ['buerger@beispiel.de'], { bcc: [{ email: 'falsch@beispiel.de' }] });
    const { id } = await submit(sender, emailId);
    const done = await until(async () => {
      const { deliveryStatus } = await submission(sender, id);
      return Object.values(deliveryStatus).every((one: Answer) => one.delivered !== 'queued') && deliveryStatus;
    });
    expect(done['buerger@beispiel.de']).toMatchObject({
      delivered: 'unknown',
      smtpReply: expect.stringMatching(/^250/),
    });
    expect(done['falsch@beispiel.de']).toMatchObject({
      delivered: 'no',
      smtpReply: expect.stringMatching(/^550 5\.1\.1/),
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('Subject: Bauantrag');
    expect(mails[0]).not.toMatch(/^Bcc/im);
    expect(await inbox(sender)).toHaveLength(1);
    await relayed.stop();
    smtp.close();
  });
});
