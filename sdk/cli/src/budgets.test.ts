import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WorkplaceBuilder } from './engine.ts';
import { firstLoad } from './site/first-load.ts';

const kilobyte = 1000;
const site = async (folder: string) => {
  const builder = new WorkplaceBuilder(folder);
  try {
    const { site: made, issues } = await builder.build();
    expect(issues).toEqual([]);
    return made!;
  } finally {
    await builder.end();
  }
};

it('a shell with no plugin is at most 120 kB', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
  const land = 'land: { id: th, name: Thüringen, locales: [de-DE] }';
  writeFileSync(
    join(folder, 'workplace.yaml'),
    `composition: 1\n${land}\nidentity: { issuer: embedded, demo: true }\n`,
  );
  expect(firstLoad(await site(folder), '/')).toBeLessThanOrEqual(120 * kilobyte);
  rmSync(folder, { recursive: true });
});

it('the first load of the mail list is at most 350 kB', { timeout: 60_000 }, async () => {
  const made = await site(join(import.meta.dirname, '../../../examples/thueringen'));
  const bytes = firstLoad(made, '/mail');
  expect(bytes).toBeGreaterThan(firstLoad(made, '/nowhere'));
  expect(bytes).toBeLessThanOrEqual(350 * kilobyte);
});
