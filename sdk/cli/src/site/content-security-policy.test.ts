import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

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

it('frames the mail frame alone, once the address is known', () => {
  expect(directives()['frame-src']).toBe("'self'");
  expect(directives('https://portal.th.example')['frame-src']).toBe('https://portal.th.example/mail-frame');
});
