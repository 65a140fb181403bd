import assert from 'node:assert/strict';
import type { Answer } from './jmap-client.ts';
import { protocolCases } from './protocol-case.ts';

async function problem(response: Response): Promise<string> {
  assert.equal(response.status, 400);
  const body: Answer = await response.json();
  return body.type;
}

const CORE = 'urn:ietf:params:jmap:core';
const REQUEST_ERROR = 'urn:ietf:params:jmap:error:';

export const sessionCases = protocolCases('RFC 8620 §2', {
  'the session has all its members': async ({ one }) => {
    const { session } = one;
    for (const name of ['maxSizeUpload', 'maxConcurrentUpload', 'maxSizeRequest', 'maxConcurrentRequests']) {
      assert.equal(typeof session.capabilities[CORE][name], 'number', name);
    }
    for (const name of ['maxCallsInRequest', 'maxObjectsInGet', 'maxObjectsInSet']) {
      assert.equal(typeof session.capabilities[CORE][name], 'number', name);
    }
    assert.ok(Array.isArray(session.capabilities[CORE].collationAlgorithms));
    const account = session.accounts[one.accountId];
    assert.equal(account.isPersonal, true);
    assert.equal(account.isReadOnly, false);
    assert.ok(account.accountCapabilities['urn:ietf:params:jmap:mail'].emailQuerySortOptions.includes('receivedAt'));
    assert.equal(typeof session.username, 'string');
    assert.equal(typeof session.state, 'string');
  },
  'the URL templates name their variables': async ({ one }) => {
    for (const name of ['accountId', 'blobId', 'type', 'name'])
      assert.match(one.session.downloadUrl, new RegExp(`\\{${name}\\}`));
    assert.match(one.session.uploadUrl, /\{accountId\}/);
    for (const name of ['types', 'closeafter', 'ping'])
      assert.match(one.session.eventSourceUrl, new RegExp(`\\{${name}\\}`));
  },
});

export const requestCases = protocolCases('RFC 8620 §3.6.1', {
  'what is no JSON is notJSON': async ({ one }) => {
    assert.equal(await problem(await one.post('{"using":')), `${REQUEST_ERROR}notJSON`);
  },
  'another content type is refused': async ({ one }) => {
    const body = JSON.stringify({ using: [CORE], methodCalls: [['Core/echo', {}, '0']] });
    const { status } = await one.post(body, 'text/plain');
    assert.ok(status === 400 || status === 415, `status ${status}`);
  },
  'JSON of another shape is notRequest': async ({ one }) => {
    assert.equal(await problem(await one.post('{"foo":1}')), `${REQUEST_ERROR}notRequest`);
    const body = JSON.stringify({ using: [CORE], methodCalls: [['Core/echo', {}]] });
    assert.equal(await problem(await one.post(body)), `${REQUEST_ERROR}notRequest`);
  },
  'a capability that nobody knows is unknownCapability': async ({ one }) => {
    const body = JSON.stringify({ using: [CORE, 'urn:example:nothing'], methodCalls: [] });
    assert.equal(await problem(await one.post(body)), `${REQUEST_ERROR}unknownCapability`);
  },
});

export const methodCases = protocolCases('RFC 8620 §3.6.2', {
  'calls are answered in order, errors too': async ({ one }) => {
    const { methodResponses } = await one.request([
      ['Core/echo', { a: 1 }, 'x'],
      ['Foo/bar', {}, 'y'],
      ['Core/echo', { b: [true, null] }, 'x'],
    ]);
    assert.deepEqual(methodResponses, [
      ['Core/echo', { a: 1 }, 'x'],
      ['error', { ...methodResponses[1][1], type: 'unknownMethod' }, 'y'],
      ['Core/echo', { b: [true, null] }, 'x'],
    ]);
  },
  'a method of a capability that was not asked for is unknown': async ({ one }) => {
    const methodCalls = [['Mailbox/get', { accountId: one.accountId }, '0']];
    const response = await one.post(JSON.stringify({ using: [CORE], methodCalls }));
    const answer: Answer = await response.json();
    assert.equal(answer.methodResponses[0][1].type, 'unknownMethod');
  },
  'an account that does not exist is accountNotFound': async ({ one }) => {
    assert.equal((await one.call('Mailbox/get', { accountId: 'nobody' })).error.type, 'accountNotFound');
  },
  'arguments of a wrong type are invalidArguments': async ({ one }) => {
    assert.equal((await one.call('Mailbox/get', { ids: 'all' })).error.type, 'invalidArguments');
    assert.equal((await one.call('Mailbox/get', { properties: ['noSuch'] })).error.type, 'invalidArguments');
  },
});

export const pushSubscriptionCases = protocolCases('RFC 8620 §7.2', {
  'a URL that is not https is never called': async ({ one }) => {
    const create = { p: { deviceClientId: 'x', url: 'http://example.org/push' } };
    const { methodResponses } = await one.request([['PushSubscription/set', { create }, '0']]);
    const [[, set]] = methodResponses;
    assert.ok(set.type === 'unknownMethod' || set.notCreated.p.type);
  },
});

export const referenceCases = protocolCases('RFC 8620 §3.7', {
  'a path goes through lists': async ({ one }) => {
    const { methodResponses } = await one.request([
      ['Mailbox/get', { accountId: one.accountId, ids: null }, 'a'],
      [
        'Mailbox/get',
        {
          accountId: one.accountId,
          '#ids': { resultOf: 'a', name: 'Mailbox/get', path: '/list/*/id' },
          properties: [],
        },
        'b',
      ],
    ]);
    assert.equal(methodResponses[1][1].list.length, methodResponses[0][1].list.length);
  },
  'a wrong name, call id or path is invalidResultReference': async ({ one }) => {
    const wrong = [
      { resultOf: 'a', name: 'Email/get', path: '/list/*/id' },
      { resultOf: 'z', name: 'Mailbox/get', path: '/list/*/id' },
      { resultOf: 'a', name: 'Mailbox/get', path: '/nothing' },
    ];
    for (const reference of wrong) {
      const { methodResponses } = await one.request([
        ['Mailbox/get', { accountId: one.accountId, ids: [] }, 'a'],
        ['Mailbox/get', { accountId: one.accountId, '#ids': reference }, 'b'],
      ]);
      assert.equal(methodResponses[1][1].type, 'invalidResultReference');
    }
  },
  'one argument given in both ways is invalidArguments': async ({ one }) => {
    const { methodResponses } = await one.request([
      ['Mailbox/get', { accountId: one.accountId, ids: [] }, 'a'],
      [
        'Mailbox/get',
        { accountId: one.accountId, ids: [], '#ids': { resultOf: 'a', name: 'Mailbox/get', path: '/list' } },
        'b',
      ],
    ]);
    assert.equal(methodResponses[1][1].type, 'invalidArguments');
  },
});

export const blobCases = protocolCases('RFC 8620 §6', {
  'what was uploaded comes back octet for octet': async ({ one }) => {
    const data = new Uint8Array([0, 1, 2, 0xff, 0xfe, 13, 10]);
    const uploaded = await one.upload(data, 'image/png');
    assert.equal(uploaded.accountId, one.accountId);
    assert.equal(uploaded.type, 'image/png');
    assert.equal(uploaded.size, data.length);
    const response = await one.download(uploaded.blobId, { name: 'Lageplan ü.png', type: 'image/png' });
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), data);
    assert.equal(response.headers.get('content-type'), 'image/png');
  },
  'a long one comes back whole': async ({ one }) => {
    const data = new Uint8Array(3_000_000).map((_, index) => index % 251);
    const { blobId, size } = await one.upload(data);
    assert.equal(size, data.length);
    const response = await one.download(blobId);
    assert.ok(Buffer.from(await response.arrayBuffer()).equals(data));
  },
  'a blob that does not exist is 404': async ({ one }) => {
    assert.equal((await one.download('nothing')).status, 404);
  },
  'Blob/copy goes from one account to another': async ({ one, shared }) => {
    if (shared === undefined) return;
    const { blobId } = await one.upload('copied');
    const args = { fromAccountId: one.accountId, accountId: shared, blobIds: [blobId, 'nothing'] };
    const copied = await one.call('Blob/copy', args);
    assert.deepEqual(Object.keys(copied.copied), [blobId]);
    assert.deepEqual(Object.keys(copied.notCopied), ['nothing']);
    const response = await one.download(copied.copied[blobId], { account: shared });
    assert.equal(await response.text(), 'copied');
    const same = await one.call('Blob/copy', { ...args, accountId: one.accountId });
    assert.equal(same.error.type, 'invalidArguments');
  },
});
