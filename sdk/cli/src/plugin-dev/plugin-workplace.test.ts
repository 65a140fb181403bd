import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Composition, Issue } from '@fachwerk/kernel/compose';
import { copyPlugin, type TestPlugin } from '../plugin.fixture.ts';
import { folderKind, requireKind, requirePluginFolder } from './folder-kind.ts';
import { PluginWorkplace } from './plugin-workplace.ts';
import { readConfig } from './read-config.ts';

let plugin: TestPlugin;
beforeEach(() => {
  plugin = copyPlugin('rooms');
});
afterEach(() => plugin.end());

const composition = (): Composition =>
  parse(readFileSync(join(plugin.folder, '.fachwerk/dev/workplace.yaml'), 'utf8')) as Composition;
const own = () => (composition().plugins ?? {})['../..'];

describe('the workplace in which a plugin is developed', () => {
  it('has the real plugins with demo people, and this one with all that it asks for', async () => {
    const workplace = new PluginWorkplace(plugin.folder);
    await workplace.write();
    expect(composition()).toMatchObject({
      identity: { issuer: 'embedded', demo: true },
      backends: { mail: { kind: 'jmap', url: 'embedded' } },
      plugins: { '@fachwerk/home': {}, '@fachwerk/mail': {}, '@fachwerk/connect-jmap': { backends: { mail: 'mail' } } },
    });
    expect(own()).toEqual({ tier: 'isolated', grant: ['mail.read'], backends: {} });
    expect(workplace.state()).toEqual({
      plugin: 'fixture.rooms',
      tier: 'isolated',
      tiers: ['trusted', 'isolated'],
      asked: ['mail.read'],
      deny: [],
    });
    expect(readFileSync(join(plugin.folder, '.fachwerk/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('is written again only when something is asked for anew', async () => {
    const workplace = new PluginWorkplace(plugin.folder);
    await workplace.write();
    const stat = (): bigint => statSync(join(workplace.folder, 'workplace.yaml'), { bigint: true }).mtimeNs;
    const before = stat();
    await workplace.write();
    expect(stat()).toBe(before);
    plugin.edit('src/manifest.ts', "'accounts')", "'accounts', 'send')");
    await workplace.write();
    expect(own()).toMatchObject({ grant: ['mail.read', 'mail.write'] });
  });

  it('follows what its author switches, and lets what is denied be refused when it is used', async () => {
    const workplace = new PluginWorkplace(plugin.folder, 'isolated');
    let told = 0;
    workplace.changed = () => (told += 1);
    await workplace.write();
    workplace.change({ tier: 'trusted', deny: ['mail.read'] });
    await workplace.write();
    expect(told).toBe(1);
    expect(own()).toMatchObject({ tier: 'trusted', grant: [] });
    expect(workplace.state()).toMatchObject({ tier: 'trusted', asked: ['mail.read'], deny: ['mail.read'] });
    const missing = (id: string, permission: string): Issue => ({
      code: 'FW2001',
      message: `"${id}" needs the permission "${permission}", which the composition does not grant.`,
      fix: '',
    });
    expect(workplace.tolerates(missing('fixture.rooms', 'mail.read'))).toBe(true);
    expect(workplace.tolerates(missing('fixture.rooms', 'mail.write'))).toBe(false);
    expect(workplace.tolerates(missing('fixture.other', 'mail.read'))).toBe(false);
  });

  it('takes backends, further plugins and a tier from fachwerk.config.ts', async () => {
    plugin.edit('src/manifest.ts', 'settings:', "backends: ['rooms'], settings:");
    plugin.write(
      'fachwerk.config.ts',
      `import { defineConfig } from '@fachwerk/cli';
export default defineConfig({
  tier: 'trusted',
  workplace: {
    backends: { rooms: { kind: 'http', url: 'http://127.0.0.1:9' } },
    plugin: { settings: { floor: 3 } },
    plugins: { './beside': { tier: 'trusted' } },
  },
});`,
    );
    await new PluginWorkplace(plugin.folder).write();
    expect(own()).toEqual({
      settings: { floor: 3 },
      tier: 'trusted',
      grant: ['mail.read'],
      backends: { rooms: 'rooms' },
    });
    expect(composition()).toMatchObject({
      backends: { rooms: { url: 'http://127.0.0.1:9' } },
      plugins: { '../../beside': { tier: 'trusted' } },
    });
  });
});

describe('fachwerk.config.ts', () => {
  it('can be left out', async () => {
    expect(await readConfig(plugin.root)).toEqual({});
  });

  it.each([
    ['an unknown key', 'export default { tire: "trusted" };', /FW8004 .*"tire".*\n.*Did you mean "tier"/],
    ['a wrong value', 'export default { budgets: { entry: -1 } };', /FW8004 .*"budgets.entry"/],
    ['nothing', 'export const a = 1;', /FW8004 .*default export/],
    ['an error', 'throw new Error("nein");', /FW8004 .*nein/],
  ])('with %s is refused', async (_what, text, message) => {
    writeFileSync(join(plugin.folder, 'fachwerk.config.ts'), text);
    await expect(readConfig(plugin.folder)).rejects.toThrow(message);
  });
});

it('a folder is a workplace, a plugin or neither', () => {
  expect([folderKind(plugin.folder), folderKind(plugin.root)]).toEqual(['plugin', undefined]);
  expect(requirePluginFolder(plugin.folder)).toBe(plugin.folder);
  expect(() => requireKind(plugin.root)).toThrow('FW8000');
  expect(() => requirePluginFolder(plugin.root)).toThrow('FW8001');
  plugin.write('workplace.yaml', 'composition: 1');
  expect(requireKind(plugin.folder)).toBe('workplace');
});
