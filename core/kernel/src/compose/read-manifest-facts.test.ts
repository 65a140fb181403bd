import { expect, it } from 'vitest';
import { entry, plugin } from './compose.fixture.ts';
import { readManifestFacts } from './index.ts';

const { manifest } = plugin('rooms', {
  uses: { store: { id: 'a.store@1', members: ['get'], optional: true } },
  provides: { open: { id: 'a.open@1' }, page: { view: true } },
  contributes: [entry('a.page@1', { view: 'page' })],
  settings: 'a.settings@1',
  permissions: ['startup', { net: 'https://karte.example' }],
});

it('reads what was written as JSON', () => {
  expect(readManifestFacts(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
});

it.each<[string, object]>([
  ['an unknown key', { tier: 'trusted' }],
  ['a tier that does not exist', { tiers: ['root'] }],
  ['an id without a major', { uses: { store: { id: 'a.store' } } }],
  ['a permission that no manifest can ask for', { permissions: ['mail.read'] }],
  ['an address in the clear', { permissions: [{ net: 'http://karte.example' }] }],
])('refuses %s', (_what, wrong) => {
  expect(readManifestFacts({ ...manifest, ...wrong })).toBeUndefined();
});
