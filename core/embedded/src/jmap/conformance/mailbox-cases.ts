import assert from 'node:assert/strict';
import type { Answer, JmapClient } from './jmap-client.ts';
import { protocolCases, unique } from './protocol-case.ts';

async function make(client: JmapClient, name: string, parentId: string | null = null): Promise<string> {
  const { created, notCreated } = await client.call('Mailbox/set', { create: { m: { name, parentId } } });
  assert.ok(created?.m, JSON.stringify(notCreated));
  return created.m.id;
}

export const mailboxCases = protocolCases('RFC 8621 §2', {
  'a mailbox has all its properties': async ({ one }) => {
    const { list } = await one.call('Mailbox/get', { ids: [one.roles['inbox']] });
    const [inbox] = list;
    for (const name of ['totalEmails', 'unreadEmails', 'totalThreads', 'unreadThreads', 'sortOrder']) {
      assert.equal(typeof inbox[name], 'number', name);
    }
    assert.equal(inbox.role, 'inbox');
    assert.equal(inbox.parentId, null);
    for (const right of [
      'mayReadItems',
      'mayAddItems',
      'mayRemoveItems',
      'maySetSeen',
      'maySetKeywords',
      'mayCreateChild',
      'mayRename',
      'mayDelete',
      'maySubmit',
    ]) {
      assert.equal(typeof inbox.myRights[right], 'boolean', right);
    }
  },
  'create, rename, move, destroy': async ({ one }) => {
    const top = await make(one, unique('Oben'));
    const other = await make(one, unique('Anders'));
    const child = await make(one, 'Unten', top);
    const { updated } = await one.call('Mailbox/set', { update: { [child]: { name: 'Straßenbau', parentId: other } } });
    assert.ok(child in updated);
    const { list } = await one.call('Mailbox/get', { ids: [child], properties: ['name', 'parentId'] });
    assert.deepEqual(list, [{ id: child, name: 'Straßenbau', parentId: other }]);
    const { notDestroyed } = await one.call('Mailbox/set', { destroy: [other] });
    assert.equal(notDestroyed[other].type, 'mailboxHasChild');
    const { destroyed } = await one.call('Mailbox/set', { destroy: [top, other, child] });
    assert.deepEqual(destroyed.toSorted(), [top, other, child].toSorted());
  },
  'children and their parent are made in one call, in any order': async ({ one }) => {
    const create = { b: { name: unique('Kind'), parentId: '#a' }, a: { name: unique('Elter') } };
    const { created, notCreated } = await one.call('Mailbox/set', { create });
    assert.equal(notCreated, null);
    const { list } = await one.call('Mailbox/get', { ids: [created.b.id] });
    assert.equal(list[0].parentId, created.a.id);
    await one.call('Mailbox/set', { destroy: [created.b.id, created.a.id] });
  },
  'siblings differ in name': async ({ one }) => {
    const name = unique('Doppelt');
    const id = await make(one, name);
    const { notCreated } = await one.call('Mailbox/set', { create: { m: { name } } });
    assert.ok(['alreadyExists', 'invalidProperties'].includes(notCreated.m.type));
    await one.call('Mailbox/set', { destroy: [id] });
  },
  'a tree has no loop': async ({ one }) => {
    const top = await make(one, unique('Schleife'));
    const child = await make(one, 'Kind', top);
    const { notUpdated } = await one.call('Mailbox/set', { update: { [top]: { parentId: child } } });
    assert.equal(notUpdated[top].type, 'invalidProperties');
    await one.call('Mailbox/set', { destroy: [child, top] });
  },
  'a mailbox with mails goes only when told what with them': async ({ one }) => {
    const box = await make(one, unique('Voll'));
    const both = await one.importMail(['From: a@example.org', 'Subject: beide', '', 'x'], { mailbox: box });
    const only = await one.importMail(['From: a@example.org', 'Subject: nur hier', '', 'x'], { mailbox: box });
    await one.call('Email/set', { update: { [both]: { [`mailboxIds/${one.roles['inbox']}`]: true } } });
    assert.equal((await one.call('Mailbox/set', { destroy: [box] })).notDestroyed[box].type, 'mailboxHasEmail');
    const gone = await one.call('Mailbox/set', { destroy: [box], onDestroyRemoveEmails: true });
    assert.deepEqual(gone.destroyed, [box]);
    const { list, notFound } = await one.call('Email/get', { ids: [both, only], properties: ['mailboxIds'] });
    assert.deepEqual(notFound, [only]);
    assert.deepEqual(list[0].mailboxIds, { [String(one.roles['inbox'])]: true });
    await one.call('Email/set', { destroy: [both] });
  },
});

export const mailboxChangeCases = protocolCases('RFC 8621 §2.2–2.4', {
  'a change of counts alone is said to be one': async ({ one }) => {
    const since = await one.state('Mailbox');
    const id = await one.importMail(['From: a@example.org', 'Subject: zählt', '', 'x']);
    const changes = await one.call('Mailbox/changes', { sinceState: since });
    assert.deepEqual(changes.updated, [one.roles['inbox']]);
    if (changes.updatedProperties !== null) assert.ok(changes.updatedProperties.includes('totalEmails'));
    await one.call('Email/set', { destroy: [id] });
  },
  'created, updated and destroyed are told apart': async ({ one }) => {
    const before = await one.state('Mailbox');
    const id = await make(one, unique('Neu'));
    const between = await one.state('Mailbox');
    await one.call('Mailbox/set', { update: { [id]: { sortOrder: 77 } } });
    const first = await one.call('Mailbox/changes', { sinceState: before });
    assert.ok(first.created.includes(id));
    const second = await one.call('Mailbox/changes', { sinceState: between });
    assert.deepEqual(second.updated, [id]);
    assert.equal(second.hasMoreChanges, false);
    await one.call('Mailbox/set', { destroy: [id] });
    const third = await one.call('Mailbox/changes', { sinceState: between });
    assert.deepEqual(third.destroyed, [id]);
  },
  'filters and sorts': async ({ one }) => {
    const name = unique('Suche');
    const top = await make(one, name);
    const child = await make(one, `${name} Kind`, top);
    const find = async (filter: Answer) => (await one.call('Mailbox/query', { filter })).ids;
    assert.deepEqual(await find({ parentId: top }), [child]);
    assert.ok((await find({ parentId: null })).includes(top));
    assert.deepEqual((await find({ name })).toSorted(), [top, child].toSorted());
    assert.deepEqual(await find({ role: 'inbox' }), [one.roles['inbox']]);
    assert.ok(!(await find({ hasAnyRole: false })).includes(one.roles['inbox']));
    const query = { filter: { name }, sort: [{ property: 'name', isAscending: false }] };
    assert.deepEqual((await one.call('Mailbox/query', query)).ids, [child, top]);
    await one.call('Mailbox/set', { destroy: [child, top] });
  },
  'queryChanges leads from the old result to the new': async ({ one }) => {
    const query = { filter: null, sort: [{ property: 'name' }] };
    const { queryState, canCalculateChanges } = await one.call('Mailbox/query', query);
    if (!canCalculateChanges) return;
    const id = await make(one, unique('Mehr'));
    const changes = await one.call('Mailbox/queryChanges', { ...query, sinceQueryState: queryState });
    const { ids } = await one.call('Mailbox/query', query);
    assert.deepEqual(
      changes.added.find((item: Answer) => item.id === id),
      { id, index: ids.indexOf(id) },
    );
    await one.call('Mailbox/set', { destroy: [id] });
  },
});
