import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readComposition } from './read-composition.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const least = `composition: 1
land: { id: th, name: Thüringen, locales: [de-DE] }
identity: { issuer: embedded, demo: true }
`;
const write = (text: string, name = 'workplace.yaml') => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const read = (text: string) => {
  write(text);
  const { issues, composition } = readComposition(folder);
  return {
    composition,
    found: issues.map(({ code, file, line, column }) => `${file.slice(folder.length + 1)}:${line}:${column} ${code}`),
    issues,
  };
};

describe('a composition', () => {
  it('can be this short', () => {
    expect(read(least)).toMatchObject({ found: [], composition: { land: { id: 'th' } } });
  });

  it('that is missing is said to be', () => {
    expect(readComposition(join(folder, 'nowhere')).issues).toMatchObject([
      { code: 'FW7001', fix: expect.any(String) },
    ]);
  });

  it.each([
    ['broken yaml', `${least}plugins: [\n`, 'workplace.yaml:5:1 FW7002'],
    ['a key twice', `${least}land: {}\n`, 'workplace.yaml:4:1 FW7002'],
    ['an unknown key', `${least}pluginz: {}\n`, 'workplace.yaml:4:1 FW7003'],
    ['an unknown key inside', `${least}plugins:\n  '@a/b': { verson: ^1 }\n`, 'workplace.yaml:5:13 FW7003'],
    ['a wrong value', `${least}publicUrl: portal\n`, 'workplace.yaml:4:1 FW7004'],
    ['a wrong id', `${least}bindings: { mail.store: '@a/b' }\n`, 'workplace.yaml:4:13 FW7004'],
    ['a wrong alternative', `${least}plugins:\n  '@a/b': true\n`, 'workplace.yaml:5:3 FW7004'],
    ['something missing', 'composition: 1\nidentity: { issuer: embedded, demo: true }\n', 'workplace.yaml:1:1 FW7004'],
    ['an overlay', `${least}overlays: []\n`, 'workplace.yaml:4:1 FW7005'],
    [
      'a condition of a plugin',
      `${least}plugins:\n  '@a/b': { when: { groups: [x] } }\n`,
      'workplace.yaml:5:13 FW7005',
    ],
    ['a preset', `${least}extends: ['@fachwerk/preset-base@1.4.2']\n`, 'workplace.yaml:4:11 FW7005'],
    [
      'demo accounts elsewhere',
      least.replace('embedded', 'https://login.example, clientId: f'),
      'workplace.yaml:3:57 FW7007',
    ],
    ['demo accounts on the net', `${least}publicUrl: https://portal.example\n`, 'workplace.yaml:4:1 FW7007'],
    ['a provider of nobody', least.replace(', demo: true', ''), 'workplace.yaml:3:13 FW7007'],
    [
      'a password in an address',
      `${least}backends: { a: { kind: http, url: 'https://a:b@c.example' } }\n`,
      'workplace.yaml:4:30 FW7008',
    ],
    ['no such mode', `${least}pluginOrigins: { mode: wild }\n`, 'workplace.yaml:4:1 FW7004'],
    ['a base for nothing', `${least}pluginOrigins: { mode: none, base: a.example }\n`, 'workplace.yaml:4:30 FW7003'],
    [
      'an address as base',
      `${least}pluginOrigins: { mode: single, base: 'https://a' }\n`,
      'workplace.yaml:4:32 FW7004',
    ],
    ['a placeholder', `${least}theme: { logo: '\${LOGO}.svg' }\n`, 'workplace.yaml:4:10 FW7009'],
  ])('with %s is refused at its place', (_what, text, expected) => {
    const { found, composition, issues } = read(text);
    expect(found).toEqual([expected]);
    expect(composition).toBeUndefined();
    expect(issues[0]?.fix).not.toBe('');
  });

  it('may say where isolated plugins live', () => {
    for (const origins of ['{ mode: none }', '{ mode: single, base: plugins.land.test }', '{ mode: wildcard }'])
      expect(read(`${least}pluginOrigins: ${origins}\n`).found).toEqual([]);
  });

  it('is told what was meant', () => {
    expect(read(`${least}pluginz: {}\n`).issues[0]?.fix).toBe('Did you mean "plugins"?');
    expect(read(`${least}land2: {}\n`).issues[0]?.message).toBe('"land2" is an unknown key.');
  });
});

describe('what a composition extends', () => {
  it('is merged from left to right, and each value keeps its file', () => {
    write("plugins:\n  '@a/a': { version: ^1 }\n  '@a/b': { settings: { x: 1, y: [1, 2] } }\n", 'base/common.yaml');
    const { composition, found } = read(
      `extends: [./base/common.yaml]\n${least}plugins:\n  '@a/a': false\n  '@a/b': { settings: { y: [3] } }\n`,
    );
    expect(found).toEqual([]);
    expect(composition?.plugins).toEqual({ '@a/b': { settings: { x: 1, y: [3] } } });
    write("plugins:\n  '@a/a': { versoin: ^1 }\n", 'base/common.yaml');
    expect(read(`extends: [./base/common.yaml]\n${least}`).found).toEqual(['base/common.yaml:2:13 FW7003']);
  });

  it('must exist, and not itself', () => {
    expect(read(`extends: [./none.yaml]\n${least}`).found).toEqual(['none.yaml:1:1 FW7001']);
    write('extends: [./workplace.yaml]\n', 'other.yaml');
    expect(read(`extends: [./other.yaml]\n${least}`).found).toEqual(['other.yaml:1:11 FW7006']);
  });
});
