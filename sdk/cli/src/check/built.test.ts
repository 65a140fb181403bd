import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packPlugin } from '../pack/pack-plugin.ts';
import { readTarball } from '../pack/tarball.ts';
import { checkPlugin } from './check-plugin.ts';
import { writePackage } from './subject/write-package.ts';
import { ruleFixture } from './rule-fixture.fixture.ts';

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
  const packed = await packPlugin(ruleFixture('bill-of-materials', 'good'), { unchecked: true, out: folder });
  file = packed.file!;
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

test(
  'a packed plugin passes as its sources do, and runs in a frame from what was packed',
  { timeout: 300_000 },
  async () => {
    const { plugin, findings, rules } = await checkPlugin(file);
    expect([plugin, findings]).toEqual(['fixture.rooms', []]);
    const passed = rules.filter(({ result }) => result === 'passed').map(({ code }) => code);
    expect(passed).toEqual(
      expect.arrayContaining(['FW8102', 'FW8105', 'FW8106', 'FW8111', 'FW8116', 'FW8122', 'FW8123']),
    );
    const reasons = rules.filter(({ result }) => result === 'notApplicable').map(({ reason }) => reason ?? '');
    expect(reasons.filter((reason) => reason === '')).toEqual([]);
  },
);

test('FW8116 is broken by a bill that is not of this package', { timeout: 180_000 }, async () => {
  const at = join(folder, 'bad');
  writePackage(at, await readTarball(file));
  cpSync(join(ruleFixture('bill-of-materials', 'bad'), 'sbom.cdx.json'), join(at, 'sbom.cdx.json'));
  const { findings } = await checkPlugin(at, { only: ['FW8116'], browser: false });
  const messages = findings.map(({ message }) => message);
  const those = (pattern: RegExp): number => messages.filter((message) => pattern.test(message)).length;
  expect(those(/CycloneDX 1\.4, not/)).toBe(1);
  expect(those(/dist\/plugin\.js is not what/)).toBe(1);
  expect(those(/does not list dist\/.*\.js/)).toBeGreaterThan(0);
});

test('a package in which a byte was changed is refused before anything of it runs', { timeout: 180_000 }, async () => {
  const at = join(folder, 'changed');
  writePackage(at, await readTarball(file));
  const script = join(at, 'dist/plugin.js');
  writeFileSync(script, `${readFileSync(script, 'utf8')}\n`);
  await expect(checkPlugin(at, { browser: false })).rejects.toMatchObject({ code: 'FW8011' });
});
