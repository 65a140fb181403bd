import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Validator, type Schema } from '@cfworker/json-schema';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../engine.ts';
import { copyPlugin, type TestPlugin } from '../plugin.fixture.ts';
import { packPlugin } from './pack-plugin.ts';
import { readTarball, writeTarball } from './tarball.ts';

const open: TestPlugin[] = [];
const plugin = (name = 'rooms', depth = 0): TestPlugin => {
  const made = copyPlugin(name, depth);
  open.push(made);
  return made;
};
afterEach(() => open.splice(0).forEach((each) => each.end()));

const pack = (at: TestPlugin) => packPlugin(at.folder, { unchecked: true });
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
async function unpack(file: string): Promise<Record<string, Uint8Array>> {
  return Object.fromEntries((await readTarball(file)).map(({ path, bytes }) => [path, bytes]));
}
const json = (bytes: Uint8Array) => JSON.parse(text(bytes)) as Record<string, unknown>;

describe('a packed plugin', () => {
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    const at = copyPlugin('rooms');
    files = await unpack((await pack(at)).file!);
    at.end();
  }, 60_000);

  it('is the same bytes from another folder, with other line ends, at another time', async () => {
    const [here, there] = [plugin(), plugin('rooms', 3)];
    const licence = '/*! Kept as it is,\n    on two lines. */\n';
    for (const at of [here, there]) at.edit('src/rooms.view.ts', /^/, licence);
    for (const file of ['locales/de.ftl', 'src/rooms.view.ts', 'src/plugin.ts', 'src/manifest.ts'])
      there.edit(file, /\n/g, '\r\n');
    const [one, other] = [await pack(here), await pack(there)];
    expect(basename(one.file!)).toBe('fixture-rooms-1.0.0.tgz');
    expect(readFileSync(one.file!).equals(readFileSync(other.file!))).toBe(true);
  });

  it('says of itself what a composing build reads, and of each file what it is', () => {
    const facts = json(files['fachwerk.plugin.json']!);
    expect(facts).toMatchObject({
      fachwerk: 1,
      api: 1,
      version: '1.0.0',
      entry: 'dist/plugin.js',
      views: { rooms: 'dist/rooms.view.js' },
      defaults: { floor: 2 },
      manifest: { id: 'fixture.rooms', uses: { mail: { id: 'mail.store@1', members: ['accounts'] } } },
      shapes: {
        'fixture.rooms.book@1': {
          facts: { kind: 'command' },
          schema: { input: { required: ['room'] }, output: { properties: { booked: { type: 'boolean' } } } },
        },
        'fixture.rooms.settings@1': { schema: { data: { properties: { floor: { title: '%floor%', maximum: 20 } } } } },
      },
    });
    const known = facts['files'] as Record<string, { size: number; sha384: string }>;
    expect(Object.keys(known)).toEqual(Object.keys(files).filter((path) => /^(dist|locales)\//.test(path)));
    for (const [path, { size, sha384 }] of Object.entries(known)) {
      const hash = createHash('sha384').update(files[path]!).digest('base64');
      expect([path, size, sha384]).toEqual([path, files[path]!.length, hash]);
    }
  });

  it('has all it imports in it, but what the host gives', () => {
    const scripts = Object.entries(files).filter(([path]) => path.endsWith('.js'));
    const imports = scripts.flatMap(([, bytes]) => [...text(bytes).matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)]);
    const names = new Set(imports.map(([, name]) => name!).filter((name) => !name.startsWith('./')));
    expect([...names]).toEqual(['lit']);
    expect(json(files['package.json']!)).toMatchObject({
      name: '@fixture/rooms',
      exports: { '.': './dist/plugin.js' },
      fachwerk: { plugin: './fachwerk.plugin.json' },
      peerDependencies: { lit: '^3.3.0' },
    });
    expect(json(files['package.json']!)).not.toHaveProperty('devDependencies');
    expect(text(files['NOTICES.txt']!)).toMatch(/^@fachwerk\/kernel .*Apache-2\.0/);
  });

  it('has a bill of materials that its schema takes, with the SHA-512 of what is deployed', () => {
    const bill = json(files['sbom.cdx.json']!);
    const folder = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'));
    const schema = (name: string) =>
      JSON.parse(readFileSync(join(folder, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8')) as Schema;
    const validator = new Validator(schema('bom-1.6'), '7', false);
    validator.addSchema(schema('spdx'), 'http://cyclonedx.org/schema/spdx.schema.json');
    validator.addSchema(schema('jsf-0.82'), 'http://cyclonedx.org/schema/jsf-0.82.schema.json');
    expect(validator.validate(bill).errors).toEqual([]);
    expect(validator.validate({ ...bill, specVersion: 1.6 }).valid).toBe(false);
    const components = bill['components'] as { name: string; type: string; hashes?: { content: string }[] }[];
    const sums = components
      .filter(({ type }) => type === 'file')
      .map(({ name, hashes }) => [name, hashes?.[0]?.content]);
    expect(sums.length).toBeGreaterThan(3);
    for (const [name, content] of sums) {
      expect(content).toBe(createHash('sha512').update(files[name!]!).digest('hex'));
    }
    expect(components.filter(({ type }) => type === 'library').map(({ name }) => name)).toContain('sdk');
  });
});

describe('a plugin that cannot be packed', () => {
  it('for want of a licence', async () => {
    const at = plugin();
    at.edit('package.json', /"license".*\n/, '');
    await expect(pack(at)).rejects.toThrow(/FW8002 .*has no license/);
  });

  it('because a script imports a stylesheet, which no page would name', async () => {
    const at = plugin();
    at.write('src/a.css', 'p { color: red }');
    at.edit('src/plugin.ts', 'import manifest', "import './a.css';\nimport manifest");
    await expect(pack(at)).rejects.toMatchObject({
      issues: [{ code: 'FW1108', fix: expect.stringContaining('Put styles into the element') }],
    });
  });

  it('because its manifest is wrong; nothing is written then', async () => {
    const at = plugin();
    at.edit('src/manifest.ts', "name: '%name%'", "name: ''");
    expect(await runCommand(['bundle', at.folder, '--unchecked', '--json'])).toBe(1);
    expect(globSync('*.tgz', { cwd: at.folder })).toEqual([]);
  });

  it('because the folder is none of a plugin', async () => {
    const at = plugin();
    expect(await runCommand(['bundle', at.root])).toBe(1);
    expect(existsSync(join(at.root, 'dist'))).toBe(false);
  });
});

describe('a tarball', () => {
  it.each([
    '../evil.js',
    '/etc/evil.js',
    'dist/../../evil.js',
    String.raw`dist\..\evil.js`,
    'C:evil.js',
    'dist/con.js',
    'dist/a. ',
  ])('that would write %s is refused', async (path) => {
    const at = plugin();
    const bytes = await writeTarball([{ path, bytes: new Uint8Array() }]);
    writeFileSync(join(at.folder, 'x.tgz'), bytes);
    await expect(readTarball(join(at.folder, 'x.tgz'))).rejects.toThrow(/FW8030 .*outside of its folder/);
  });

  it('that is none is refused', async () => {
    const at = plugin();
    at.write('x.tgz', 'no tarball');
    await expect(readTarball(join(at.folder, 'x.tgz'))).rejects.toThrow('FW8030');
  });
});
