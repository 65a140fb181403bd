/**
 * From nothing to a plugin in somebody's workplace, for each template, with nothing but packed packages. The first is
 * made as one vendor makes one; the others share one installation, as a vendor with several plugins has it.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { shellWith, type Shell } from './command.ts';
import { Land } from './land.ts';
import { startRegistry, type Registry } from './registry.ts';
import { Screen } from './screen.ts';

const TEMPLATES = [
  ...['lit', 'react', 'vue', 'svelte', 'vanilla'].flatMap((ui) => [
    ['app', ui],
    ['widget', ui],
  ]),
  ['action'],
  ['connector'],
] as const;
/** Each command, once packages are in npm's cache; the whole way of one plugin. Ceilings for a slow machine, not goals. */
const COMMAND = 60;
const WHOLE = 600;
/** No error and no warning: a template is an example. */
const CHECKED = / 0 errors, 0 warnings, /;

const root = resolve(import.meta.dirname, '../..');
// A name that needs quoting, as folders of people have.
const work = mkdtempSync(join(tmpdir(), 'zehn Minuten '));
const vendor = join(work, 'vendor');
const alone = join(work, 'acme-rooms');
const begin = performance.now();
let registry: Registry;
let shell: Shell;
let land: Land;

const nameOf = (template: readonly string[]): string => `acme-${template.join('-')}`;
const say = (step: string, seconds: number): void => void process.stdout.write(`  ${step}: ${seconds.toFixed(1)} s\n`);
/** One command of the ten minutes. */
const step = async (name: string, cwd: string, ...words: string[]): Promise<string> => {
  const [command = '', ...args] = words;
  const { output, seconds } = await shell.run(cwd, command, ...args);
  say(name, seconds);
  expect(seconds, `${name} took too long`).toBeLessThan(COMMAND);
  return output;
};
function create(cwd: string, name: string, [kind = '', ui]: readonly string[]): Promise<string> {
  const run = ['npm', 'exec', '--yes', `--package=${registry.file('create-fachwerk-plugin')}`, '--'];
  const view = ui === undefined ? [] : ['--ui', ui];
  return step(`create ${name}`, cwd, ...run, 'create-fachwerk-plugin', name, '--kind', kind, ...view, '--yes');
}
const tarballIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');

async function packTwice(folder: string, name: string): Promise<string> {
  await step(`bundle ${name}`, folder, 'npm', 'run', 'bundle');
  const tarball = tarballIn(folder);
  const first = readFileSync(tarball);
  rmSync(tarball);
  await step(`bundle ${name} again`, folder, 'npm', 'run', 'bundle');
  expect(readFileSync(tarballIn(folder)).equals(first), `${name} is packed the same twice`).toBe(true);
  return tarball;
}

beforeAll(async () => {
  const start = performance.now();
  registry = await startRegistry(root, join(work, 'packages'));
  say('pack all packages', (performance.now() - start) / 1000);
  const { executablePath, env } = inject('chromium');
  shell = shellWith({
    ...env,
    CHROMIUM_PATH: executablePath,
    'npm_config_@fachwerk:registry': registry.url,
    npm_config_prefer_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  });
  land = await Land.at(join(work, 'musterdorf'), shell);
  say('a Land installs', (performance.now() - start) / 1000);
});
afterAll(() => {
  registry?.stop();
  rmSync(work, { recursive: true, force: true });
});

describe('one vendor, one plugin', () => {
  test('create', async () => {
    const said = await create(work, 'acme-rooms', ['app', 'lit']);
    expect(said).toMatch(/cd acme-rooms[\s\S]*npm install[\s\S]*npm run dev/);
    expect(readdirSync(alone)).toContain('.gitignore');
  });
  test('install', async () => {
    await expect(step('install', alone, 'npm', 'install')).resolves.toMatch(/added \d+ packages/);
  });
  test('dev: the real workplace, and a change on screen', async () => {
    const { ready, change } = await develop();
    expect(ready).toBeLessThan(COMMAND);
    expect(change).toBeLessThan(10);
  });
  test('its tests', async () => {
    await expect(step('test', alone, 'npm', 'test')).resolves.toMatch(/3 passed/);
  });
  test('an error code means something, without a network', async () => {
    const said = await step('explain', alone, 'npm', 'exec', '--no', '--', 'fachwerk', 'explain', 'FW8122');
    expect(said).toContain('# FW8122: ');
    expect(said).toContain('## How to fix it');
  });
  test('check', async () => {
    await expect(step('check', alone, 'npm', 'run', 'check')).resolves.toMatch(CHECKED);
  });
  test('bundle, add, and the page in its frame', async () => {
    const { folder, output, seconds } = await land.add(await packTwice(alone, 'acme-rooms'), 'eins');
    say('add', seconds);
    expect(seconds).toBeLessThan(COMMAND);
    expect(output).toMatch(/isolat/i);
    await seeIsolated(folder);
  });
  test('all of it within ten minutes', () => {
    const seconds = (performance.now() - begin) / 1000;
    say('one vendor, with the packing of all packages and a Land that installs', seconds);
    expect(seconds).toBeLessThan(WHOLE);
  });
});

describe('one vendor, every template', () => {
  beforeAll(async () => {
    mkdirSync(vendor);
    for (const template of TEMPLATES) await create(vendor, nameOf(template), template);
    writeFileSync(join(vendor, 'package.json'), JSON.stringify({ private: true, workspaces: ['acme-*'] }));
    await step('install all', vendor, 'npm', 'install');
  });

  // Two at a time: a machine for this has at least two processors.
  test.concurrent.each(TEMPLATES.map((template) => [nameOf(template)]))('%s', async (name) => {
    const folder = join(vendor, name);
    const start = performance.now();
    expect(await step(`test ${name}`, folder, 'npm', 'test')).toMatch(/\d passed/);
    expect(await step(`check ${name}`, folder, 'npm', 'run', 'check')).toMatch(CHECKED);
    const binding = name === 'acme-connector' ? ['--backend', 'rooms=raeume'] : [];
    const { seconds } = await land.add(await packTwice(folder, name), name, ...binding);
    say(`add ${name}`, seconds);
    expect(seconds).toBeLessThan(COMMAND);
    expect((performance.now() - start) / 1000).toBeLessThan(WHOLE);
  });
});

/** `npm run dev`, signed in, a text changed in the editor: how long until it is on screen. */
async function develop(): Promise<{ ready: number; change: number }> {
  const dev = await shell.start(alone, /Fachwerk ready at (\S+)/, 'npm', 'run', 'dev');
  say('dev is ready', dev.seconds);
  const screen = await Screen.open();
  try {
    await screen.signIn(new URL('/rooms', dev.found).href);
    const heading = (name: string) =>
      screen.page.frameLocator('iframe:not([aria-hidden])').getByRole('heading', { name });
    await heading('Räume').waitFor();
    const file = join(alone, 'locales', 'de.ftl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name = Räume', 'name = Säle'));
    const start = performance.now();
    await heading('Säle').waitFor();
    const change = (performance.now() - start) / 1000;
    say('a change is on screen', change);
    return { ready: dev.seconds, change };
  } finally {
    await screen.close();
    await dev.stop();
  }
}

/** The page of the plugin as the Land's people get it: in a frame of its own host, usable. */
async function seeIsolated(folder: string): Promise<void> {
  const served = await shell.start(
    land.folder,
    /Fachwerk ready at (\S+)/,
    'npm',
    'exec',
    '--no',
    '--',
    'fachwerk',
    'serve',
    folder,
  );
  const screen = await Screen.open();
  try {
    await screen.signIn(new URL('/rooms', served.found).href);
    const frame = screen.page.frameLocator('iframe:not([aria-hidden])');
    await frame.getByRole('button', { name: 'Aula buchen' }).click();
    await frame.getByRole('button', { name: 'Buchung von Aula aufheben' }).waitFor();
    await screen.page.getByText('Aula ist für heute gebucht.').first().waitFor();
    const source = await screen.page.locator('iframe:not([aria-hidden])').first().getAttribute('src');
    expect(source).toMatch(/\/\/acme--rooms\.plugins\.localhost/);
    expect(screen.troubles).toEqual([]);
  } finally {
    await screen.close();
    await served.stop();
  }
}
