import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API, resolve, type Composition } from '@fachwerk/kernel/compose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSettings } from './check-settings.ts';
import { createEvaluate } from './evaluate.ts';
import { openPackage } from './find-package.ts';
import { readPluginFile } from './plugin-file.ts';
import { readPlugins } from './read-plugins.ts';

const fixture = join(import.meta.dirname, `../../fixtures/built/api-${API}/rooms`);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fachwerk-built-'));
  cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (name: string, from: string | RegExp, to: string) => {
  const file = join(folder, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};
const read = () => readPlugins([openPackage('@fixture/rooms', folder)], createEvaluate());

describe('a packed plugin', () => {
  it('is read without running anything of it', async () => {
    const evaluated: string[] = [];
    const evaluate = createEvaluate();
    const { plugins, facts, issues, broken } = await readPlugins([openPackage('@fixture/rooms', folder)], (files) => {
      evaluated.push(...files);
      return evaluate(files);
    });
    expect([issues, broken]).toEqual([[], []]);
    expect(plugins.map(({ manifest }) => manifest.id)).toEqual(['fixture.rooms']);
    expect(facts['fixture.rooms.book@1']).toEqual({ kind: 'command' });
    expect(evaluated.filter((file) => file.startsWith(folder))).toEqual([]);
  });

  it('has its settings checked and completed by its JSON Schema', async () => {
    const { plugins, shapes } = await read();
    const check = (settings: Record<string, never>) => checkSettings(plugins[0]!, { settings }, shapes);
    expect(check({})).toMatchObject({ issues: [], settings: { settingsValue: { floor: 2 } } });
    expect(check({ floor: 5 } as never).settings).toMatchObject({
      settingsValue: { floor: 5 },
      settingsSchema: { properties: { floor: { title: '%floor%', default: 2 } } },
    });
    expect(check({ floor: 99 } as never).issues).toMatchObject([
      { code: 'FW7011', at: { path: expect.arrayContaining(['floor']) } },
    ]);
    expect(check({ flor: 1 } as never).issues).toMatchObject([{ code: 'FW7010' }]);
  });

  it.each([
    ['dist/plugin.js', 'export', ' export'],
    ['dist/rooms.view.js', 'html', 'htmm'],
    ['locales/de.ftl', 'Räume', 'Raume'],
  ])('with a changed %s is refused by that name', (file, from, to) => {
    change(file, from, to);
    expect(() => openPackage('@fixture/rooms', folder)).toThrow(
      `FW8011 In ${folder} the file "${file}" is not what was packed`,
    );
  });

  it('without one of its files is refused', () => {
    rmSync(join(folder, 'dist/plugin.js'));
    expect(() => readPluginFile(folder)).toThrow(/FW8011 .*"dist\/plugin.js" is missing/);
  });

  it.each<[string, string | RegExp, string]>([
    ['is no JSON', '{', ''],
    ['has an entry outside', '"entry": "dist/plugin.js"', '"entry": "../plugin.js"'],
    ['has an entry that is none of its files', '"entry": "dist/plugin.js"', '"entry": "dist/other.js"'],
    ['has a manifest that is none', '"tiers"', '"tears"'],
    ['is of another format', '"fachwerk": 1', '"fachwerk": 2'],
    ['has a shape that is none', '"kind": "command"', '"kind": "order"'],
  ])('whose description %s is refused', (_what, from, to) => {
    change('fachwerk.plugin.json', from, to);
    expect(() => readPluginFile(folder)).toThrow('FW8010');
  });
});

describe('what an earlier release packed', () => {
  const composition: Composition = {
    composition: 1,
    land: { id: 'th', name: 'Thüringen', locales: ['de-DE'] },
    identity: { issuer: 'embedded', demo: true },
    plugins: { '@fixture/rooms': { tier: 'trusted', version: '1.0.0' } },
  };
  it.each([
    [1, []],
    [2, []],
    [3, ['FW8020']],
  ])('meets a host of API %s: %j', async (api, codes) => {
    const { plugins, facts } = await readPlugins(
      [openPackage('@fixture/rooms', join(fixture, '../../api-1/rooms'))],
      createEvaluate(),
    );
    const { manifest, package: found } = plugins[0]!;
    const { issues } = resolve({
      composition,
      host: '9.0.0',
      api,
      shared: { lit: '3.3.3' },
      shapes: facts,
      plugins: [{ package: found.name, version: found.version, manifest, peers: found.peers, api: found.built!.api }],
      check: () => [],
    });
    // Nobody serves mail here.
    expect(issues.map(({ code }) => code).filter((code) => code !== 'FW1203' && code !== 'FW1208')).toEqual(codes);
  });
});
