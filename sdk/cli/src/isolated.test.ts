/** The fixture workplace with its page in a frame: what the build gives then, and what it gives only then. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BorderShapes, WorkplaceLock } from '@fachwerk/kernel';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildWorkplace, WorkplaceBuilder, type BuildResult } from './engine.ts';
import { writeSite } from './site/write-site.ts';
import { createTestWorkplace, writePlugin, type TestWorkplace } from './workplace.fixture.ts';

const made: TestWorkplace[] = [];
afterAll(() => {
  for (const workplace of made) workplace.end();
});

const isolated = '  ../hello: { version: ^1.0, tier: isolated, grant: [time.read] }';
function compose(depth = 0, line = isolated, more = ''): TestWorkplace {
  const workplace = createTestWorkplace(depth);
  made.push(workplace);
  const file = join(workplace.folder, 'workplace.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}\.\.\/hello: .*$/m, line) + more);
  return workplace;
}
const build = ({ folder }: TestWorkplace) => buildWorkplace(folder, { shell: '../shell' });
/** Builds again and again: quicker, because nothing is packed and what did not change is kept. */
const builders = new Map<TestWorkplace, WorkplaceBuilder>();
afterAll(() => Promise.all([...builders.values()].map((builder) => builder.end())));
async function rebuild(workplace: TestWorkplace): Promise<BuildResult> {
  const { folder } = workplace;
  const builder = builders.get(workplace) ?? new WorkplaceBuilder(folder, { shell: '../shell', development: true });
  builders.set(workplace, builder);
  const { site, ...result } = await builder.build();
  if (site) await writeSite(folder, site);
  return result;
}
const found = async (workplace: TestWorkplace) => (await rebuild(workplace)).issues.map(({ code }) => code);
const read = ({ folder }: TestWorkplace, path: string) => readFileSync(join(folder, path), 'utf8');
const lockOf = (workplace: TestWorkplace) => JSON.parse(read(workplace, 'workplace.lock.json')) as WorkplaceLock;
const helloOf = ({ host }: WorkplaceLock) => host.plugins.find(({ id }) => id === 'fixture.hello')!;
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

// A build packs every file, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('an isolated plugin', () => {
  let workplace: TestWorkplace;
  let lock: WorkplaceLock;
  let result: BuildResult;
  beforeAll(async () => {
    workplace = compose();
    result = await build(workplace);
    lock = lockOf(workplace);
  });

  it('is composed like any other, and its size is told', () => {
    expect(result).toMatchObject({ issues: [], warnings: [] });
    expect(result.summary).toMatch(/; isolated: fixture\.hello \d+ kB$/);
  });

  it('runs isolated though its manifest would run trusted first (case 23)', () => {
    expect(helloOf(lock)).toMatchObject({ tier: 'isolated', granted: ['time.read'] });
  });

  it('has one document, on a host of its own, under its two policies', () => {
    const { frame } = helloOf(lock);
    const facts = lock.frames!['fixture.hello']!;
    expect(frame).toMatch(/^\/[0-9a-f]{32}\/frame\.html$/);
    expect(facts).toMatchObject({
      host: 'fixture--hello.plugins.localhost',
      path: frame,
      file: `isolated/fixture.hello${frame}`,
    });
    expect(Object.keys(lock.frames!)).toEqual(['fixture.hello']);
    const html = read(workplace, `dist/site/${facts.file}`);
    const scripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => `'sha256-${sha256(text!)}'`);
    const [first, second] = facts.headers['content-security-policy'] as string[];
    expect(scripts).toHaveLength(2);
    expect(first).toContain(`script-src ${scripts.join(' ')};`);
    expect(first).toContain('frame-ancestors {workplace}');
    expect(second).toBe("script-src 'unsafe-inline'");
  });

  it('loads nothing: kit, theme, fonts and views are in the document', () => {
    const html = read(workplace, `dist/site/${lock.frames!['fixture.hello']!.file}`);
    expect(html).toContain('--kern-');
    expect(html).toContain('data:font/woff2');
    // One copy of Lit, the host's, though the plugin brought none.
    expect(html.split('litHtmlVersions')).toHaveLength(2);
    expect(html).not.toMatch(/<link|<img|<script [^>]*src|url\((?!["']?data:)/);
    expect(html).not.toContain(workplace.folder);
  });

  it('is packed, and compared by the gateway as every file is', () => {
    const { file } = lock.frames!['fixture.hello']!;
    expect(Object.keys(lock.files)).toEqual(expect.arrayContaining([file, `${file}.br`, `${file}.gz`]));
  });

  it('leaves two lines in the page for each door, and none of its code', () => {
    const { entry, views, graphs } = helloOf(lock);
    expect(read(workplace, `dist/site${entry}`)).toBe(
      'import { isolatedPlugin } from "@fachwerk/sandbox";\nexport default isolatedPlugin("fixture.hello");\n',
    );
    expect(read(workplace, `dist/site${views['page']}`)).toContain('isolatedView("fixture.hello", "page")');
    expect(graphs['page']).toContain(lock.page.importMap['@fachwerk/sandbox']);
  });

  it('is known to the page: its origin, the broker, the shapes at the border', () => {
    const { pluginOrigins, broker, borderShapes } = lock.host;
    expect(pluginOrigins).toEqual({ mode: 'wildcard', base: 'plugins.localhost' });
    expect(broker).toMatch(/^\/assets\/host\/broker-[0-9a-f]{10}\.js$/);
    expect(read(workplace, `dist/site${broker}`)).not.toMatch(/\bimport\b.*from/);
    const shapes = JSON.parse(read(workplace, `dist/site${borderShapes}`)) as BorderShapes;
    expect(Object.keys(shapes)).toEqual(['fixture.clock.time@1', 'session@1']);
    expect(shapes['fixture.clock.time@1']?.members?.['time']?.output).toEqual({ type: 'string' });
    expect(lock.page.csp).toContain(
      'frame-src http://fixture--hello.plugins.localhost:* http://localhost:*/mail-frame;',
    );
  });

  it('is the same in another folder, byte for byte', async () => {
    const other = compose(3);
    await build(other);
    expect(lockOf(other)).toEqual(lock);
  });

  it('has another address when its headers are others', async () => {
    const beyond = compose(0, isolated, '\npublicUrl: http://localhost:8080\n');
    await build(beyond);
    expect(helloOf(lockOf(beyond)).frame).not.toBe(helloOf(lock).frame);
  });
});

it('without one the page has nothing of frames', async () => {
  const workplace = compose(0, '  ../hello: { version: ^1.0 }');
  expect(await found(workplace)).toEqual([]);
  const { host, page, frames } = lockOf(workplace);
  expect([frames, host.pluginOrigins, host.broker, host.borderShapes]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(page.importMap).not.toHaveProperty('@fachwerk/sandbox');
  expect(page.csp).toContain('frame-src http://localhost:*/mail-frame;');
  expect(read(workplace, 'dist/site/index.html')).not.toMatch(/sandbox|frame/);
});

it.each([
  [
    '{ mode: single, base: apps.localhost }',
    'apps.localhost',
    /^\/[0-9a-f]{32}\/frame\.html$/,
    'http://apps.localhost:*',
    [],
  ],
  [
    '{ mode: none }',
    null,
    /^\/isolated\/fixture\.hello\/[0-9a-f]{32}\/frame\.html$/,
    'http://localhost:*/isolated/',
    ['FW1234'],
  ],
])('pluginOrigins: %s', async (origins, host, frame, source, warned) => {
  const workplace = compose(0, isolated, `\npluginOrigins: ${origins}\n`);
  const { issues, warnings } = await rebuild(workplace);
  expect([issues, warnings.map(({ code }) => code)]).toEqual([[], warned]);
  const lock = lockOf(workplace);
  expect(lock.warnings.map(({ code }) => code)).toEqual(warned);
  expect(lock.frames!['fixture.hello']).toMatchObject({ host });
  expect(lock.page.csp).toContain(`frame-src ${source} `);
  expect(helloOf(lock).frame).toMatch(frame);
});

describe('case 33', () => {
  const manifest = (uses: string) => `export default {
    id: 'acme.watch', name: 'Watch', description: 'x', uses: ${uses}, permissions: ['startup'],
  };`;
  const time = "{ time: { id: 'fixture.clock.time@1' } }";
  const release = (workplace: TestWorkplace, version: string, uses: string) => {
    writePlugin(workplace, 'watch', manifest(uses));
    const file = 'watch/package.json';
    workplace.write(file, read(workplace, file).replace('"1.0.0"', `"${version}"`));
  };
  const entry = (workplace: TestWorkplace, rest: string) => {
    const yaml = read(workplace, 'workplace.yaml').replace(/^ {2}\.\/watch: .*\n/m, '');
    workplace.write('workplace.yaml', yaml.replace('plugins:\n', `plugins:\n  ./watch: { ${rest} }\n`));
  };

  it('an update with a new grant, or to an older version, waits for its line; what is refused is not written', async () => {
    const workplace = compose(0, '  ../hello: { version: ^1.0 }');
    release(workplace, '1.1.0', '{}');
    entry(workplace, 'tier: trusted');
    expect(await found(workplace)).toEqual([]);
    const before = lockOf(workplace).root;
    release(workplace, '1.2.0', time);
    const { issues } = await rebuild(workplace);
    expect(issues).toMatchObject([
      { code: 'FW1240', file: expect.stringMatching(/workplace\.yaml$/), fix: expect.stringContaining('time.read') },
    ]);
    expect(lockOf(workplace).root).toBe(before);
    entry(workplace, 'tier: trusted, grant: [startup, time.read]');
    expect(await found(workplace)).toEqual([]);
    release(workplace, '1.1.9', time);
    expect(await found(workplace)).toEqual(['FW1242']);
    entry(workplace, 'tier: trusted, grant: [startup, time.read], version: 1.1.9');
    expect(await found(workplace)).toEqual([]);
  });

  it('a new tier waits for its line', async () => {
    const workplace = compose();
    await rebuild(workplace);
    const yaml = read(workplace, 'workplace.yaml');
    workplace.write('workplace.yaml', yaml.replace(', tier: isolated', ''));
    expect(await found(workplace)).toEqual(['FW1241']);
    workplace.write('workplace.yaml', yaml.replace('tier: isolated', 'tier: trusted'));
    expect(await found(workplace)).toEqual([]);
  });

  it('a revoked range is never composed', async () => {
    const workplace = compose();
    workplace.write(
      'revocations.json',
      '[{ "id": "fixture.hello", "range": "<1.3", "reason": "It asks for passwords." }]',
    );
    const { issues } = await rebuild(workplace);
    expect(issues).toMatchObject([{ code: 'FW1243', message: expect.stringContaining('It asks for passwords.') }]);
    expect(existsSync(join(workplace.folder, 'dist'))).toBe(false);
  });
});

it('a plugin that is optional and not there is left out, and said so', async () => {
  const workplace = compose(0, '  ../hello: { version: ^1.0 }\n  ./nowhere: { optional: true }');
  const { issues, warnings } = await rebuild(workplace);
  expect(issues).toEqual([]);
  expect(warnings).toMatchObject([{ code: 'FW1244', message: expect.stringContaining('./nowhere') }]);
  expect(lockOf(workplace).warnings).toMatchObject([{ code: 'FW1244' }]);
});
