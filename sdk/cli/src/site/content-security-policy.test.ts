import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { frameOrigins } from './frame-origins.ts';

const frame = (host: string | null) => ({ host, path: '/x', file: 'x', headers: {} });
const directives = (publicUrl?: string) =>
  Object.fromEntries(
    contentSecurityPolicy(["'sha256-a'", "'sha256-b'"], publicUrl)
      .split('; ')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );

it('lets scripts of this origin run, two inline ones by their hash, and nothing else', () => {
  expect(directives()).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self' 'sha256-a' 'sha256-b'",
    'style-src': "'self'",
    'connect-src': "'self'",
    'frame-ancestors': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
  });
});

it('frames the mail frame alone, and what isolated plugins are in', () => {
  expect(directives()['frame-src']).toBe('http://localhost:*/mail-frame');
  expect(directives('https://portal.th.example')['frame-src']).toBe('https://portal.th.example/mail-frame');
  expect(directives()['trusted-types']).toBe('lit-html ProseMirrorClipboard');
  const frames = ['https://acme--rooms.plugins.th.example'];
  expect(contentSecurityPolicy([], 'https://portal.th.example', frames)).toContain(
    'frame-src https://acme--rooms.plugins.th.example https://portal.th.example/mail-frame;',
  );
  expect(contentSecurityPolicy([], undefined, frames)).toMatch(/trusted-types .* fachwerk-broker$/);
});

it.each([
  ['plugins.localhost', undefined, 'http://acme--rooms.plugins.localhost:*'],
  ['plugins.localhost', 'http://localhost:8080', 'http://acme--rooms.plugins.localhost:8080'],
  ['plugins.land.test', 'https://portal.land.test', 'https://acme--rooms.plugins.land.test'],
  ['plugins.land.test:8443', 'https://portal.land.test:8443', 'https://acme--rooms.plugins.land.test:8443'],
])('names the origin of a plugin below %s of %s exactly', (base, publicUrl, expected) => {
  expect(frameOrigins({ 'acme.rooms': frame(`acme--rooms.${base}`) }, publicUrl)).toEqual([expected]);
});

it('names the one origin of all once, or the path of all on the workplace itself', () => {
  const all = (host: string | null) => ({ 'acme.rooms': frame(host), 'acme.board': frame(host) });
  expect(frameOrigins(all('plugins.land.test'), 'https://portal.land.test')).toEqual(['https://plugins.land.test']);
  expect(frameOrigins(all(null), 'https://portal.land.test')).toEqual(['https://portal.land.test/isolated/']);
  expect(frameOrigins(all(null), undefined)).toEqual(['http://localhost:*/isolated/']);
});
