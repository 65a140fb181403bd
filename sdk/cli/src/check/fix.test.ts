import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPlugin } from './check-plugin.ts';
import { ruleFixture } from './rule-fixture.fixture.ts';

const manifestOf = (folder: string): string => readFileSync(join(folder, 'src/manifest.ts'), 'utf8');

test(
  'what nobody uses is taken out, what is too wide is narrowed, and the rest stays as it was',
  { timeout: 180_000 },
  async () => {
    const folder = ruleFixture('uses', 'bad');
    const before = manifestOf(folder);
    const { findings } = await checkPlugin(folder, { only: ['FW8103'], browser: false, fix: true });
    expect(findings).toEqual([]);
    const wanted = before
      .replace("only(Session, 'person', 'signOut')", "only(Session, 'person')")
      .replace('    navigation: Navigation,\n', '');
    expect(manifestOf(folder)).toBe(wanted);
  },
);

test('a plugin that can only run isolated says so', { timeout: 180_000 }, async () => {
  const folder = ruleFixture('tiers', 'bad');
  const { findings } = await checkPlugin(folder, { only: ['FW8121'], browser: false, fix: true });
  expect(findings).toEqual([]);
  expect(manifestOf(folder)).toContain("  id: 'fixture.rooms',\n  tiers: ['isolated'],\n");
});

test('what needs a choice is not made up', { timeout: 180_000 }, async () => {
  const folder = ruleFixture('locales', 'bad');
  const { findings } = await checkPlugin(folder, { only: ['FW8109'], browser: false, fix: true });
  expect(findings.length).toBe(4);
});
