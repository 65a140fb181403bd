import { describe, expect, it } from 'vitest';
import {
  contribute,
  defineManifest,
  named,
  names,
  only,
  optional,
  point,
  settings,
  shapes,
  view,
} from '../api/index.ts';
import { service, call } from '../api/index.ts';
import { z } from 'zod';
import { readManifest, readShape } from './index.ts';

const table = shapes({
  'a.store@1': service({ get: call(z.string(), z.string(), { needs: 'a.read' }), set: call(z.string(), z.string()) }),
  'a.page@1': point({ data: z.object({ label: z.string() }), context: z.object({}), view: 'required' }),
  'a.settings@1': settings(z.object({})),
});
const name = names<typeof table>();

const manifest = defineManifest({
  id: 'acme.rooms',
  name: '%name%',
  description: '%description%',
  uses: { store: only(name('a.store@1'), 'get'), maybe: optional(name('a.store@1')), badges: named(name('a.page@1')) },
  opens: { pages: name('a.page@1') },
  provides: { page: view() },
  contributes: [contribute(name('a.page@1'), { id: 'page', label: 'x', view: 'page' })],
  settings: name('a.settings@1'),
});

describe('readManifest', () => {
  it('turns names into ids', () => {
    expect(readManifest(manifest, '@acme/rooms')).toEqual({
      id: 'acme.rooms',
      name: '%name%',
      description: '%description%',
      tiers: ['trusted', 'isolated'],
      uses: {
        store: { id: 'a.store@1', members: ['get'] },
        maybe: { id: 'a.store@1', optional: true },
        badges: { id: 'a.page@1', namedBy: true },
      },
      opens: { pages: 'a.page@1' },
      provides: { page: { view: true } },
      contributes: [{ point: 'a.page@1', id: 'page', data: { label: 'x' }, view: 'page' }],
      settings: 'a.settings@1',
      permissions: [],
      backends: [],
    });
  });

  it('refuses unknown keys by name, with what was meant', () => {
    expect(readManifest({ ...manifest, contributs: [] }, '@acme/rooms')).toEqual([
      {
        code: 'FW1103',
        message: 'The manifest of "@acme/rooms" has the unknown key "contributs".',
        fix: 'Remove it. Did you mean "contributes"?',
        at: { in: 'manifest', plugin: '@acme/rooms', path: ['contributs'] },
      },
    ]);
  });

  it.each([
    [{ id: 'rooms' }, 'id'],
    [{ id: 'acme.ro--oms' }, 'id'],
    [{ tiers: [] }, 'tiers'],
    [{ permissions: ['root'] }, 'permissions.0'],
    [{ opens: { x: { id: 'no-major' } } }, 'opens.x.id'],
    [{ contributes: [{ point: 'a.page@1', id: 'Page', data: {} }] }, 'contributes.0.id'],
  ])('refuses %j', (change, path) => {
    const issues = readManifest({ ...manifest, ...change }, 'p');
    expect(issues).toMatchObject([
      { code: 'FW1104', at: { path: path.split('.').map((p) => (/^\d+$/.test(p) ? Number(p) : p)) } },
    ]);
  });

  it('refuses what is no manifest', () => {
    expect(readManifest(undefined, 'p')).toMatchObject([{ code: 'FW1104', at: { path: [] } }]);
  });
});

describe('readShape', () => {
  it('keeps what a host needs and drops schemas', () => {
    expect(readShape(table['a.store@1'])).toEqual({
      kind: 'service',
      members: { get: { kind: 'call', needs: 'a.read' }, set: { kind: 'call' } },
    });
    expect(readShape(table['a.page@1'])).toEqual({ kind: 'point', view: 'required' });
    expect(readShape({ kind: 'other' })).toBeUndefined();
  });
});
