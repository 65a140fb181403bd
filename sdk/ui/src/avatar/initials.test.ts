import { contrast } from '@fachwerk/theme-kern';
import { expect, test } from 'vitest';
import { avatarColors } from './avatar-colors.ts';
import { initials, stableIndex } from './initials.ts';

test.each([
  ['Anna Müller', 'AM'],
  ['Dr. Carla von der Heide', 'CH'],
  ['Prof. Dr. Zoë Šimić', 'ZŠ'],
  ['anna.mueller@example.test', 'AM'],
  ['poststelle@example.test', 'P'],
  ['Kim (Extern) Muster', 'KM'],
  ['𝒜nna', '𝒜'],
  ['', ''],
])('%s has %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test('a name keeps its colour, and names spread over all', () => {
  expect(stableIndex('Anna Müller', 10)).toBe(stableIndex('anna müller', 10));
  const used = new Set(Array.from({ length: 200 }, (_, i) => stableIndex(`Person ${i}`, avatarColors.length)));
  expect(used.size).toBe(avatarColors.length);
});

test.each(avatarColors)('white letters on %s can be read', (color) => {
  expect(contrast('#ffffff', color)).toBeGreaterThanOrEqual(4.5);
});
