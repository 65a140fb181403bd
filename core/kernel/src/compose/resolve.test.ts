import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../api/shapes.ts';
import { composition, entry, input, plugin, shapes } from './compose.fixture.ts';
import { resolve, type Composition, type Installed, type ManifestFacts } from './index.ts';

const found = (plugins: readonly Installed[], written: Partial<Composition> = {}) =>
  resolve(input(plugins, written)).issues.map(({ code, at }) => `${code} ${at?.path.join('.')}`);
const store = plugin('store', { provides: { store: { id: 'a.store@1' } } });
const opener = plugin('opener', { opens: { pages: 'a.page@1', actions: 'a.action@1' } });
const shown = { provides: { v: { view: true } } } satisfies Partial<ManifestFacts>;

describe('who provides what', () => {
  it('names each provider, and what is used with its permissions', () => {
    const user = plugin('user', { uses: { s: { id: 'a.store@1', members: ['get'] } } });
    const { issues, plugins, providers } = resolve(input([user, store]));
    expect(issues).toEqual([]);
    expect(providers).toEqual({ 'a.store@1': [{ plugin: 'our.store', key: 'store' }] });
    expect(plugins.map(({ facts, granted }) => [facts.id, facts.start, granted])).toEqual([
      ['our.store', true, []],
      ['our.user', false, ['a.read']],
    ]);
  });

  it('refuses a missing provider, an unknown id with a hint, and another major', () => {
    expect(found([plugin('user', { uses: { s: { id: 'a.store@1' } } })])).toEqual(['FW1203 uses.s']);
    expect(found([plugin('user', { uses: { s: { id: 'a.store@1', optional: true } } })])).toEqual([]);
    expect(found([store, plugin('user', { uses: { s: { id: 'a.store@2' } } })])).toEqual(['FW1219 uses.s']);
    const [issue] = resolve(input([plugin('user', { uses: { s: { id: 'a.sotre@1' } } })])).issues;
    expect(issue).toMatchObject({ code: 'FW1202', fix: expect.stringContaining('Did you mean "a.store@1"?') });
  });

  it('refuses two providers of one service until a binding chooses', () => {
    const other = plugin('other', { provides: { store: { id: 'a.store@1' } } });
    expect(found([store, other])).toEqual(['FW1204 plugins.@our/store']);
    const bound = resolve(input([store, other], { bindings: { 'a.store@1': '@our/other' } }));
    expect(bound.issues).toEqual([]);
    expect(bound.providers['a.store@1']).toEqual([{ plugin: 'our.other', key: 'store' }]);
    expect(found([store], { bindings: { 'a.store@1': '@our/none' } })).toEqual(['FW1205 bindings.a.store@1']);
    expect(found([store], { bindings: { 'a.stoer@1': '@our/store' } })).toEqual(['FW1205 bindings.a.stoer@1']);
  });

  it('lets many serve what is routed by a key, and publish what comes in parts', () => {
    const provides = { s: { id: 'many.store@1' as Id }, p: { id: 'a.parts@1' as Id } };
    const { issues, providers } = resolve(input([plugin('one', { provides }), plugin('two', { provides })]));
    expect(issues).toEqual([]);
    expect(providers['many.store@1']).toHaveLength(2);
    expect(providers['a.parts@1']).toHaveLength(2);
  });

  it('refuses what is not what it is taken for', () => {
    expect(found([plugin('p', { provides: { x: { id: 'a.page@1' } } })])).toEqual(['FW1217 provides.x']);
    expect(found([plugin('p', { uses: { x: { id: 'a.settings@1' } } })])).toEqual(['FW1217 uses.x']);
    expect(found([plugin('p', { opens: { x: 'a.store@1' } })])).toEqual(['FW1217 opens.x']);
    expect(found([store, plugin('p', { uses: { x: { id: 'a.store@1', members: ['gett'] } } })])).toEqual([
      'FW1218 uses.x',
    ]);
    expect(found([plugin('p', { uses: { x: { id: 'a.page@1', namedBy: true } } })])).toEqual(['FW1216 uses.x']);
    expect(found([plugin('p', { settings: 'a.settingz@1' })])).toEqual(['FW1202 settings']);
  });
});

describe('plugins', () => {
  it('have ids of their own', () => {
    const twin = plugin('twin', { id: 'our.store' });
    expect(found([store, twin])).toEqual(['FW1201 plugins.@our/twin']);
  });

  it('fit the versions that are written', () => {
    const plugins = { '@our/store': { version: '^2.0' } };
    expect(found([store], { plugins })).toEqual(['FW1220 plugins.@our/store.version']);
    expect(found([store], { plugins: { '@our/store': { version: 'soon' } } })).toEqual([
      'FW1220 plugins.@our/store.version',
    ]);
    expect(found([store], { host: '~1.5' })).toEqual(['FW1221 host']);
    expect(found([plugin('p', {}, { peers: { lit: '^4.0' } })])).toEqual(['FW1222 plugins.@our/p']);
    expect(found([plugin('p', {}, { peers: { lit: '^3.1', other: '^1' } })], { host: '~1.6' })).toEqual([]);
  });

  it('run where the composition says and they can', () => {
    const stranger = plugin('x', {}, { package: '@other/x' });
    const tierOf = (written: Partial<Composition> = {}) => resolve(input([stranger], written)).plugins[0]?.facts.tier;
    expect(tierOf()).toBe('isolated');
    expect(tierOf({ plugins: { '@other/x': { tier: 'trusted' } } })).toBe('trusted');
    expect(found([plugin('x', { tiers: ['isolated'] })])).toEqual(['FW1223 plugins.@our/x']);
  });

  it('do not wait for each other in a circle', () => {
    const a = plugin('a', { provides: { s: { id: 'a.store@1' } }, uses: { t: { id: 'a.store@2' } } });
    const b = plugin('b', { provides: { t: { id: 'a.store@2' } }, uses: { s: { id: 'a.store@1' } } });
    const { issues } = resolve(input([b, a]));
    expect(issues).toMatchObject([{ code: 'FW1206', message: expect.stringContaining('our.a → our.b → our.a') }]);
    const loose = plugin('b', { ...b.manifest, uses: { s: { id: 'a.store@1', optional: true } } });
    expect(found([a, loose])).toEqual([]);
  });
});

describe('contributions', () => {
  const page = (rest = {}) => plugin('p', { ...shown, contributes: [entry('a.page@1', { view: 'v', ...rest })] });

  it('fit their point', () => {
    expect(found([opener, page()])).toEqual([]);
    expect(found([opener, page({ view: undefined })])).toEqual(['FW1209 contributes.0']);
    expect(found([opener, page({ view: 'w' })])).toEqual(['FW1209 contributes.0']);
    expect(found([opener, page({ data: { bad: true } })])).toEqual(['FW1210 contributes.0']);
    expect(found([opener, page({ point: 'a.pag@1' })])).toEqual(['FW1207 contributes.0']);
    expect(found([opener, page({ when: { online: true } })])).toEqual(['FW1230 contributes.0']);
    expect(found([opener, page({ when: { any: [{ permission: 'a' }, { not: { permission: 'b' } }] } })])).toEqual([]);
    const twice = plugin('p', {
      ...shown,
      contributes: [entry('a.page@1', { view: 'v' }), entry('a.page@1', { view: 'v' })],
    });
    expect(found([opener, twice])).toEqual(['FW1213 contributes.1']);
  });

  it('take no command where none is taken', () => {
    const handler = plugin('h', { provides: { open: { id: 'a.open@1' } } });
    expect(found([opener, handler, page({ command: 'a.open@1' })])).toEqual(['FW1209 contributes.0']);
  });

  it('name only what somebody provides', () => {
    expect(found([opener, page({ data: { badge: 'a.changed@1' } })])).toEqual(['FW1211 contributes.0']);
    expect(found([opener, page({ data: { open: { command: 'a.open@1' } } })])).toEqual(['FW1211 contributes.0']);
    const action = plugin('p', { contributes: [entry('a.action@1', { command: 'a.open@1' })] });
    expect(found([opener, action])).toEqual(['FW1211 contributes.0']);
  });

  it('are only warned of when nobody opens their point', () => {
    const { issues, warnings } = resolve(input([page({ data: { badge: 'a.changed@1' } })]));
    expect(issues).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['FW1208']);
  });

  it('go to a point that one trusted plugin opens', () => {
    const other = plugin('other', { opens: { x: 'a.page@1' } });
    expect(found([opener, other])).toEqual(['FW1214 plugins.@our/other']);
    const isolated = { plugins: { '@our/other': { tier: 'isolated' as const } } };
    expect(found([other], isolated)).toContain('FW1215 opens.x');
  });

  it('are ordered and hidden by names that exist', () => {
    const points = { 'a.page@1': { order: ['our.p', 'our.gone', '*'], hide: ['our.p/e'] } };
    const { issues, warnings, ...rest } = resolve(input([opener, page()], { points }));
    expect(issues).toEqual([]);
    expect(warnings.map(({ code, at }) => [code, at?.path.at(-1)])).toEqual([['FW1228', 1]]);
    expect(rest.points).toEqual(points);
    expect(found([opener, page()], { points: { 'a.page@1': { hide: ['our.p/f'] } } })).toEqual([
      'FW1228 points.a.page@1.hide.0',
    ]);
    expect(found([opener], { points: { 'a.pages@1': {} } })).toEqual(['FW1229 points.a.pages@1']);
  });

  it('may be ordered by a plugin that is optional and missing, and is then no word of a warning', () => {
    const points = { 'a.page@1': { order: ['our.gone', 'our.gone/e', 'our.p', 'our.p/f', '*'] } };
    const warned = (plugins: Composition['plugins']) =>
      resolve(input([opener, page()], { points, plugins })).warnings.map(({ code, at }) => [code, at?.path.at(-1)]);
    expect(warned({ '@our/gone': { optional: true } })).toEqual([['FW1228', 3]]);
    const all = [0, 1, 3].map((line) => ['FW1228', line]);
    expect(warned({ '@our/gone': false })).toEqual(all);
    expect(warned({ '@our/p': { optional: true } })).toEqual(all);
  });
});

describe('a plugin that is optional and missing', () => {
  const plugins = { '@our/gone': { optional: true } };
  const composed = (installed: Parameters<typeof input>[0], written: Partial<Composition>) => {
    const { issues, warnings, ...rest } = resolve(input(installed, { plugins, ...written }));
    return { issues: issues.map(({ code }) => code), warnings: warnings.map(({ code }) => code), ...rest };
  };
  const noted = { issues: [], warnings: ['FW1245'] };

  it('may be hidden, as may its entries; what is installed may not be misspelt', () => {
    expect(composed([opener], { points: { 'a.page@1': { hide: ['our.gone'] } } })).toMatchObject(noted);
    expect(composed([opener], { points: { 'a.page@1': { hide: ['our.gone/e'] } } })).toMatchObject(noted);
    const misspelt = composed([opener, plugin('p')], { points: { 'a.page@1': { hide: ['our.p/f'] } } });
    expect(misspelt.issues).toEqual(['FW1228']);
  });

  it('may be bound: then it is as if nobody were named, and two others still need a word', () => {
    const bindings = { 'a.store@1': '@our/gone' };
    expect(composed([], { bindings })).toMatchObject(noted);
    const other = plugin('other', { provides: { store: { id: 'a.store@1' } } });
    const { providers, ...one } = composed([store], { bindings });
    expect([one, providers['a.store@1']]).toMatchObject([noted, [{ plugin: 'our.store' }]]);
    expect(composed([store, other], { bindings }).issues).toEqual(['FW1204']);
    const both = composed([store], { bindings: { 'a.store@1': ['@our/gone', '@our/store'] } });
    expect([both, both.providers['a.store@1']]).toMatchObject([noted, [{ plugin: 'our.store' }]]);
    expect(composed([store, other], { bindings: { 'a.store@1': '@our/nobody' } }).issues).toEqual(['FW1205']);
  });

  it('may own a point: what others say of it and bring to it composes, and is not in the lock', () => {
    const { points, ...rest } = composed([opener], { points: { 'gone.page@1': { order: ['*'] } } });
    expect(rest).toMatchObject(noted);
    expect(points).toEqual({});
    const bringing = plugin('p', { contributes: [entry('gone.page@1')] });
    expect(composed([bringing], {})).toMatchObject(noted);
    const using = (optional?: true) =>
      plugin('p', { uses: { s: { id: 'gone.store@1', ...(optional && { optional }) } } });
    expect(composed([using(true)], {})).toMatchObject(noted);
    expect(composed([using()], {}).issues).toEqual(['FW1202']);
  });
});

describe('permissions', () => {
  const user = plugin('user', {
    uses: { s: { id: 'a.store@1' } },
    permissions: ['camera', { net: 'https://x.example' }],
  });

  it('follow from use; a trusted plugin gets what it asks for', () => {
    const { plugins } = resolve(input([store, user]));
    expect(plugins.at(-1)?.granted).toEqual(['a.read', 'a.write', 'camera', 'net:https://x.example']);
  });

  it('are exactly what is written, where it is written', () => {
    const written = (grant: string[]) => ({ plugins: { '@our/user': { grant } } });
    const { issues } = resolve(input([store, user], written(['a.read', 'camera', 'net:https://x.example'])));
    expect(issues).toMatchObject([
      { code: 'FW2001', fix: "Write at '@our/user': grant: [a.read, a.write, camera, net:https://x.example]." },
    ]);
    const { warnings } = resolve(input([store], { plugins: { '@our/store': { grant: ['a.read'] } } }));
    expect(warnings.map(({ code }) => code)).toEqual(['FW2003']);
  });

  it('can be denied to all', () => {
    expect(found([store, user], { policy: { ...composition.policy, permissions: { deny: ['camera'] } } })).toEqual([
      'FW2002 policy.permissions.deny',
    ]);
  });

  it('of a point include what its entries name and run', () => {
    const handler = plugin('h', { provides: { open: { id: 'a.open@1' }, changed: { id: 'a.changed@1' } } });
    const owner = plugin('owner', {
      opens: { p: 'a.page@1', a: 'a.action@1' },
      uses: { named: { id: 'a.page@1', namedBy: true } },
    });
    const filler = plugin('f', {
      ...shown,
      contributes: [
        entry('a.page@1', { view: 'v', data: { badge: 'a.changed@1' } }),
        entry('a.action@1', { command: 'a.open@1' }),
      ],
    });
    const { plugins, issues } = resolve(input([handler, owner, filler]));
    expect(issues).toEqual([]);
    expect(plugins.find(({ facts }) => facts.id === 'our.owner')?.granted).toEqual(['a.hear', 'a.open']);
  });
});

describe('backends', () => {
  const connector = plugin('c', { backends: ['mail'] });
  const backends = { post: { kind: 'jmap' as const, url: 'embedded' as const } };

  it('are bound by the composition', () => {
    const written = { backends, plugins: { '@our/c': { backends: { mail: 'post' } } } };
    expect(resolve(input([connector], written)).plugins[0]?.backends).toEqual({ mail: 'post' });
    const [issue] = resolve(input([connector], { backends })).issues;
    expect(issue).toMatchObject({ code: 'FW1225', fix: "Write at '@our/c': backends: { mail: post }." });
  });

  it('exist on both sides', () => {
    expect(found([connector], { backends, plugins: { '@our/c': { backends: { mail: 'psot' } } } })).toEqual([
      'FW1226 plugins.@our/c.backends.mail',
    ]);
    expect(found([connector], { backends, plugins: { '@our/c': { backends: { mail: 'post', x: 'post' } } } })).toEqual([
      'FW1227 plugins.@our/c.backends.x',
    ]);
  });
});

describe('any set of plugins', () => {
  const ids = Object.keys(shapes).filter(
    (id) => !id.includes('page') && !id.includes('action') && !id.includes('settings'),
  ) as Id[];
  const anyPlugins = fc
    .array(fc.record({ provides: fc.subarray(ids), uses: fc.subarray(ids), optional: fc.boolean() }), { maxLength: 8 })
    .map((list) =>
      list.map(({ provides, uses, optional }, i) =>
        plugin(`p${i}`, {
          provides: Object.fromEntries(provides.map((id, n) => [`k${n}`, { id }])),
          uses: Object.fromEntries(
            uses.map((id, n) => [`u${n}`, { id, ...(optional && { optional: true as const }) }]),
          ),
        }),
      ),
    );
  const shuffled = anyPlugins.chain((plugins) =>
    fc.tuple(
      fc.constant(plugins),
      fc.shuffledSubarray(plugins, { minLength: plugins.length, maxLength: plugins.length }),
    ),
  );

  it('resolves the same in any order', () => {
    fc.assert(
      fc.property(shuffled, ([a, b]) => {
        expect(resolve(input(b))).toEqual(resolve(input(a)));
      }),
    );
  });

  it('loses no plugin and no provider', () => {
    fc.assert(
      fc.property(anyPlugins, (plugins) => {
        const { plugins: ordered, providers } = resolve(input(plugins));
        expect(ordered.map(({ facts }) => facts.id).toSorted()).toEqual(
          plugins.map(({ manifest }) => manifest.id).toSorted(),
        );
        const given = plugins.flatMap(({ manifest }) =>
          Object.entries(manifest.provides).flatMap(([key, p]) => ('id' in p ? [`${p.id} ${manifest.id} ${key}`] : [])),
        );
        const bound = Object.entries(providers).flatMap(([id, list]) => list.map((p) => `${id} ${p.plugin} ${p.key}`));
        expect(bound.toSorted()).toEqual(given.toSorted());
      }),
    );
  });

  it('puts providers of needed services first, unless it says that there is a circle', () => {
    fc.assert(
      fc.property(anyPlugins, (plugins) => {
        const { plugins: ordered, providers, issues } = resolve(input(plugins));
        fc.pre(!issues.some(({ code }) => code === 'FW1206'));
        for (const [i, { facts }] of ordered.entries()) {
          for (const use of Object.values(facts.uses)) {
            if (use.optional || shapes[use.id]?.kind !== 'service') continue;
            for (const { plugin: id } of providers[use.id] ?? []) {
              expect(ordered.findIndex((other) => other.facts.id === id)).toBeLessThanOrEqual(i);
            }
          }
        }
      }),
    );
  });

  it('is refused exactly when something needed is missing, doubled or circular', () => {
    fc.assert(
      fc.property(anyPlugins, (plugins) => {
        const { providers, issues } = resolve(input(plugins));
        const needed = plugins.flatMap(({ manifest }) => Object.values(manifest.uses).filter((use) => !use.optional));
        const missing = needed.some(({ id }) => !providers[id]?.length);
        const many = new Set(['many.store@1', 'a.parts@1']);
        const doubled = Object.entries(providers).some(([id, list]) => list.length > 1 && !many.has(id));
        const circle = issues.some(({ code }) => code === 'FW1206');
        expect(issues.length > 0).toBe(missing || doubled || circle);
      }),
    );
  });
});
