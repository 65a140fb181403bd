import { join } from 'node:path';
import { matchers } from '@fachwerk/testing';
import { beforeAll, expect, test, vi } from 'vitest';
import { ruleFixture } from './rule-fixture.fixture.ts';

expect.extend(matchers);
beforeAll(() => {
  vi.stubEnv('FACHWERK_CLI', join(import.meta.dirname, '../bin.ts'));
});

test('a test says whether a plugin runs isolated, by the rule of the check', { timeout: 300_000 }, async () => {
  await expect(ruleFixture('isolated', 'good')).toRunIsolated();
  await expect(expect(ruleFixture('isolated', 'bad')).toRunIsolated()).rejects.toThrow(/connect-src refuses/);
});
