import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePalette, compileSheets } from '../scripts/compile-kern.ts';
import { documentCss, fontFiles, webAwesomeCss } from '../scripts/document-css.ts';
import { paletteModule, sheetsModule } from '../scripts/modules.ts';
import { assetFiles } from './index.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test.each([
  ['src/palette.gen.ts', () => paletteModule(compilePalette())],
  ['src/sheets.gen.ts', () => sheetsModule(compileSheets())],
  ['assets/document.css', documentCss],
  ['assets/web-awesome.css', webAwesomeCss],
])('%s is what the installed KERN gives', (path, make) => {
  expect(read(path), 'run: pnpm --filter @fachwerk/theme-kern generate').toBe(make());
});

test('every asset is there, and the sheet loads nothing but them', () => {
  expect(assetFiles.filter((file) => !existsSync(new URL(`../assets/${file}`, import.meta.url)))).toEqual([]);
  const urls = [...read('assets/document.css').matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url);
  expect(new Set(urls)).toEqual(new Set(fontFiles.map((file) => `fonts/${file}`)));
  expect(assetFiles).toEqual(['document.css', ...fontFiles.map((file) => `fonts/${file}`)]);
});

test('KERN still has every token that our bridge sets', () => {
  const bridge = read('src/css/kern-bridge.css');
  const names = [...bridge.matchAll(/(--kern-[\w-]+):/g)].map(([, name]) => name ?? '');
  const kern = read('assets/document.css').split('--kern-color-layout-background-default:var(--fw-surface)')[0] ?? '';
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !kern.includes(`${name}:`))).toEqual([]);
});

test('the sheet styles no foreign content', () => {
  const bare = [...read('assets/document.css').matchAll(/(?:^|\})\s*([a-z]+)\{/gm)].map(([, name]) => name);
  expect(new Set(bare)).toEqual(new Set(['body', 'html']));
});
