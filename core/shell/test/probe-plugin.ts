/** A plugin that puts what the host serves it on the window, so that a test can ask as a plugin does. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: '@acme/probe',
    version: '1.0.0',
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': { import: './src/plugin.js' }, './package.json': './package.json' },
  }),
  'locales/de.ftl': 'name = Probe\n',
  'locales/en.ftl': 'name = Probe\n',
  'src/manifest.js': `
import { Appearance, Backend, Navigation, Session, Storage, Tray, Ui } from '@fachwerk/model/host';
import { contribute, defineManifest, view } from '@fachwerk/sdk';
export default defineManifest({
  id: 'acme.probe', name: '%name%', description: '%name%',
  uses: { session: Session, navigation: Navigation, storage: Storage, appearance: Appearance, ui: Ui, backend: Backend },
  provides: { tray: view() },
  backends: ['rooms', 'away'],
  contributes: [contribute(Tray, { id: 'tray', label: '%name%', view: 'tray' })],
});`,
  'src/plugin.js': `import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default definePlugin(manifest, { views: { tray: () => import('./tray.view.js') } });`,
  'src/tray.view.js': `import { defineView } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default defineView(manifest, 'tray', (_view, uses) => { window.probed = uses; });`,
};

export const putProbe = async (folder: string): Promise<void> => {
  const at = join(folder, 'acme', 'probe');
  await mkdir(at, { recursive: true });
  const modules = resolve(import.meta.dirname, '../../../examples/minimal/node_modules');
  await symlink(modules, join(folder, 'acme', 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(at, name)), { recursive: true });
    await writeFile(join(at, name), text);
  }
};
