import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countsOf, explained, meaningOf, numbers, sorted, stateOf, type PluginReport } from './plugin-row.ts';

const plugin = (id: string, more: Partial<PluginReport> = {}): PluginReport => ({
  id,
  name: id,
  version: '1.0.0',
  tier: 'trusted',
  phase: 'running',
  disabled: false,
  fixed: false,
  faults: [],
  faultCount: 0,
  permissions: [],
  bytes: 0,
  ...more,
});

test.each([
  [{ phase: 'idle' }, 'ready'],
  [{ phase: 'running' }, 'running'],
  [{ phase: 'quarantined' }, 'quarantined'],
  [{ phase: 'running', disabled: true }, 'disabled'],
] as const)('%j is %s', (state, word) => {
  expect(stateOf(plugin('a', state))).toBe(word);
});

test('what needs somebody stands first, the rest by name as the language sorts it', () => {
  const all = [
    plugin('Zeit'),
    plugin('Ärger'),
    plugin('Aus', { disabled: true }),
    plugin('Kaputt', { phase: 'failed' }),
    plugin('Gesperrt', { phase: 'quarantined' }),
  ];
  expect(sorted(all, 'de').map(({ name }) => name)).toEqual(['Gesperrt', 'Kaputt', 'Aus', 'Ärger', 'Zeit']);
});

test('permissions are counted as they are in force', () => {
  const permissions = [
    { id: 'a', used: true, revoked: false },
    { id: 'b', used: false, revoked: false },
    { id: 'c', used: true, revoked: true },
  ];
  expect(countsOf(plugin('a', { permissions }))).toEqual({ granted: 2, used: 2, revoked: 1 });
});

test('numbers are written as the language writes them', () => {
  const de = numbers('de');
  expect([de.kilobytes(207_700), de.milliseconds(2.54), de.milliseconds(460.4), de.whole(1234)]).toEqual([
    '207,7 kB',
    '2,5 ms',
    '460 ms',
    '1.234',
  ]);
});

test.each(['de', 'en'])('every code that is explained has its words in %s', (language) => {
  const words = readFileSync(join(import.meta.dirname, `../locales/${language}.ftl`), 'utf8');
  const missing = [...explained, 'FW9999'].filter((code) => !words.includes(`\n${meaningOf(code)} = `));
  expect(missing).toEqual([]);
});
