/** A plugin of a stranger: a page, a tile of the home view, and an action, with one permission. It runs in either tier. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: '@acme/rooms',
    version: '1.0.0',
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': { import: './src/index.js' }, './package.json': './package.json' },
  }),
  'locales/de.ftl':
    'name = Räume\nfree = Freie Räume\nreserve = Raum buchen\nreserved = Raum gebucht\nbooked = Raum per Befehl gebucht\naccounts = Postfächer: { $n }\n',
  'locales/en.ftl':
    'name = Rooms\nfree = Free rooms\nreserve = Book a room\nreserved = Room booked\nbooked = Room booked by command\naccounts = Mailboxes: { $n }\n',
  'src/manifest.js': `
import { Action, Page, Ui, Widget } from '@fachwerk/model/host';
import { MailStore } from '@fachwerk/model/mail';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';
import { Reserve } from './contract.js';
export default defineManifest({
  id: 'acme.rooms', name: '%name%', description: '%free%',
  uses: { store: only(MailStore, 'accounts'), ui: only(Ui, 'toast') },
  provides: { reserve: Reserve, rooms: view(), tile: view() },
  contributes: [
    contribute(Page, { id: 'rooms', label: '%name%', icon: 'home', path: 'rooms', view: 'rooms' }),
    contribute(Widget, { id: 'tile', label: '%free%', size: 'small', view: 'tile' }),
    contribute(Action, { id: 'reserve', label: '%reserve%', command: Reserve }),
  ],
});`,
  'src/contract.schema.js': `import { command, nothing, shapes } from '@fachwerk/sdk';
export const rooms = shapes({ 'acme.rooms.reserve@1': command(nothing(), nothing()) });`,
  'src/contract.js': `import { names } from '@fachwerk/sdk';
export const Reserve = names()('acme.rooms.reserve@1');`,
  'src/plugin.js': `import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default definePlugin(manifest, {
  start: ({ ui }, ctx) => ({ reserve: () => void ui.toast({ text: ctx.text('booked') }) }),
  views: { rooms: () => import('./rooms.view.js'), tile: () => import('./tile.view.js') },
});`,
  'src/rooms.view.js': `import '@fachwerk/ui';
import { defineView } from '@fachwerk/sdk';
import { litView } from '@fachwerk/sdk/lit';
import { html } from 'lit';
import { catchError, map, of } from 'rxjs';
import manifest from './manifest.js';
export default defineView(manifest, 'rooms', litView((view, { store, ui }, ctx) => {
  const accounts = store.accounts().pipe(map((list) => list.length), catchError(({ code }) => of(code)));
  return (watch) => html\`<h1>\${watch(ctx.locale) && ctx.text('free')}</h1>
    <p>\${ctx.text('accounts', { n: watch(accounts, 0) })}</p>
    <p class="tier">\${ctx.plugin.tier}</p>
    <fw-button @click=\${() => void ui.toast({ text: ctx.text('reserved') })}>\${ctx.text('reserve')}</fw-button>\`;
}));`,
  'src/tile.view.js': `import { defineView } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default defineView(manifest, 'tile', ({ root, signal }, _uses, ctx) => {
  const p = root.appendChild(document.createElement('p'));
  const told = ctx.locale.subscribe(() => { p.textContent = ctx.text('free'); });
  signal.addEventListener('abort', () => told.unsubscribe());
});`,
  'src/index.js': `export { default } from './plugin.js';
export { default as manifest } from './manifest.js';`,
};

/** Writes it into a workplace's folder; what it builds on is there for every plugin in a folder. */
export const putIsolatedPlugin = async (folder: string): Promise<void> => {
  const at = join(folder, 'acme', 'rooms');
  await mkdir(at, { recursive: true });
  await symlink(resolve(import.meta.dirname, '../../minimal/node_modules'), join(folder, 'acme', 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(at, name)), { recursive: true });
    await writeFile(join(at, name), text);
  }
};

/** Composes it, isolated as every stranger is, on hosts as `origins` says. */
export const withIsolatedPlugin =
  (origins = '', entry = 'grant: [mail.read]') =>
  (yaml: string): string =>
    yaml.replace('plugins:\n', `plugins:\n  ./acme/rooms: { ${entry} }\n`) + origins;
