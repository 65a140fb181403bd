import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GatewayError } from '../gateway-error.ts';
import { joinPath, readRelayPath } from './relay-path.ts';

const root = new URL('https://rooms.land.example/base/');
const pieces = [
  '..',
  '.',
  '%2e',
  '%2E%2e',
  '%2f',
  '%5c',
  '\\',
  '/',
  '//',
  '%00',
  '%25',
  '%252f',
  '@',
  ':',
  '?',
  '#',
  ';',
  'ä',
  'a',
  '%zz',
  '\u0000',
  'http:',
];

/** `undefined` if it is refused; any other failure is one. */
function leadsTo(raw: string): URL | undefined {
  try {
    return joinPath(root, readRelayPath(raw));
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}

it('leads below the root of the backend, or nowhere', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (parts) => {
      const raw = `plugin/rooms/${parts.join('')}`;
      const url = leadsTo(raw);
      if (!url) return;
      expect(url.origin).toBe(root.origin);
      expect([url.username, url.password, url.hash]).toEqual(['', '', '']);
      expect(url.pathname.startsWith('/base/')).toBe(true);
      // Whoever decodes again finds no way up and no second path either.
      expect(decodeURIComponent(url.pathname)).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|\\|\0|.\/\//);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ['plugin/rooms/', 'https://rooms.land.example/base/'],
  ['plugin/rooms/a', 'https://rooms.land.example/base/a'],
  ['plugin/rooms/a/b/?x=1&y=%2F..', 'https://rooms.land.example/base/a/b/?x=1&y=%2F..'],
  ['plugin/rooms/R%C3%A4ume%20%26%20mehr/@%3A', 'https://rooms.land.example/base/R%C3%A4ume%20%26%20mehr/%40%3A'],
])('%s is %s', (raw, expected) => {
  expect(joinPath(root, readRelayPath(raw)).href).toBe(expected);
});
