import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlugin } from './check-plugin.ts';
import { ruleFixture } from './rule-fixture.fixture.ts';

test('keys of the whole page are a warning where the help lists them', { timeout: 180_000 }, async () => {
  const folder = ruleFixture('bad-habits', 'bad');
  const manifest = join(folder, 'src/manifest.ts');
  const text = readFileSync(manifest, 'utf8');
  const listed = "contributes: [contribute(Shortcut, { id: 'book', label: '%name%', keys: 'b', group: '%name%' }), ";
  writeFileSync(manifest, text.replace('import { Page,', 'import { Page, Shortcut,').replace('contributes: [', listed));
  const { findings } = await checkPlugin(folder, { only: ['FW8117'], browser: false });
  const ofKeys = findings.filter(({ message }) => message.includes('key of the whole page'));
  expect(ofKeys.map(({ level }) => level)).toEqual(['warning']);
  expect(findings.filter(({ level }) => level === 'error').length).toBeGreaterThan(3);
});
