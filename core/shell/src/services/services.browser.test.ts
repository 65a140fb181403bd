import { firstValueFrom, take, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakePush, openTestPage, type FixtureOptions, type TestPage } from '../page.fixture.ts';
import { given, sampleHome, sampleMail, sampleShapes } from '../samples.fixture.ts';

const until = vi.waitFor;
let page: TestPage;
const uses = () => {
  if (!given.uses) throw new Error('The home view was not shown');
  return given.uses;
};
const start = async (options: FixtureOptions = {}): Promise<void> => {
  delete given.uses;
  page = await openTestPage({ plugins: [sampleHome, sampleMail], shapes: sampleShapes, ...options });
  await until(() => expect(given.uses).toBeDefined());
};
beforeEach(() => {
  FakePush.all.length = 0;
});
afterEach(() => page.end());

describe('storage@1', () => {
  it('keeps values apart for each plugin', async () => {
    await start();
    const { etag } = await uses().storage.set({ key: 'a', value: { n: 1 } });
    expect(page.gateway.store.get('sample.home/a')).toEqual({ n: 1 });
    expect(await uses().storage.get({ key: 'a' })).toEqual({ value: { n: 1 }, etag });
    await uses().storage.remove({ key: 'a' });
    expect(await uses().storage.get({ key: 'a' })).toEqual({});
  });

  it('refuses to write over a change that was not seen', async () => {
    await start();
    await uses().storage.set({ key: 'a', value: 1 });
    await expect(uses().storage.set({ key: 'a', value: 2, etag: '"9"' })).rejects.toMatchObject({ code: 'changed' });
  });

  it('names a dead line and an ended session', async () => {
    await start();
    page.gateway.offline = true;
    await expect(uses().storage.get({ key: 'a' })).rejects.toMatchObject({ code: 'unreachable' });
    page.gateway.offline = false;
    page.gateway.person = undefined;
    await expect(uses().storage.get({ key: 'a' })).rejects.toMatchObject({ code: 'signedOut' });
    expect(page.workplace.session.signedIn.value).toBe(false);
  });

  it('watches from what is kept on, by value alone as its shape says', async () => {
    await start();
    await uses().storage.set({ key: 'a', value: 4 });
    expect(await firstValueFrom(uses().storage.watch({ key: 'a' }))).toEqual({ value: 4 });
  });

  it('watches, and is still there after a lost line', async () => {
    await start();
    page.gateway.offline = true;
    const seen = firstValueFrom(uses().storage.watch({ key: 'a' }).pipe(take(2), toArray()));
    await until(() => expect(page.workplace.connection.state.value.online).toBe(false));
    page.gateway.offline = false;
    await page.workplace.connection.retry();
    await new Promise((done) => setTimeout(done, 50));
    await uses().storage.set({ key: 'a', value: 5 });
    expect(await seen).toEqual([{}, { value: 5 }]);
  });
});

describe('backend@1', () => {
  const request = { backend: 'mail', path: 'api', method: 'POST' as const };

  it('asks the plugin’s own backend and no other', async () => {
    await start();
    page.gateway.answer = (path) => (path.startsWith('/api/backend/') ? Response.json({ ok: path }) : undefined);
    const answer = await uses().backend.request({ ...request, json: { using: [] } });
    expect(answer).toMatchObject({ status: 200, json: { ok: '/api/backend/sample.home/mail/api' } });
  });

  it.each([
    ['unreachable', 504, 'FW5305'],
    ['signedOut', 401, 'FW5001'],
    ['forbidden', 403, 'FW5301'],
  ])('says %s', async (code, status, gatewayCode) => {
    await start();
    page.gateway.answer = (path) =>
      path.startsWith('/api/backend/') ? Response.json({ code: gatewayCode }, { status }) : undefined;
    await expect(uses().backend.request(request)).rejects.toMatchObject({ code });
  });

  it('ends with its signal', async () => {
    await start();
    const abort = new AbortController();
    const asked = uses().backend.request(request, { signal: abort.signal });
    abort.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('hands on events of its own source', async () => {
    await start();
    const heard = firstValueFrom(uses().backend.events({ backend: 'mail', path: 'events?types=*' }));
    await until(() => expect(FakePush.all.at(-1)?.url).toContain('sample.home%2Fmail%2Fevents%3Ftypes%3D*'));
    FakePush.all.at(-1)?.say('sample.mail/mail/events?types=*', 'state', 'not ours');
    FakePush.all.at(-1)?.say('sample.home/mail/events?types=*', 'state', { changed: {} });
    expect(await heard).toEqual({ type: 'state', data: { changed: {} } });
  });
});

describe('navigation@1', () => {
  it('opens paths and refs, and says what is not there', async () => {
    await start();
    await uses().navigation.open({ ref: { kind: 'mail', account: 'a', id: '1', href: '/mail/a' } });
    await until(() => expect(location.pathname).toBe('/mail/a'));
  });

  it('lets a page that is being left put nothing in its own place', async () => {
    await start();
    const { navigation } = uses();
    const replace = true;
    await Promise.all(['/home?a', '/home?b'].map((path) => navigation.open({ path, replace })));
    expect(location.search).toBe('?b');
    // A person goes on, and what the page has loaded meanwhile would lead it to another of its own addresses.
    await navigation.open({ path: '/mail/a' });
    await navigation.open({ path: '/home?c', replace });
    expect(location.pathname).toBe('/mail/a');
  });

  it.each([{ path: '/nowhere' }, { path: 'https://evil.test/' }, { path: '//evil.test/home' }, {}])(
    'refuses %j',
    async (where) => {
      await start();
      await expect(uses().navigation.open(where)).rejects.toMatchObject({ code: 'notFound' });
      expect(location.pathname).toBe('/');
    },
  );
});

describe('plugin-settings@1', () => {
  const schema = {
    properties: {
      undo: { type: 'integer', minimum: 0, maximum: 30, title: 'Sekunden' },
      locked: { type: 'boolean' },
      address: { type: 'string', scope: 'land' },
    },
  };
  const installed = {
    'sample.mail': {
      settingsSchema: schema,
      settingsValue: { undo: 10, locked: true, address: 'of the Land' },
      locked: ['locked'],
    },
  };
  const now = async () =>
    (await firstValueFrom(uses().pluginSettings.watch())).find(({ plugin }) => plugin === 'sample.mail');

  it('keeps a person’s own values over the Land’s, and tells of each change', async () => {
    await start({ installed });
    const told: unknown[] = [];
    uses()
      .pluginSettings.watch()
      .subscribe((rows) => told.push(rows[0]?.value));
    await until(() => expect(told).toMatchObject([{ undo: 10, locked: true }]));
    await uses().pluginSettings.set({ plugin: 'sample.mail', value: { undo: 20 } });
    expect((await now())?.value).toMatchObject({ undo: 20, locked: true });
    expect(told.at(-1)).toMatchObject({ undo: 20, locked: true });
    expect(JSON.stringify((await now())?.schema)).not.toContain('address');
    expect(page.gateway.store.get('fachwerk.shell/settings.sample.mail')).toEqual({ undo: 20 });
  });

  it.each([
    ['locked', { locked: false }],
    ['locked', { address: 'mine' }],
    ['invalid', { undo: 31 }],
    ['invalid', { undo: 'x' }],
    ['invalid', { other: 1 }],
  ])('%s: %j', async (code, value) => {
    await start({ installed });
    await expect(uses().pluginSettings.set({ plugin: 'sample.mail', value })).rejects.toMatchObject({ code });
  });

  it('writes again over what another browser kept meanwhile', async () => {
    await start({ installed });
    await uses().pluginSettings.set({ plugin: 'sample.mail', value: { undo: 5 } });
    await page.gateway.fetch('/api/store/fachwerk.shell/settings.sample.mail', { method: 'PUT', body: '{"undo":7}' });
    await uses().pluginSettings.set({ plugin: 'sample.mail', value: { undo: 9 } });
    expect((await now())?.value['undo']).toBe(9);
  });
});

describe('core.connection@1', () => {
  it('tells of the line and the session', async () => {
    await start();
    const facts: unknown[] = [];
    const heard = uses().connection.subscribe((fact) => facts.push(fact?.data));
    await until(() => expect(facts.at(-1)).toEqual({ online: true, signedIn: true }));
    page.workplace.session.ended();
    await until(() => expect(facts.at(-1)).toEqual({ online: true, signedIn: false }));
    heard.unsubscribe();
  });
});

describe('session@1', () => {
  it('says who is there', async () => {
    await start();
    expect((await firstValueFrom(uses().session.person())).name).toBe('Anna Albrecht');
  });
});
