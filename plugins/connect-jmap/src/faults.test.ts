/** A server that is dead, slow, forgetful or lies: nothing typed is lost, nothing is sent twice, nothing crashes. */
import { until } from '@fachwerk/testing';
import type { Draft } from '@fachwerk/model/mail';
import { firstValueFrom } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST, SECOND, startServer, type Server } from './embedded.fixture.ts';
import { lost, lostAnswer, rewritten, Wire } from './wire.fixture.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const draftOf = (part: Partial<Draft> = {}): Draft => {
  const key = crypto.randomUUID();
  return {
    key,
    to: [{ name: null, email: SECOND }],
    cc: [],
    bcc: [],
    subject: `Sache ${key}`,
    text: 'x',
    attachments: [],
    ...part,
  };
};
const connect = async (email = FIRST) => {
  const wire = new Wire();
  const { store, directory, log } = server.person(email, wire.fetch);
  const accounts = await until(store.accounts(), (list) => list.some(({ personal }) => personal));
  const account = accounts.find(({ personal }) => personal)?.id ?? '';
  const boxes = await firstValueFrom(store.mailboxes({ account }));
  const box = (role: string): string => boxes.find((one) => one.role === role)?.id ?? '';
  const watch = (role: string) => store.watch({ account, filter: { inMailbox: box(role) }, position: 0, limit: 100 });
  const count = async (role: string, subject: string): Promise<number> => {
    const { items } = await firstValueFrom(
      server.person(email).store.watch({ account, filter: { inMailbox: box(role) }, position: 0, limit: 100 }),
    );
    return items.filter((mail) => mail.subject === subject).length;
  };
  return { wire, store, directory, log, account, box, watch, count };
};
/** The first request with this method meets `meddle`, the others pass. */
const once = (wire: Wire, method: string, meddle: (pass: () => Promise<Response>) => Promise<Response>): void => {
  wire.meddle = (methods, pass) => {
    if (!methods.includes(method)) return undefined;
    wire.meddle = () => undefined;
    return meddle(pass);
  };
};

describe('a connection that breaks', () => {
  test('while a draft is saved: one draft, not two', async () => {
    const { wire, store, account, count } = await connect();
    const draft = draftOf();
    once(wire, 'Email/set', lostAnswer);
    const { id } = await store.saveDraft({ account, draft });
    expect(await count('drafts', draft.subject)).toBe(1);
    once(wire, 'Email/set', lost);
    const second = await store.saveDraft({ account, draft: { ...draft, text: 'y' } });
    expect(second.id).not.toBe(id);
    expect(await count('drafts', draft.subject)).toBe(1);
  });

  test('after a mail was sent: sent once', async () => {
    const { wire, store, account, count } = await connect();
    const draft = draftOf();
    once(wire, 'EmailSubmission/set', lostAnswer);
    await store.send({ account, draft });
    const second = await connect(SECOND);
    await until(second.watch('inbox'), ({ items }) => items.some(({ subject }) => subject === draft.subject));
    expect(await second.count('inbox', draft.subject)).toBe(1);
    expect([await count('sent', draft.subject), await count('drafts', draft.subject)]).toEqual([1, 0]);
  });

  test('before a mail was sent: sent once', async () => {
    const { wire, store, account, count } = await connect();
    const draft = draftOf();
    once(wire, 'EmailSubmission/set', lost);
    await store.send({ account, draft });
    const second = await connect(SECOND);
    await until(second.watch('inbox'), ({ items }) => items.some(({ subject }) => subject === draft.subject));
    expect(await second.count('inbox', draft.subject)).toBe(1);
    expect(await count('sent', draft.subject)).toBe(1);
  });

  test('and stays broken: unclear, and the person decides', async () => {
    const { wire, store, account, count } = await connect();
    const draft = draftOf();
    once(wire, 'EmailSubmission/set', (pass) => {
      wire.meddle = lost;
      return lostAnswer(pass);
    });
    await expect(store.send({ account, draft })).rejects.toMatchObject({ code: 'unclear' });
    wire.meddle = () => undefined;
    expect(await count('sent', draft.subject)).toBe(1);
  }, 40_000);

  test('while flags are set: repeated, for it may happen twice', async () => {
    const { wire, store, account, watch } = await connect();
    const { id } = await store.saveDraft({ account, draft: draftOf() });
    await until(watch('drafts'), ({ ids }) => ids.includes(id));
    once(wire, 'Email/set', lostAnswer);
    const { updated } = await store.set({ account, update: { [id]: { 'keywords/$flagged': true } } });
    expect(updated).toEqual([id]);
    const { list } = await store.get({ account, ids: [id] });
    expect(list[0]?.keywords['$flagged']).toBe(true);
  });

  test('for long: the last window stays, said to be old, changes are refused and taken back, and it comes again', async () => {
    const { wire, store, account, watch } = await connect();
    const { id } = await store.saveDraft({ account, draft: draftOf() });
    const window = watch('drafts');
    const seen: (string | undefined)[] = [];
    const watching = window.subscribe(({ staleSince, ids }) => seen.push(ids.includes(id) ? staleSince : 'no mail'));
    await until(window, ({ ids }) => ids.includes(id));
    wire.down = true;
    wire.cut();
    const change = store.set({ account, update: { [id]: { 'keywords/$flagged': true } } });
    await expect(change).rejects.toMatchObject({ code: 'unreachable' });
    const stale = await until(window, ({ staleSince }) => staleSince !== undefined);
    expect(stale.items.find((mail) => mail.id === id)?.keywords['$flagged']).toBeUndefined();
    wire.down = false;
    await until(window, ({ staleSince }) => staleSince === undefined, 15_000);
    watching.unsubscribe();
    expect(seen).not.toContain('no mail');
    expect(seen.at(-1)).toBeUndefined();
  }, 40_000);

  test('before anything was seen: a code', async () => {
    const { wire, store, account } = await connect();
    wire.down = true;
    const watch = store.watch({ account, filter: { text: 'x' }, position: 0, limit: 5 });
    await expect(firstValueFrom(watch)).rejects.toMatchObject({ code: 'unreachable' });
  });
});

describe('a server that lies', () => {
  const lies: Record<string, (json: Record<string, unknown>) => unknown> = {
    'gives a list': () => [],
    'gives nothing': () => null,
    'leaves calls out': (json) => ({ ...json, methodResponses: [] }),
    'gives rubbish for calls': (json) => ({ ...json, methodResponses: [7, null, [], ['Email/query', null, '0.0']] }),
    'gives wrong kinds': (json) =>
      JSON.parse(
        JSON.stringify(json)
          .replaceAll(/"ids":\[[^\]]*\]/g, '"ids":[1,{}]')
          .replaceAll(/"state":"[^"]*"/g, '"state":7'),
      ) as unknown,
  };
  test.for(Object.entries(lies))('%s', async ([, lie]) => {
    const { wire, store, account, log } = await connect();
    await store.saveDraft({ account, draft: draftOf() });
    wire.meddle = (_, pass) => rewritten(pass, lie);
    const watch = store.watch({ account, filter: { hasKeyword: '$draft' }, position: 0, limit: 5 });
    await expect(firstValueFrom(watch)).rejects.toMatchObject({ code: 'unreachable' });
    expect(log.some(({ facts }) => /FW600[34]/.test(JSON.stringify(facts)))).toBe(true);
    wire.meddle = () => undefined;
    const { total } = await firstValueFrom(
      store.watch({ account, filter: { hasKeyword: '$draft' }, position: 0, limit: 5 }),
    );
    expect(total).toBeGreaterThan(0);
  });

  test('answers a page instead', async () => {
    const { wire, store, directory, account } = await connect();
    wire.meddle = async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
    await expect(store.get({ account, ids: ['x'] })).rejects.toMatchObject({ code: 'unreachable' });
    wire.meddle = async () => new Response('', { status: 401 });
    await expect(store.get({ account, ids: ['x'] })).rejects.toMatchObject({ code: 'signedOut' });
    await expect(directory.find({ text: 'x' })).rejects.toMatchObject({ code: 'signedOut' });
    wire.meddle = async () => new Response('', { status: 503 });
    await expect(store.get({ account, ids: ['x'] })).rejects.toMatchObject({ code: 'unreachable' });
    await expect(directory.find({ text: 'x' })).rejects.toMatchObject({ code: 'unreachable' });
  });
});
