import { NEVER, of, startWith, Subject } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  call,
  contribute,
  defineManifest,
  definePlugin,
  names,
  optional,
  point,
  service,
  shapes,
  state,
  view,
  viewDefiner,
  type Plugin,
} from './api/index.ts';
import { root, settle, workplace, type Root } from './workplace.fixture.ts';

const defineView = viewDefiner<Root>();
const table = shapes({
  'shell.page@1': point({
    data: z.object({ label: z.string(), path: z.string() }),
    context: z.object({}),
    view: 'required',
  }),
  'stock.store@1': service({ find: call(z.object({ id: z.string() }), z.string()) }),
  'stock.low@1': state(z.array(z.object({ n: z.int() })), { parts: true }),
});
const name = names<typeof table>();
const Page = name('shell.page@1');
const Store = name('stock.store@1');
const Low = name('stock.low@1');

const store = definePlugin(
  defineManifest({ id: 'x.store', name: 'x', description: 'x', provides: { store: Store, low: Low } }),
  {
    start: () => ({ store: { find: ({ id }) => id }, low: of([{ n: 1 }]) }),
  },
);
const page = (i: number): Plugin => {
  const manifest = defineManifest({
    id: `p.page-${i}`,
    name: 'x',
    description: 'x',
    uses: { store: Store, low: Low },
    provides: { low: Low, page: view() },
    contributes: [contribute(Page, { id: 'p', label: 'p', path: `p${i}`, view: 'page' })],
  });
  return definePlugin(manifest, {
    start: () => ({ low: NEVER.pipe(startWith([{ n: i }])) }),
    views: {
      page: async () => ({
        default: defineView(manifest, 'page', async ({ root: target }, { store: found, low }) => {
          low.subscribe((fact) => target.drawn.push(fact?.data.length));
          target.drawn.push(await found.find({ id: String(i) }));
        }),
      }),
    },
  });
};

/** A stranger's shell, to show that none is special: it draws the page that the address names. */
const strangersShell = (path: string, target: Root, place: AbortSignal) => {
  const manifest = defineManifest({
    id: 'stranger.shell',
    name: 'x',
    description: 'x',
    opens: { pages: Page },
    uses: { low: optional(Low) },
    permissions: ['startup'],
  });
  return definePlugin(manifest, {
    start({ pages, low }) {
      low?.subscribe();
      pages().subscribe((entries) => {
        if (target.states.length > 0) return;
        entries.find(({ data }) => data.path === path)?.mount(target, NEVER.pipe(startWith({})), place);
      });
      return {};
    },
  });
};

test('of 100 plugins only the first view and the provider that it calls are executed, until it can be used', async () => {
  const target = root();
  const { signal } = new AbortController();
  const plugins = [strangersShell('p42', target, signal), store, ...Array.from({ length: 100 }, (_, i) => page(i))];
  const { host, loaded } = workplace({ plugins, shapes: table });
  await host.start('stranger.shell');
  await vi.waitFor(() => expect(target.drawn).toContain('42'));
  expect(loaded).toEqual(['/stranger.shell/plugin.js', '/p.page-42/page.js', '/x.store/plugin.js']);
  host.usable();
  await settle(5);
  // Now the state that is on screen has its say: each of its publishers is started.
  expect(loaded).toHaveLength(103);
  await host.end();
  expect(host.diagnostics().held).toBe(0);
});

test('a second provider of a service routed by account serves its own accounts', async () => {
  const routed = shapes({
    'mail.store@1': {
      ...service({ accounts: { kind: 'stream' } as never, get: call(z.object({ account: z.string() }), z.string()) }),
      by: 'account',
      keys: 'accounts',
    } as never,
  });
  const Mail = names<{ 'mail.store@1': ReturnType<typeof service> }>()('mail.store@1') as never;
  const late = new Subject<{ id: string }[]>();
  const connector = (id: string, accounts: unknown): Plugin => ({
    manifest: { id, name: id, description: id, provides: { mail: Mail } },
    start: () => ({
      mail: { accounts: () => accounts, get: ({ account }: { account: string }) => `${id} ${account}` },
    }),
  });
  const shellManifest = { id: 'x.shell', name: 'x', description: 'x', uses: { mail: Mail } };
  type Used = { mail: { accounts(): typeof late; get(input: { account: string }): Promise<string> } };
  let uses: Used | undefined;
  const shell = {
    manifest: shellManifest,
    start: (given: Used) => {
      uses = given;
      return {};
    },
  } as unknown as Plugin;
  const { host } = workplace({
    plugins: [shell, connector('a.mail', NEVER.pipe(startWith([{ id: 'a/1' }]))), connector('b.mail', late)],
    shapes: routed,
  });
  await host.start('x.shell');
  const lists: unknown[] = [];
  uses?.mail.accounts().subscribe((list) => lists.push(list));
  await settle(5);
  expect(lists).toEqual([]);
  const waiting = uses?.mail.get({ account: 'b/7' });
  await settle(5);
  late.next([{ id: 'b/7' }]);
  expect(await waiting).toBe('b.mail b/7');
  expect(await uses?.mail.get({ account: 'a/1' })).toBe('a.mail a/1');
  expect(lists.at(-1)).toEqual([{ id: 'a/1' }, { id: 'b/7' }]);
  await host.end();
});
