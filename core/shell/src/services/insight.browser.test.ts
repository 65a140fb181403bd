import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contribute, defineManifest, definePlugin, view, viewDefiner, type UsesOf } from '@fachwerk/kernel/api';
import { Administration, Diagnostics, Page, Session } from '@fachwerk/model/host';
import { FakeGateway, FakePush, anna, openTestPage, type FixtureOptions, type TestPage } from '../page.fixture.ts';
import { sampleHome, sampleMail, sampleShapes } from '../samples.fixture.ts';

const manifest = defineManifest({
  id: 'sample.insight',
  name: 'Einblick',
  description: '',
  uses: { administration: Administration, diagnostics: Diagnostics, session: Session },
  provides: { page: view<object>() },
  contributes: [
    contribute(Page, {
      id: 'page',
      label: 'Einblick',
      icon: 'plugin',
      path: 'insight',
      view: 'page',
      when: { admin: true },
    }),
  ],
});
let uses: UsesOf<typeof manifest, HTMLElement> | undefined;
const show = viewDefiner<HTMLElement>()(manifest, 'page', ({ root }, given) => {
  uses = given;
  root.append(Object.assign(document.createElement('h1'), { textContent: 'Einblick' }));
});
const insight = definePlugin(manifest, { views: { page: () => Promise.resolve({ default: show }) } });

const told = (id: string, more: object = {}) => ({
  id,
  disabled: false,
  revoked: [],
  fixed: false,
  backends: [],
  bytes: 10,
  faults: [],
  faultCount: 0,
  used: [],
  ...more,
});
const fault = { code: 'FW1011', where: 'view mail', version: '1.0.0', count: 3, last: 5 };
let page: TestPage;
let gateway: FakeGateway;
const acted: unknown[] = [];

async function start(admin: boolean, options: FixtureOptions = {}, plugins: object = {}): Promise<void> {
  uses = undefined;
  gateway = new FakeGateway();
  gateway.person = { ...anna, admin };
  gateway.answer = (path, init) => {
    if (path === '/api/session') return Response.json({ person: gateway.person, expires: 0, plugins });
    if (path === '/api/admin/plugins')
      return Response.json({
        plugins: [
          told('sample.mail', {
            faults: [fault],
            faultCount: 3,
            backends: ['mail'],
            used: [{ permission: 'mail.read' }],
          }),
          told('not.here'),
        ],
      });
    if (path !== '/api/admin/actions') return undefined;
    acted.push(JSON.parse(init.body as string));
    return admin ? new Response(null, { status: 204 }) : Response.json({ code: 'FW5015' }, { status: 403 });
  };
  page = await openTestPage({
    plugins: [sampleHome, sampleMail, insight],
    shapes: sampleShapes,
    installed: {
      'sample.insight': { granted: ['administration', 'diagnostics'] },
      'sample.mail': { granted: ['mail.read', 'mail.write'] },
    },
    path: '/insight',
    gateway,
    ...options,
  });
}
const given = async () => {
  await vi.waitFor(() => expect(uses).toBeDefined());
  return uses!;
};
const entries = (): string[] =>
  [...document.querySelectorAll('nav a')].map((link) => link.textContent?.trim().replace(/\s+/g, ' ') ?? '');
const hasMail = (): boolean => entries().some((entry) => entry.startsWith('Mail'));

beforeEach(() => {
  acted.splice(0);
  FakePush.all.length = 0;
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  await page.end();
  vi.restoreAllMocks();
});

describe('administration@1', () => {
  it('joins what the gateway knows of all browsers with what this page knows', async () => {
    await start(true);
    const { administration } = await given();
    const { plugins, build } = await firstValueFrom(administration.watch());
    expect(build).toBe('test');
    expect(plugins).toMatchObject([
      {
        id: 'sample.mail',
        name: 'Mail',
        tier: 'trusted',
        lastFault: { code: 'FW1011', where: 'view mail', time: 5 },
        faults: [fault],
        permissions: [
          { id: 'mail.read', used: true, revoked: false },
          { id: 'mail.write', used: false, revoked: false },
          { id: 'backend', used: false, revoked: false },
        ],
      },
    ]);
  });

  it('acts through the gateway, which has the last word', async () => {
    await start(true);
    const { administration } = await given();
    await administration.act({ action: 'disable', plugin: 'sample.mail' });
    expect(acted).toEqual([{ action: 'disable', plugin: 'sample.mail' }]);
    const { answer } = gateway;
    gateway.answer = (path, init) =>
      path === '/api/admin/actions' ? Response.json({ code: 'FW5613' }, { status: 409 }) : answer(path, init);
    await expect(administration.act({ action: 'disable', plugin: 'x' })).rejects.toMatchObject({ code: 'refused' });
    gateway.answer = (path, init) =>
      path === '/api/admin/actions' ? Response.json({ code: 'FW5015' }, { status: 403 }) : answer(path, init);
    await expect(administration.act({ action: 'enable', plugin: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has no page for whom the composition does not call an admin', async () => {
    await start(false);
    await vi.waitFor(() => expect(entries().length).toBeGreaterThan(1));
    expect(entries().some((entry) => entry.startsWith('Einblick'))).toBe(false);
    expect(uses).toBeUndefined();
  });
});

describe('what administrators switch', () => {
  it('is in force before any plugin runs, and changes in the open page', async () => {
    await start(true, {}, { disabled: ['sample.mail'], revoked: {} });
    await given();
    expect(hasMail()).toBe(false);
    await vi.waitFor(() => expect(FakePush.all.length).toBeGreaterThan(0));
    FakePush.all.at(-1)?.say('gateway', 'plugins', { disabled: [], revoked: {} });
    await vi.waitFor(() => expect(hasMail()).toBe(true));
    FakePush.all
      .at(-1)
      ?.say('gateway', 'hello', { build: 'test', plugins: { disabled: ['sample.mail'], revoked: {} } });
    await vi.waitFor(() => expect(hasMail()).toBe(false));
  });

  it('is joined by what is revoked: this version, or what a page of an older build has', async () => {
    await start(true, {}, { disabled: [], revoked: {}, blocked: { 'sample.mail': null } });
    await given();
    expect(hasMail()).toBe(false);
    await vi.waitFor(() => expect(FakePush.all.length).toBeGreaterThan(0));
    const say = (version: string): void =>
      FakePush.all
        .at(-1)
        ?.say('gateway', 'plugins', { disabled: [], revoked: {}, blocked: { 'sample.mail': version } });
    say('1.0.0');
    await vi.waitFor(() => expect(hasMail()).toBe(true));
    say('1.0.1');
    await vi.waitFor(() => expect(hasMail()).toBe(false));
  });

  it('takes a permission away while it is used', async () => {
    await start(true);
    const { administration } = await given();
    const ended = new Promise((resolve) => {
      administration.watch().subscribe({ error: resolve });
    });
    await vi.waitFor(() => expect(FakePush.all.length).toBeGreaterThan(0));
    FakePush.all.at(-1)?.say('gateway', 'plugins', { disabled: [], revoked: { 'sample.insight': ['administration'] } });
    expect(await ended).toMatchObject({ code: 'FW2004' });
  });
});

describe('diagnostics@1', () => {
  it('says what was composed, what runs and what passes', async () => {
    await start(true);
    const { diagnostics, session } = await given();
    const { plugins, points } = await diagnostics.graph();
    const itself = plugins.find(({ id }) => id === 'sample.insight');
    expect(itself?.uses[0]).toEqual({ id: 'administration@1', optional: false, from: ['fachwerk.shell'] });
    expect(points.find(({ id }) => id === 'shell.page@1')).toMatchObject({
      owner: 'fachwerk.shell',
      entries: expect.arrayContaining([{ plugin: 'sample.insight', id: 'page', opens: 'page' }]) as unknown,
    });
    const now = await firstValueFrom(diagnostics.watch());
    expect(now.held).toBeGreaterThan(0);
    expect(now.plugins.find(({ id }) => id === 'sample.insight')).toMatchObject({ views: 1, held: expect.any(Number) });
    const passed: unknown[] = [];
    diagnostics.trace().subscribe((facts) => passed.push(...facts));
    await new Promise((done) => setTimeout(done, 50));
    session.person().subscribe();
    // The shell's own facts may pass beside it.
    const own = { kind: 'stream', source: 'sample.insight', id: 'session@1', member: 'person' };
    await vi.waitFor(() => expect(passed).toContainEqual(expect.objectContaining(own)));
    expect(await diagnostics.switches()).toBeNull();
  });

  it('says what plugins say, what was said before first; in development the gateway hears it too', async () => {
    const sent: unknown[] = [];
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(console, 'info').mockReturnValue();
    await start(true, { development: true });
    const { answer } = gateway;
    gateway.answer = (path, init) => {
      if (path !== '/api/dev/log') return answer(path, init);
      sent.push(...(JSON.parse(init.body as string) as { lines: unknown[] }).lines);
      return new Response(null, { status: 204 });
    };
    const { log } = page.workplace;
    log.add('warn', 'sample.mail', 'before %c', { n: 1 });
    const { diagnostics } = await given();
    const heard: string[] = [];
    diagnostics.log().subscribe((lines) => heard.push(...lines.map(({ plugin, text }) => `${plugin} ${text}`)));
    log.add('info', 'sample.mail', 'after');
    const both = ['sample.mail before %c {"n":1}', 'sample.mail after'];
    await vi.waitFor(() => expect(heard).toEqual(both));
    expect(vi.mocked(console.warn)).toHaveBeenCalledWith('%s', 'sample.mail: before %c', { n: 1 });
    await vi.waitFor(() =>
      expect(sent).toEqual([
        { plugin: 'sample.mail', level: 'warn', text: 'before %c {"n":1}' },
        { plugin: 'sample.mail', level: 'info', text: 'after' },
      ]),
    );
  });

  it('tries faults out in development alone, and takes them back', async () => {
    await start(true);
    const refusal = (await given()).diagnostics.inject({ at: 'offline' });
    await expect(refusal).rejects.toMatchObject({ code: 'notInDevelopment' });
    await page.end();
    await start(true, { development: true });
    const { diagnostics } = await given();
    await diagnostics.inject({ at: 'offline' });
    await expect(page.workplace.gateway.request('/api/session')).rejects.toMatchObject({ kind: 'unreachable' });
    await diagnostics.recover();
    expect((await page.workplace.gateway.request('/api/session')).ok).toBe(true);
  });
});
