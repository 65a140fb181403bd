import type { PluginOrigins } from '@fachwerk/kernel';
import { expect, it } from 'vitest';
import { frameAddress } from './frame-address.ts';

const plugin = { id: 'acme.rooms', frame: '/d1/frame.html' };
const at = (address: string): URL => new URL(address);

it.each<[PluginOrigins | undefined, string, string]>([
  [undefined, 'http://localhost:8080/', 'http://acme--rooms.plugins.localhost:8080/d1/frame.html'],
  [{ mode: 'wildcard', base: 'p.th.test' }, 'https://portal.th.test/', 'https://acme--rooms.p.th.test/d1/frame.html'],
  [
    { mode: 'wildcard', base: 'p.th.test:8443' },
    'https://portal.th.test:1/',
    'https://acme--rooms.p.th.test:8443/d1/frame.html',
  ],
  [{ mode: 'single', base: 'p.localhost' }, 'http://localhost:80/', 'http://p.localhost/d1/frame.html'],
  [{ mode: 'single', base: 'p.th.test' }, 'https://portal.th.test/', 'https://p.th.test/d1/frame.html'],
  [{ mode: 'none' }, 'https://portal.th.test:8443/x', 'https://portal.th.test:8443/d1/frame.html'],
])('%j seen from %s', (pluginOrigins, page, expected) => {
  expect(frameAddress(pluginOrigins ? { pluginOrigins } : {}, plugin, at(page))).toBe(expected);
});

it('has none for a plugin without a document', () => {
  expect(() => frameAddress({}, { id: 'acme.rooms' }, at('http://localhost/'))).toThrow(/fachwerk build/);
});
