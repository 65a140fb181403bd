import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMisleading, linkTarget } from './link-target.ts';

describe('linkTarget', () => {
  it('names the host, foreign letters as punycode', () => {
    expect(linkTarget('https://bücher.example/a?b')).toEqual({
      kind: 'web',
      href: 'https://xn--bcher-kva.example/a?b',
      host: 'xn--bcher-kva.example',
    });
    // The second letter is Cyrillic.
    expect(linkTarget('https://bаnk.example')).toMatchObject({ host: expect.stringMatching(/^xn--/u) });
  });

  it('takes mail addresses', () => {
    expect(linkTarget('mailto:anna@example.test?subject=Hallo')).toMatchObject({ kind: 'mail' });
  });

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    'blob:https://x.test/1',
    '/api/session',
    '//evil.test',
    '#top',
    'tel:123',
    '',
  ])('drops %j', (href) => {
    expect(linkTarget(href)).toBe(undefined);
  });

  it('lets nothing through but the web and mail', () => {
    const scheme = fc.constantFrom(
      'javascript:',
      'JaVaScRiPt:',
      'http:',
      'https://',
      'mailto:',
      'data:',
      'view-source:',
      '',
    );
    fc.assert(
      fc.property(scheme, fc.string(), (start, rest) => {
        const target = linkTarget(start + rest);
        expect(target?.href ?? 'https:').toMatch(/^(?:https?|mailto):/u);
      }),
    );
  });
});

describe('isMisleading', () => {
  const to = (href: string) => linkTarget(href) ?? { kind: 'mail' as const, href };
  it.each([
    ['https://bank.example', 'https://evil.test/', true],
    ['www.bank.example', 'https://evil.test/', true],
    ['bank.example', 'https://bank.example.evil.test/', true],
    ['bank.example/konto', 'https://www.bank.example/konto', false],
    ['hier', 'https://evil.test/', false],
    ['Bericht v1.2', 'https://amt.test/', false],
    ['Satz. Noch einer', 'https://amt.test/', false],
    ['hier', 'https://bücher.example/', true],
  ])('%j to %s: %s', (words, href, expected) => {
    expect(isMisleading(words, to(href))).toBe(expected);
  });
});
