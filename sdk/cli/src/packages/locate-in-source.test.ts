import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { locateInSource } from './locate-in-source.ts';

const source = `export default defineManifest({
  id: 'acme.rooms',
  uses: { store, ui: Ui },
  provides: { ui: view() },
  contributes: [
    contribute(Page, { id: 'a' }),
    contribute(Page, { id: 'b' }),
  ],
});
`;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
  writeFileSync(join(folder, 'manifest.ts'), source);
});
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [[], '1:1'],
  [['id'], '2:3'],
  [['uses', 'store'], '3:11'],
  [['uses', 'ui'], '3:18'],
  [['provides', 'ui'], '4:15'],
  [['contributes', 1], '7:5'],
  [['contributes', 1, 'id'], '7:24'],
  [['settings'], '1:1'],
])('finds %j at %s', (path, expected) => {
  const { line, column } = locateInSource(join(folder, 'manifest.ts'), path);
  expect(`${line}:${column}`).toBe(expected);
});
