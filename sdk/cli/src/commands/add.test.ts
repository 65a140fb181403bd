import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { WorkplaceLock } from '@fachwerk/kernel';
import { runCommand } from '../engine.ts';
import { packPlugin } from '../pack/pack-plugin.ts';
import { copyPlugin, type TestPlugin } from '../plugin.fixture.ts';

// Builds of a whole workplace.
vi.setConfig({ testTimeout: 120_000 });

const yaml = `# A town
composition: 1
land: { id: min, name: Beispielstadt, locales: [de-DE, en] }
identity: { issuer: embedded, demo: true }
backends:
  mail: { kind: jmap, url: embedded }
policy: { tier: { trusted: ['@fachwerk/*'] } }
plugins:
  '@fachwerk/connect-jmap': { backends: { mail: mail } } # mail
`;
let plugin: TestPlugin;
let workplace: string;
let first: string;
let second: string;
let printed = '';
beforeAll(async () => {
  plugin = copyPlugin('rooms');
  first = (await packPlugin(plugin.folder, { unchecked: true })).file!;
  plugin.edit('package.json', '"1.0.0"', '"1.1.0"');
  plugin.edit(
    'src/manifest.ts',
    "'accounts') }",
    "'accounts', 'send') }, permissions: [{ net: 'https://karte.example' }]",
  );
  second = (await packPlugin(plugin.folder, { unchecked: true })).file!;
  workplace = join(plugin.root, 'workplace');
  mkdirSync(workplace);
}, 120_000);
afterAll(() => plugin.end());
beforeEach(() => {
  printed = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => Boolean((printed += String(chunk))));
});
afterEach(() => vi.restoreAllMocks());

const file = () => readFileSync(join(workplace, 'workplace.yaml'), 'utf8');
const lock = () => JSON.parse(readFileSync(join(workplace, 'workplace.lock.json'), 'utf8')) as WorkplaceLock;
const run = (...args: string[]) => runCommand([...args, '--workplace', workplace]);

it('shows what a plugin may do, and writes nothing before somebody says yes', async () => {
  writeFileSync(join(workplace, 'workplace.yaml'), yaml);
  expect(await run('add', first)).toBe(1);
  expect(printed).toContain('FW8032');
  for (const text of ['E-Mails lesen', 'Read mail', 'mail.store@1, from fachwerk.connect-jmap', 'isolated, in a frame'])
    expect(printed).toContain(text);
  expect(await run('add', first, '--dry-run')).toBe(0);
  expect([file(), existsSync(join(workplace, 'packages'))]).toEqual([yaml, false]);
});

it('adds it: line, files, lock', async () => {
  expect([await run('add', first, '--yes'), printed]).toEqual([0, expect.stringContaining('Added @fixture/rooms')]);
  expect(file()).toBe(`${yaml}  '@fixture/rooms': { version: 1.0.0, grant: [mail.read] }\n`);
  const installed = lock().host.plugins.find(({ id }) => id === 'fixture.rooms');
  expect(installed).toMatchObject({ version: '1.0.0', tier: 'isolated', granted: ['mail.read'] });
  const sha512 = createHash('sha512').update(readFileSync(first)).digest('base64');
  expect(lock().packages?.['fixture.rooms']).toMatchObject({
    version: '1.0.0',
    tarball: sha512,
    description: expect.any(String),
    sbom: expect.any(String),
  });
});

it('shows an update as what is new, as JSON too', async () => {
  expect(await run('add', second, '--dry-run')).toBe(0);
  expect(printed).toContain('@fixture/rooms 1.0.0 → 1.1.0');
  expect(printed).toMatch(/\+ mail\.write\n/);
  expect(printed).toMatch(/\+ net:https:\/\/karte\.example\n/);
  expect(printed).toMatch(/ {4}mail\.read\n/);
  printed = '';
  expect(await run('add', second, '--dry-run', '--json')).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    version: '1.1.0',
    before: { version: '1.0.0', permissions: ['mail.read'] },
    entry: { version: '1.1.0', grant: ['mail.read', 'mail.write', 'net:https://karte.example'] },
    flows: [{ kind: 'net', name: 'https://karte.example' }],
    written: false,
  });
});

it('leaves everything as it was when the update cannot be composed', async () => {
  const denied = file().replace('policy: {', 'policy: { permissions: { deny: [mail.write] },');
  writeFileSync(join(workplace, 'workplace.yaml'), denied);
  expect([await run('add', second, '--yes'), printed]).toEqual([1, expect.stringContaining('FW2002')]);
  expect(file()).toBe(denied);
  expect(readFileSync(join(workplace, 'packages/@fixture/rooms/package.json'), 'utf8')).toContain('1.0.0');
});

it('takes it out again, with what was kept of it', async () => {
  expect(await run('remove', '@fixture/room', '--yes')).toBe(1);
  expect(printed).toMatch(/FW8033 .*\n.*Did you mean "@fixture\/rooms"/);
  expect(await run('remove', '@fixture/rooms', '--yes')).toBe(0);
  expect(file()).not.toContain('rooms');
  expect(existsSync(join(workplace, 'packages/@fixture/rooms'))).toBe(false);
  expect(lock().host.plugins.map(({ id }) => id)).not.toContain('fixture.rooms');
});

it('says what it does not find', async () => {
  expect(await run('add', '@nobody/nothing')).toBe(1);
  expect(printed).toContain('FW8031');
});
