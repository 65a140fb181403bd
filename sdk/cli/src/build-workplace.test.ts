import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { canonicalJson } from '@fachwerk/kernel/compose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildWorkplace, runCommand, type BuildResult } from './engine.ts';
import { createTestWorkplace, writePlugin, type TestWorkplace } from './workplace.fixture.ts';

let workplace: TestWorkplace;
const renew = () => {
  workplace = createTestWorkplace();
};
const end = () => workplace.end();

const build = () => buildWorkplace(workplace.folder, { shell: '../shell' });
const site = (path: string) => readFileSync(join(workplace.folder, 'dist/site', path));
const readLock = () => JSON.parse(readFileSync(join(workplace.folder, 'workplace.lock.json'), 'utf8')) as WorkplaceLock;
const siteFiles = (folder = workplace.folder) =>
  globSync('**/*', { cwd: join(folder, 'dist/site') }).filter((path) =>
    statSync(join(folder, 'dist/site', path)).isFile(),
  );
const inlineScripts = (html: string) =>
  [...html.matchAll(/<script(?: type="importmap")?>(.*?)<\/script>/gs)].map(([, text]) => text!);
const sha = (algorithm: string, bytes: Uint8Array | string) => createHash(algorithm).update(bytes).digest('base64');

describe('a workplace that is whole', () => {
  let result: BuildResult;
  beforeAll(async () => {
    renew();
    result = await build();
  });
  afterAll(end);

  it('becomes a site whose every file is in the lock', () => {
    expect(result).toMatchObject({
      issues: [],
      warnings: [],
      summary: expect.stringMatching(/^3 plugins, \d+ files, /),
    });
    const { root, ...lock } = readLock();
    expect(Object.keys(lock.files).toSorted()).toEqual(siteFiles().toSorted());
    for (const [path, { size, sha384 }] of Object.entries(lock.files)) {
      expect([path, site(path).length, sha('sha384', site(path))]).toEqual([path, size, sha384]);
    }
    expect(root).toBe(sha('sha384', canonicalJson(lock)));
    expect(readFileSync(join(workplace.folder, 'dist/workplace.lock.json'))).toEqual(
      readFileSync(join(workplace.folder, 'workplace.lock.json')),
    );
  });

  it('gives a page that its own policy lets run', () => {
    const html = site('index.html').toString();
    const { csp } = readLock().page;
    expect(inlineScripts(html)).toHaveLength(2);
    for (const script of inlineScripts(html)) expect(csp).toContain(`'sha256-${sha('sha256', script)}'`);
    expect(csp).not.toContain('unsafe');
    expect(html).not.toMatch(/ style=| on\w+=|https?:/);
    expect(html).toContain('<title>Thüringen</title>');
    expect(html).toContain('lang="de-DE"');
  });

  it('asks for every module of the first view at once', () => {
    const html = site('index.html').toString();
    const [, blocks] = /id="fachwerk-preload">(.*?)<\/script>/s.exec(html)!;
    const preloads = JSON.parse(blocks!) as [string, string[]][];
    const asked = (path: string) => preloads.find(([pattern]) => new RegExp(pattern).test(path))?.[1] ?? [];
    const boot = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, address]) => address!);
    expect(asked('/hello/anna')).toEqual(asked('/'));
    expect(asked('/nowhere')).toEqual([]);
    const { page, host } = readLock();
    const hello = host.plugins.find(({ id }) => id === 'fixture.hello')!;
    const clock = host.plugins.find(({ id }) => id === 'fixture.clock')!;
    // Everything that is imported before anything of these runs is among them.
    const known = new Set([...boot, ...asked('/hello')]);
    const queue = [boot[0]!, hello.views['page']!, clock.entry];
    for (const address of queue) {
      expect(known).toContain(address);
      const code = site(address.slice(1)).toString();
      for (const [, from] of code.matchAll(/(?:from|import)\s*"([^"]+)"/g)) {
        const target = page.importMap[from!] ?? new URL(from!, `http://x${address}`).pathname;
        if (!queue.includes(target)) queue.push(target);
      }
    }
    expect(known.size).toBe(new Set(queue).size + 1); // the shell's own entry, which boot starts
  });

  it('has one copy of what cannot be two', () => {
    const scripts = siteFiles().filter((path) => path.endsWith('.js'));
    expect(scripts.filter((path) => site(path).toString().includes('litHtmlVersions'))).toHaveLength(1);
    expect(readLock().page.importMap).toMatchObject({ lit: expect.any(String), rxjs: expect.any(String) });
    expect(scripts.filter((path) => /fixture\.(hello|clock)/.test(path) && site(path).length > 2000)).toEqual([]);
  });

  it('protects what is always loaded by integrity', () => {
    const html = site('index.html').toString();
    const { integrity } = JSON.parse(inlineScripts(html)[0]!) as { integrity: Record<string, string> };
    const boot = [...html.matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, address]) => address!);
    expect(Object.keys(integrity).toSorted()).toEqual(boot.toSorted());
    for (const [address, hash] of Object.entries(integrity))
      expect(hash).toBe(`sha384-${sha('sha384', site(address.slice(1)))}`);
  });

  it('packs only what gets smaller, without changing it', () => {
    const packed = siteFiles().filter((path) => /\.(br|gz)$/.test(path));
    expect(packed.length).toBeGreaterThan(10);
    for (const path of packed) {
      const plain = site(path.replace(/\.(br|gz)$/, ''));
      expect(site(path).length).toBeLessThan(plain.length);
      expect((path.endsWith('.br') ? brotliDecompressSync : gunzipSync)(site(path)).equals(plain)).toBe(true);
    }
  });

  it('hands on texts, settings and order', () => {
    const { host, gateway, packages } = readLock();
    expect(packages?.['fixture.clock']).toMatchObject({ package: '../clock', version: '1.2.0' });
    const hello = host.plugins.find(({ id }) => id === 'fixture.hello')!;
    const clock = host.plugins.find(({ id }) => id === 'fixture.clock')!;
    expect(hello.texts).toMatchObject({ de: { nav: 'Hallo' }, en: { nav: 'Hello' } });
    expect(site(hello.locales['de']!.slice(1)).toString()).toContain('nav = Hallo');
    expect(hello.granted).toEqual(['time.read']);
    expect(clock.settingsValue).toEqual({ zone: 'Europe/Berlin', seconds: true });
    expect(clock.settingsSchema).toMatchObject({ properties: { zone: { default: 'Europe/Berlin' } } });
    expect(host.points).toEqual({ 'shell.page@1': { order: ['fixture.hello', '*'] } });
    expect(gateway.backends).toEqual({ mail: { kind: 'jmap', url: 'embedded', auth: 'bearer' } });
    expect(site(host.theme.stylesheet!.slice(1)).toString()).toContain('#00573d');
    const notices = siteFiles().find((path) => path.startsWith('assets/notices-') && path.endsWith('.txt'))!;
    expect(site(notices).toString()).toContain('BSD-3-Clause');
    expect(site(host.theme.logo!.slice(1)).toString()).toContain('<svg');
  });

  it('can be varied by another file in another folder', async () => {
    workplace.write('variant/workplace.yaml', 'extends: [../workplace.yaml]\nland: { name: Anders }\n');
    const folder = join(workplace.folder, 'variant');
    expect((await buildWorkplace(folder, { shell: '../../shell' })).issues).toEqual([]);
    const { host } = JSON.parse(readFileSync(join(folder, 'workplace.lock.json'), 'utf8')) as WorkplaceLock;
    expect(host.land.name).toBe('Anders');
    expect(host.plugins.map(({ id }) => id)).toEqual(readLock().host.plugins.map(({ id }) => id));
    expect(host.theme).toEqual(readLock().host.theme);
  });

  it('gives the same bytes in another folder', async () => {
    const other = createTestWorkplace(3);
    try {
      await buildWorkplace(other.folder, { shell: '../shell' });
      expect(siteFiles(other.folder).toSorted()).toEqual(siteFiles().toSorted());
      expect(readFileSync(join(other.folder, 'workplace.lock.json'), 'utf8')).toBe(
        readFileSync(join(workplace.folder, 'workplace.lock.json'), 'utf8'),
      );
    } finally {
      other.end();
    }
  });
});

const composition = (plugins: string, rest = '') => `composition: 1
land: { id: th, name: Thüringen, locales: [de-DE, en] }
identity: { issuer: embedded, demo: true }
policy: { tier: { default: trusted } }
plugins:
${plugins}
${rest}`;
const manifest = (rest = '') => `export default {
  id: 'fixture.bad', name: 'Bad', description: 'Bad',
  ${rest}
};`;

describe('a workplace that is not whole', () => {
  beforeEach(renew);
  afterEach(end);

  const refused = async (): Promise<string[]> => {
    const { issues } = await build();
    for (const { message, fix } of issues) expect([message, fix]).not.toContain('');
    expect(existsSync(join(workplace.folder, 'dist'))).toBe(false);
    expect(existsSync(join(workplace.folder, 'workplace.lock.json'))).toBe(false);
    return issues.map(({ code, file, line, column }) => `${file.split('/').slice(-1)[0]}:${line}:${column} ${code}`);
  };

  it.each([
    ['a package that is not installed', "  '@acme/none': {}", '', 'workplace.yaml:6:3 FW1107'],
    ['a folder that is no package', '  ./none: {}', '', 'workplace.yaml:6:3 FW1107'],
    ['a provider that is missing', '  ../hello: {}', '', 'manifest.ts:9:29 FW1203'],
    ['a version that does not fit', '  ../clock: { version: ^2.0 }', '', 'workplace.yaml:6:15 FW1220'],
    ['a setting that does not exist', '  ../clock: { settings: { second: true } }', '', 'workplace.yaml:6:27 FW7010'],
    ['a setting that is wrong', '  ../clock: { settings: { seconds: 1 } }', '', 'workplace.yaml:6:27 FW7011'],
    ['a lock on nothing', '  ../clock: { lock: [zones] }', '', 'workplace.yaml:6:22 FW7012'],
    ['a theme that is missing', '  ../clock: {}', 'theme: { tokens: ./none.json }', 'workplace.yaml:7:10 FW7013'],
    ['a logo that is no picture', '  ../clock: {}', 'theme: { logo: ./workplace.yaml }', 'workplace.yaml:7:10 FW7014'],
    ['colours that cannot be read', '  ../clock: {}', 'theme: { tokens: ./pale.json }', 'pale.json:1:15 FW1703'],
    ['a binding to nobody', '  ../clock: {}', "bindings: { 'session@1': '../clock' }", 'workplace.yaml:7:13 FW1205'],
  ])('because of %s', async (_what, plugins, rest, expected) => {
    workplace.write('pale.json', '{ "accent": { "light": "#eeeeee", "dark": "#7fd1a8" } }');
    workplace.write('workplace.yaml', composition(plugins, rest));
    expect(await refused()).toContain(expected);
  });

  it.each([
    ['a manifest with an unknown key', manifest('contributs: [],'), 'manifest.js:3:3 FW1103'],
    ['a manifest with a wrong value', manifest("tiers: ['root'],"), 'manifest.js:3:3 FW1104'],
    ['a manifest that throws', 'throw new Error("no");', 'manifest.js:1:1 FW1102'],
    ['a manifest that is no code', 'export default {', 'manifest.js:1:17 FW1108'],
    ['a view without a module', manifest("provides: { page: { kind: 'view' } },"), 'manifest.js:3:3 FW1105'],
    ['two plugins with one id', manifest().replace('fixture.bad', 'fixture.clock'), 'workplace.yaml:7:3 FW1201'],
  ])('because of %s', async (_what, source, expected) => {
    writePlugin(workplace, 'bad', source);
    workplace.write('workplace.yaml', composition('  ../clock: {}\n  ./bad: {}'));
    expect(await refused()).toEqual([expected]);
  });

  it('because of an id that two packages describe differently', async () => {
    writePlugin(workplace, 'bad', manifest());
    workplace.write('bad/src/x.schema.js', "export const x = {\n  'session@1': { kind: 'command' },\n};");
    workplace.write('workplace.yaml', composition('  ./bad: {}'));
    expect(await refused()).toEqual(['x.schema.js:2:3 FW1106']);
  });

  it('because a plugin cannot be bundled', async () => {
    writePlugin(workplace, 'bad', manifest());
    workplace.write('bad/src/plugin.js', 'import "nothing-like-this";');
    workplace.write('workplace.yaml', composition('  ./bad: {}'));
    expect(await refused()).toEqual(['plugin.js:1:8 FW1108']);
  });

  it('leaves the last good site as it was', async () => {
    await build();
    const before = readFileSync(join(workplace.folder, 'workplace.lock.json'), 'utf8');
    workplace.write('workplace.yaml', 'composition: 2\n');
    expect((await build()).issues).not.toEqual([]);
    expect(readFileSync(join(workplace.folder, 'workplace.lock.json'), 'utf8')).toBe(before);
    expect(site('index.html').length).toBeGreaterThan(0);
  });
});

describe('fachwerk build', () => {
  beforeEach(renew);
  afterEach(end);

  const run = async (...args: string[]) => {
    const written: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => Boolean(written.push(String(text)))),
    );
    const code = await runCommand(args);
    for (const spy of spies) spy.mockRestore();
    return { code, text: written.join('') };
  };

  it('prints place, code, cause and fix, and ends with 1', async () => {
    workplace.write('workplace.yaml', composition('  ../clcok: {}', 'pluginz: {}'));
    const { code, text } = await run('build', workplace.folder, '--shell', '../shell');
    expect(code).toBe(1);
    expect(text).toBe(
      `${join(workplace.folder, 'workplace.yaml')}:7:1 FW7003 "pluginz" is an unknown key.\n  → Did you mean "plugins"?\n\n1 error, nothing written.\n`,
    );
  });

  it('prints JSON when asked, and ends with 0 when all is well', async () => {
    const good = await run('build', workplace.folder, '--shell', '../shell', '--json');
    expect([good.code, JSON.parse(good.text)]).toEqual([0, { issues: [], warnings: [] }]);
    workplace.write('workplace.yaml', 'composition: [');
    const bad = await run('build', workplace.folder, '--json');
    expect([bad.code, JSON.parse(bad.text)]).toMatchObject([1, { issues: [{ code: 'FW7002', line: 1 }] }]);
  });

  it('explains where a value is written', async () => {
    workplace.write('common.yaml', 'theme: { logo: ./theme/logo.svg }');
    workplace.write(
      'workplace.yaml',
      `extends: [./common.yaml]\n${composition('  ../clock: { settings: { zone: UTC } }')}`,
    );
    const { code, text } = await run('explain', 'plugins.../clock.settings', workplace.folder);
    expect([code, text]).toEqual([
      0,
      `plugins.../clock.settings = {\n  "zone": "UTC"\n}\n${join(workplace.folder, 'workplace.yaml')}:7:15\n`,
    ]);
    expect((await run('explain', 'theme.logo', workplace.folder)).text).toContain(
      `${join(workplace.folder, 'common.yaml')}:1:10`,
    );
    expect(await run('explain', 'theme.tokens', workplace.folder)).toMatchObject({
      code: 1,
      text: expect.stringContaining('FW7021'),
    });
  });

  it('says how it is used', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, text: expect.stringContaining('fachwerk build') });
    expect((await run('paint')).code).toBe(2);
    expect(await run('build', '--paint')).toMatchObject({ code: 1, text: expect.stringContaining('--paint') });
  });
});
