import { describe, expect, it } from 'vitest';
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import { collectPreloads, routePattern } from './preloads.ts';

describe('routePattern', () => {
  it.each([
    ['mail/:account?/:mailbox?', '/mail', true],
    ['mail/:account?/:mailbox?', '/mail/a/b', true],
    ['mail/:account?/:mailbox?', '/mail/a/b/c', false],
    ['mail/:account?/:mailbox?', '/mailbox', false],
    ['rooms/:id', '/rooms', false],
    ['a.b', '/axb', false],
    ['', '/', true],
  ])('%s matches %s: %s', (path, address, expected) => {
    expect(new RegExp(routePattern(path)).test(address)).toBe(expected);
  });
});

const plugin = (id: string, rest: Partial<InstalledPlugin>): InstalledPlugin => ({
  id,
  version: '1.0.0',
  name: id,
  description: id,
  tier: 'trusted',
  uses: {},
  opens: {},
  provides: {},
  contributes: [],
  permissions: [],
  start: false,
  granted: [],
  entry: `/${id}.js`,
  views: {},
  graphs: { '': [`/${id}.js`] },
  locales: {},
  ...rest,
});
const page = (id: string, path: string, nav = true) => ({
  point: 'shell.page@1' as const,
  id,
  view: 'v',
  data: { path, nav },
});

const host: HostLock = {
  land: { id: 'th', name: 'Thüringen', locales: ['de-DE', 'en'] },
  theme: {},
  plugins: [
    plugin('a', {
      contributes: [page('hidden', 'x', false), page('any', 'a/:id')],
      graphs: { '': [], v: ['/a.v.js'] },
    }),
    plugin('b', {
      contributes: [page('new', 'a/new')],
      uses: { s: { id: 's@1' } },
      graphs: { '': [], v: ['/b.v.js'] },
    }),
    plugin('server', {
      locales: { de: '/server.de.ftl', en: '/server.en.ftl' },
      uses: { t: { id: 't@1' }, c: { id: 'c@1' } },
      graphs: { '': ['/server.js', '/shared.js'] },
    }),
    plugin('below', { uses: { s: { id: 's@1' } }, graphs: { '': ['/below.js', '/shared.js'] } }),
    plugin('commands', {}),
  ],
  shapes: { 's@1': { kind: 'service' }, 't@1': { kind: 'service' }, 'c@1': { kind: 'command' } },
  providers: {
    's@1': [{ plugin: 'server', key: 's' }],
    't@1': [{ plugin: 'below', key: 't' }],
    'c@1': [{ plugin: 'commands', key: 'c' }],
  },
  points: { 'shell.page@1': { order: ['b', '*'] } },
  build: { id: 'x', development: false },
};

describe('collectPreloads', () => {
  it('asks for a view with the services below it, once each, and for no command', () => {
    const b = ['/b.v.js', '/server.js', '/shared.js', '/below.js'];
    expect(collectPreloads(host)).toEqual([
      ['^/$', b, ['/server.de.ftl']],
      ['^/a/new/?$', b, ['/server.de.ftl']],
      ['^/x/?$', ['/a.v.js'], []],
      ['^/a/[^/]+/?$', ['/a.v.js'], []],
    ]);
  });

  it('asks for what others show in places of a page', () => {
    const [home, ...others] = [
      plugin('home', {
        contributes: [page('home', 'home')],
        opens: { tiles: 'tile@1' },
        graphs: { '': [], v: ['/home.js'] },
      }),
      plugin('guest', {
        contributes: [{ point: 'tile@1', id: 'tile', view: 'tile', data: {} }],
        uses: { s: { id: 's@1' } },
        graphs: { '': [], tile: ['/tile.js'] },
        locales: { de: '/guest.ftl' },
      }),
      ...host.plugins.slice(2),
    ];
    const [first] = collectPreloads({ ...host, plugins: [home, ...others] });
    const modules = ['/home.js', '/tile.js', '/server.js', '/shared.js', '/below.js'];
    expect(first).toEqual(['^/$', modules, ['/guest.ftl', '/server.de.ftl']]);
  });

  it('leaves out what a Land hides', () => {
    const points = { 'shell.page@1': { hide: ['b', 'a/any'] } };
    expect(collectPreloads({ ...host, points })).toEqual([['^/x/?$', ['/a.v.js'], []]]);
  });
});
