/** How windows follow the server: by push, by poll, by changes and by asking again. */
import { MailStore } from '@fachwerk/model/mail';
import { mail } from '@fachwerk/model/mail/schema';
import { serviceClient, until } from '@fachwerk/testing';
import { expect, test, vi } from 'vitest';
import { scripted, sessionOf, type Args, type Script } from '../scripted.fixture.ts';
import { JmapMail } from './mail-store.ts';

/** A mailbox of n mails that grows at the top. */
class Growing {
  ids: string[];
  follows = true;
  readonly added: string[] = [];
  constructor(n: number) {
    this.ids = Array.from({ length: n }, (_, index) => `m${index}`);
  }

  get state(): string {
    return String(this.added.length);
  }

  add(): string {
    const id = `new${this.added.length}`;
    this.ids.unshift(id);
    this.added.unshift(id);
    return id;
  }

  get script(): Script {
    const since = (args: Args, key: string): string[] => this.added.slice(0, this.added.length - Number(args[key]));
    const some = (ids: unknown): string[] => (Array.isArray(ids) ? (ids as string[]) : this.#last);
    return {
      'Email/query': ({ position, limit }) => {
        this.#last = this.ids.slice(Number(position), Number(position) + Number(limit));
        const rest = { canCalculateChanges: this.follows, position, total: this.ids.length };
        return { queryState: this.state, ids: this.#last, ...rest };
      },
      'Email/queryChanges': (args) => {
        const added = since(args, 'sinceQueryState').map((id, index) => ({ id, index }));
        return { newQueryState: this.state, total: this.ids.length, removed: [], added };
      },
      'Email/changes': (args) => {
        this.#last = since(args, 'sinceState');
        return { oldState: args['sinceState'], newState: this.state, created: this.#last, updated: [], destroyed: [] };
      },
      'Email/get': ({ ids, '#ids': reference }) => {
        const { path } = (reference ?? {}) as { path?: string };
        return { state: this.state, list: path === '/updated' ? [] : some(ids).map(mailOf), notFound: [] };
      },
      'Mailbox/get': () => ({ state: '0', list: [] }),
    };
  }

  #last: string[] = [];
}
const mailOf = (id: string): Args => ({
  id,
  threadId: `T${id}`,
  mailboxIds: { inbox: true },
  keywords: {},
  size: 1,
  receivedAt: '2026-11-25T10:00:00Z',
  subject: id,
  preview: '',
  hasAttachment: false,
});
const connect = (box: Growing, session: () => unknown = () => sessionOf()) => {
  const server = scripted(box.script, session);
  const store = serviceClient(
    MailStore,
    mail,
    new JmapMail(server.backend, { name: 'mail', log: () => undefined }).store,
  );
  const watch = (position: number, limit: number) =>
    store.watch({ account: 'mail:A', filter: { inMailbox: 'inbox' }, position, limit });
  const methods = () => server.requests().map(({ methodCalls }) => methodCalls.map(([method]) => method));
  return { ...server, watch, methods };
};
const told = { changed: { A: { Email: 'x' } } };

test('a push brings what is new in one request', async () => {
  const box = new Growing(100);
  const { watch, push, methods } = connect(box);
  const window = watch(0, 10);
  const watching = window.subscribe();
  await until(window, ({ total }) => total === 100);
  expect(methods()).toEqual([['Email/query', 'Email/get']]);
  const before = 1;
  const id = box.add();
  push('state', told);
  const { ids, items } = await until(window, ({ total }) => total === 101);
  expect([ids[0], ids.length, items.length]).toEqual([id, 10, 10]);
  expect(methods().slice(before)).toEqual([['Email/changes', 'Email/get', 'Email/get', 'Email/queryChanges']]);
  watching.unsubscribe();
});

test('where changes cannot be calculated only what is watched is asked for again', async () => {
  const box = new Growing(100_000);
  box.follows = false;
  const { watch, push, requests } = connect(box);
  const window = watch(5000, 20);
  const watching = window.subscribe();
  await until(window, ({ total }) => total === 100_000);
  const before = requests().length;
  box.add();
  push('state', told);
  await until(window, ({ total }) => total === 100_001);
  const queries = requests()
    .slice(before)
    .flatMap(({ methodCalls }) => methodCalls.filter(([method]) => method === 'Email/query'));
  expect(queries.map(([, { position, limit }]) => [position, limit])).toEqual([[5000, 20]]);
  watching.unsubscribe();
});

test('neighbouring windows share their rows, and going back asks for nothing', async () => {
  const { watch, requests } = connect(new Growing(100), () => sessionOf({}, { eventSourceUrl: '' }));
  const watching = watch(0, 20).subscribe();
  const first = await until(watch(0, 20), () => true);
  const second = await until(watch(20, 20), () => true);
  const count = requests().length;
  const again = await until(watch(10, 20), () => true);
  expect(again.ids).toEqual([...first.ids.slice(10), ...second.ids.slice(0, 10)]);
  expect(requests()).toHaveLength(count);
  watching.unsubscribe();
});

test('what nobody followed for a while is asked for again before it is shown', async () => {
  const box = new Growing(30);
  const { watch } = connect(box);
  await until(watch(0, 5), () => true);
  const id = box.add();
  const { ids } = await until(watch(0, 5), () => true);
  expect(ids[0]).toBe(id);
});

test('without push it looks every half minute', async () => {
  vi.useFakeTimers();
  const box = new Growing(10);
  const { watch } = connect(box, () => sessionOf({}, { eventSourceUrl: '' }));
  const totals: number[] = [];
  const watching = watch(0, 5).subscribe(({ total }) => totals.push(total));
  await vi.advanceTimersByTimeAsync(1000);
  box.add();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(totals.at(-1)).toBe(10);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(totals.at(-1)).toBe(11);
  watching.unsubscribe();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('a push that says nonsense changes nothing', async () => {
  const box = new Growing(3);
  const { watch, push } = connect(box);
  const window = watch(0, 5);
  const errors: unknown[] = [];
  const watching = window.subscribe({ error: (error) => errors.push(error) });
  await until(window, ({ total }) => total === 3);
  for (const data of [null, 7, 'x', [], { changed: null }, { changed: [] }, { changed: { A: 7 } }]) push('state', data);
  box.add();
  push('state', told);
  await until(window, ({ total }) => total === 4);
  expect(errors).toEqual([]);
  watching.unsubscribe();
});

test('a window that did not change is not shown again', async () => {
  const box = new Growing(30);
  const { watch, push, methods } = connect(box);
  const shown: number[] = [];
  const far = watch(20, 5).subscribe(({ position }) => shown.push(position));
  const near = watch(0, 5).subscribe(({ position }) => shown.push(position));
  await vi.waitFor(() => expect(new Set(shown)).toEqual(new Set([0, 20])));
  const before = methods().length;
  push('state', { changed: { A: { Mailbox: 'x' } } });
  await vi.waitFor(() => expect(methods().length).toBeGreaterThan(before));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(shown).toHaveLength(2);
  far.unsubscribe();
  near.unsubscribe();
});

test('accounts come and go while one works', async () => {
  const team = {
    name: 'Team',
    isPersonal: false,
    isReadOnly: true,
    accountCapabilities: { 'urn:ietf:params:jmap:mail': {} },
  };
  const own = sessionOf()['accounts'] as Args;
  let state = 's1';
  const session = () => sessionOf({}, { state, accounts: state === 's1' ? own : { ...own, B: team } });
  const server = scripted(new Growing(1).script, session, () => state);
  const store = serviceClient(
    MailStore,
    mail,
    new JmapMail(server.backend, { name: 'mail', log: () => undefined }).store,
  );
  const seen: string[][] = [];
  const watching = store.accounts().subscribe((accounts) => seen.push(accounts.map(({ id }) => id)));
  await vi.waitFor(() => expect(seen).toEqual([['mail:A']]));
  state = 's2';
  await store.get({ account: 'mail:A', ids: ['m0'] }).catch(() => undefined);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['mail:A', 'mail:B']));
  const write = store.set({ account: 'mail:B', destroy: ['m0'] });
  await expect(write).rejects.toMatchObject({ code: 'forbidden' });
  state = 's1';
  await store.get({ account: 'mail:A', ids: ['m0'] }).catch(() => undefined);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['mail:A']));
  await expect(store.get({ account: 'mail:B', ids: [] })).rejects.toMatchObject({ code: 'accountNotFound' });
  watching.unsubscribe();
});

test('a lost server is told, looked for and found again by whoever watches the connection alone', async () => {
  vi.useFakeTimers();
  let down = false;
  const session = () => {
    if (down) throw Object.assign(new Error('down'), { code: 'unreachable' });
    return sessionOf();
  };
  const lost = (): never => {
    throw Object.assign(new Error('down'), { code: 'unreachable' });
  };
  const server = scripted({ 'Email/get': lost }, session);
  const jmap = new JmapMail(server.backend, { name: 'mail', log: () => undefined });
  const states: { account: string; reached: boolean }[] = [];
  const watching = jmap.connection.subscribe(
    ([one]) => one && states.push({ account: one.account, reached: one.reached }),
  );
  await vi.advanceTimersByTimeAsync(10);
  expect(states.at(-1)).toEqual({ account: 'mail:A', reached: true });
  down = true;
  const store = serviceClient(MailStore, mail, jmap.store);
  const asked = store.get({ account: 'mail:A', ids: ['m'] }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(3000);
  expect(await asked).toMatchObject({ code: 'unreachable' });
  expect(states.at(-1)).toEqual({ account: 'mail:A', reached: false });
  down = false;
  await vi.advanceTimersByTimeAsync(6000);
  expect(states.at(-1)).toEqual({ account: 'mail:A', reached: true });
  watching.unsubscribe();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test('an address without a name gets that of who is signed in; shared ones do not', async () => {
  const submission = { 'urn:ietf:params:jmap:mail': {}, 'urn:ietf:params:jmap:submission': {} };
  const accounts = {
    A: { name: 'anna@example.test', isPersonal: true, isReadOnly: false, accountCapabilities: submission },
    B: { name: 'team@example.test', isPersonal: false, isReadOnly: false, accountCapabilities: submission },
  };
  const identity = ({ accountId }: Args) => ({
    state: '0',
    list: [{ id: accountId, name: '', email: `${String(accountId)}@example.test` }],
  });
  const server = scripted({ 'Identity/get': identity }, () => sessionOf({}, { accounts }));
  const jmap = new JmapMail(server.backend, { name: 'mail', log: () => undefined, person: async () => 'Anna Berger' });
  const store = serviceClient(MailStore, mail, jmap.store);
  const names = async (account: string) => (await store.identities({ account })).map(({ name }) => name);
  expect([await names('mail:A'), await names('mail:B')]).toEqual([['Anna Berger'], ['']]);
});
