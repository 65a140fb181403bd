import { expect, test } from 'vitest';
import de from './permission-texts/de.json' with { type: 'json' };
import en from './permission-texts/en.json' with { type: 'json' };
import { directory } from './directory.schema.ts';
import { host } from './host.schema.ts';
import { mail } from './mail.schema.ts';
import { notifications } from './notifications.schema.ts';
import { knownPermissions, permissionText } from './permissions.ts';

const needsOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { needs, members } = value as { needs?: unknown; members?: Record<string, unknown> };
  return [...(typeof needs === 'string' ? [needs] : []), ...Object.values(members ?? {}).flatMap(needsOf)];
};

test('both languages have the same permissions', () => {
  expect(Object.keys(en)).toEqual(Object.keys(de));
});

test('whatever a contract of the model needs has words of its own', () => {
  const needed = [host, mail, directory, notifications].flatMap((shapes) => Object.values(shapes).flatMap(needsOf));
  expect(new Set(needed).size).toBeGreaterThan(4);
  expect(needed.filter((permission) => !knownPermissions.includes(permission))).toEqual([]);
});

test.each([
  ['mail.read', 'de-DE', 'E-Mails lesen'],
  ['mail.read', 'en', 'Read mail'],
  ['mail.read', 'fr', 'E-Mails lesen'],
  ['net:https://maps.example', 'en', 'Reach the net: https://maps.example'],
  ['acme.lift', 'de', 'acme.lift'],
  ['constructor', 'de', 'constructor'],
  ['*', 'en', '*'],
])('%s in %s is "%s"', (permission, locale, title) => {
  expect(permissionText(permission, locale).title).toBe(title);
  expect(permissionText(permission, locale).text).not.toBe('');
});
