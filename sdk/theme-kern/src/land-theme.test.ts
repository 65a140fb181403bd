import { expect, test } from 'vitest';
import { landTheme } from './index.ts';

const thueringen = { accent: { light: '#00573D', dark: '#7fd1a8' }, brand: { light: '#8b1a1a', dark: '#f2b8b5' } };

test('two accents make a whole family, readable in both schemes', () => {
  const { css, issues } = landTheme(thueringen);
  expect(issues).toEqual([]);
  expect(css).toContain('--fw-accent:light-dark(#00573d,#7fd1a8)');
  expect(css).toContain('--fw-on-accent:light-dark(#ffffff,#131525)');
  expect(css).toMatch(/--fw-accent-hover:light-dark\(#[\da-f]{6},#[\da-f]{6}\)/);
  expect(css).toContain('--fw-on-brand:');
});

test('an empty file changes nothing', () => {
  expect(landTheme({})).toEqual({ css: '', issues: [] });
});

test.each([
  ['an unknown name', { accnt: { light: '#000000', dark: '#ffffff' } }, 'FW1701', ['accnt']],
  ['a token that is ours', { text: { light: '#eeeeee', dark: '#111111' } }, 'FW1701', ['text']],
  [
    'an unknown scheme',
    { accent: { light: '#00573d', dark: '#7fd1a8', night: '#7fd1a8' } },
    'FW1701',
    ['accent', 'night'],
  ],
  ['a missing scheme', { accent: { light: '#00573d' } }, 'FW1702', ['accent', 'dark']],
  ['a URL', { accent: { light: 'url(https://evil.example)', dark: '#7fd1a8' } }, 'FW1702', ['accent', 'light']],
  ['CSS that breaks out', { accent: { light: '#00573d;}body{', dark: '#7fd1a8' } }, 'FW1702', ['accent', 'light']],
  ['a list', ['#00573d'], 'FW1702', []],
  ['nothing', undefined, 'FW1702', []],
  ['an unreadable accent', { accent: { light: '#ffcc00', dark: '#7fd1a8' } }, 'FW1703', ['accent-text', 'light']],
])('%s is refused, and nothing is written', (_, tokens, code, path) => {
  const { css, issues } = landTheme(tokens);
  expect(css).toBe('');
  expect(issues).toContainEqual(expect.objectContaining({ code, path, fix: expect.stringMatching(/\w/) }));
});
