import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPageLock } from './compose/index.ts';
import { readPageLock, type HostLock, type InstalledPlugin } from './index.ts';

const point = 'shell.page@1';
const hello: InstalledPlugin = {
  id: 'org.example.hello',
  version: '1.0.0',
  name: 'Hello',
  description: 'Says hello.',
  tier: 'trusted',
  uses: {},
  opens: {},
  provides: { page: { view: true }, greet: { id: 'hello.greet@1' } },
  contributes: [{ point, id: 'page', data: { label: 'Hello' }, view: 'page' }],
  permissions: [],
  start: true,
  granted: [],
  entry: '/hello/plugin.js',
  views: { page: '/hello/page.js' },
  graphs: { '': ['/hello/plugin.js'], page: ['/hello/page.js', '/hello/part.js'] },
  locales: {},
};
const lockOf = (plugins: readonly InstalledPlugin[]): HostLock => ({
  land: { id: 'land', name: 'Land', locales: ['de'] },
  theme: {},
  plugins,
  shapes: { [point]: { kind: 'point', view: 'required' } },
  providers: { 'hello.greet@1': [{ plugin: hello.id, key: 'greet' }] },
  points: {},
  build: { id: 'build', development: false },
});
const carried = (lock: HostLock): HostLock => readPageLock(JSON.stringify(toPageLock(lock)));

describe('the lock of a page', () => {
  test('writes nothing that is empty or said twice', () => {
    const [plugin] = toPageLock(lockOf([hello])).plugins;
    expect(Object.keys(plugin!).toSorted()).toStrictEqual([
      'contributes',
      'description',
      'entry',
      'graphs',
      'id',
      'name',
      'provides',
      'start',
      'tier',
      'version',
      'views',
    ]);
    expect(plugin).toMatchObject({ provides: { greet: {} }, graphs: { page: ['/hello/part.js'] } });
  });

  test('is read as what was written, but for what was said twice', () => {
    const { provides, graphs, ...rest } = hello;
    expect(carried(lockOf([hello]))).toStrictEqual(
      lockOf([{ ...rest, provides: { greet: provides['greet']! }, graphs: { page: [graphs['page']![1]!] } }]),
    );
  });

  test('keeps every other part of every plugin', () => {
    const id = fc.stringMatching(/^[a-z]{1,8}$/);
    const facts = fc.record({
      uses: fc.dictionary(id, fc.record({ id: fc.constant('a.b@1' as const) })),
      opens: fc.dictionary(id, fc.constant('a.c@1' as const)),
      permissions: fc.array(fc.record({ kind: id }), { maxLength: 2 }),
      granted: fc.array(id, { maxLength: 2 }),
      contributes: fc.array(fc.record({ point: fc.constantFrom('shell.page@1', 'a.c@1'), id, data: fc.jsonValue() })),
      locales: fc.dictionary(id, id),
      texts: fc.dictionary(id, fc.dictionary(id, id)),
      settingsValue: fc.dictionary(id, fc.jsonValue()),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 3 }), (all) => {
        const plugins = all.map(
          (one, i) => ({ ...hello, id: `p${i}`, provides: {}, graphs: {}, ...one }) as unknown as InstalledPlugin,
        );
        const wanted = JSON.parse(JSON.stringify(lockOf(plugins))) as HostLock;
        expect(carried(lockOf(plugins))).toEqual(wanted);
      }),
    );
  });

  test('says what is no lock', () => {
    expect(() => readPageLock('<html>')).toThrow(SyntaxError);
  });
});
