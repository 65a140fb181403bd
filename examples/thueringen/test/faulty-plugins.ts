/** Plugins that do wrong, each in its own way, until the page says `mended`. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const kinds = {
  start: { name: 'Startet nicht', code: /FW1008/ },
  // Its view waits as long as its start does; either may be the first to give up.
  endless: { name: 'Startet ewig', code: /FW1007|FW1014/ },
  view: { name: 'Zeigt nichts', code: /FW1011/ },
  subscriber: { name: 'Hört falsch', code: /FW\d{4}/ },
} as const;
export type FaultyKind = keyof typeof kinds;
export const faulty = kinds;

const mended = "'mended' in globalThis";
const start: Readonly<Record<FaultyKind, string>> = {
  start: `() => { if (!(${mended})) throw new Error('no start'); return { probe: () => undefined }; }`,
  endless: `() => ${mended} ? { probe: () => undefined } : new Promise(() => {})`,
  view: '() => ({ probe: () => undefined })',
  subscriber: '() => ({ probe: () => undefined })',
};
const show: Readonly<Record<FaultyKind, string>> = {
  start: '',
  endless: '',
  view: `if (!(${mended})) throw new Error('no view');`,
  subscriber: `received.subscribe(() => { throw new Error('no ear'); });`,
};

const manifest = (kind: FaultyKind): string => `
import { Page } from '@fachwerk/model/host';
import { MessageReceived } from '@fachwerk/model/mail';
import { contribute, defineManifest, view } from '@fachwerk/sdk';
import { Probe } from './contract.js';
export default defineManifest({
  id: 'faulty.${kind}', name: '${kinds[kind].name}', description: 'Does wrong.',
  uses: { probe: Probe, received: MessageReceived },
  provides: { probe: Probe, page: view() },
  contributes: [contribute(Page, { id: 'page', label: '${kinds[kind].name}', icon: 'error', path: 'faulty-${kind}', view: 'page' })],
});`;
const files = (kind: FaultyKind): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify({
    name: `@faulty/${kind}`,
    version: '1.0.0',
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': { import: './src/index.js' }, './package.json': './package.json' },
  }),
  'locales/de.ftl': 'shown = Läuft\n',
  'locales/en.ftl': 'shown = Runs\n',
  'src/manifest.js': manifest(kind),
  'src/contract.schema.js': `import { command, nothing, shapes } from '@fachwerk/sdk';
export const probe = shapes({ 'faulty.${kind}.probe@1': command(nothing(), nothing()) });`,
  'src/contract.js': `import { names } from '@fachwerk/sdk';
export const Probe = names()('faulty.${kind}.probe@1');`,
  'src/plugin.js': `import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default definePlugin(manifest, { start: ${start[kind]}, views: { page: () => import('./page.view.js') } });`,
  'src/page.view.js': `import { defineView } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default defineView(manifest, 'page', async ({ root }, { probe, received }, ctx) => {
  ${show[kind]}
  await probe();
  const heading = root.appendChild(document.createElement('h1'));
  heading.textContent = ctx.text('shown');
});`,
  'src/index.js': `export { default } from './plugin.js';
export { default as manifest } from './manifest.js';`,
});

/** Writes them into a workplace's folder; what they build on is there for every plugin in a folder. */
export const putFaultyPlugins = async (folder: string): Promise<void> => {
  const at = join(folder, 'faulty');
  await mkdir(at);
  await symlink(resolve(import.meta.dirname, '../../minimal/node_modules'), join(at, 'node_modules'));
  for (const kind of Object.keys(kinds) as FaultyKind[]) {
    for (const [name, text] of Object.entries(files(kind))) {
      const file = join(at, kind, name);
      await mkdir(resolve(file, '..'), { recursive: true });
      await writeFile(file, text);
    }
  }
};

export const withFaultyPlugins = (yaml: string): string =>
  yaml.replace(
    'plugins:\n',
    `plugins:\n${Object.keys(kinds)
      .map((kind) => `  ./faulty/${kind}: { tier: trusted }\n`)
      .join('')}`,
  );
