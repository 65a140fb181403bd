/** A plugin that does everything wrong, one thing for each button of its page. The same in either tier. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

type ChaosTier = 'isolated' | 'trusted';
export const chaosName = { isolated: 'Fremdes Chaos', trusted: 'Eigenes Chaos' } as const;

/** Text of each deed, in the plugin's own words. */
const deeds: Readonly<Record<string, string>> = {
  wirft: `setTimeout(() => { throw new Error('thrown late'); });`,
  verspricht: `void Promise.reject(new Error('never caught'));`,
  flutet: `for (let i = 0; i < 20000; i++) store.accounts().subscribe(() => {});`,
  'antwortet nie': `void probe();`,
  leckt: `globalThis.kept = []; setInterval(() => globalThis.kept.push(document.createElement('p')), 1);
    for (let i = 0; i < 5000; i++) addEventListener('resize', () => i);`,
  'benennt neu': `for (const tag of ['fw-button', 'fw-text-field', 'x-clock', 'x-clock'])
    customElements.define(tag, class extends HTMLElement {});`,
  vergiftet: `Array.prototype.map = Array.prototype.filter = () => { throw new Error('poisoned'); };
    Object.prototype.polluted = 'yes';`,
  verlässt: `location.href = 'http://navigate-self.evil.localhost/';`,
  fragt: `for (let i = 0; i < 500; i++) { alert('x'); confirm('x'); prompt('x'); }`,
  stiehlt: `const field = root.appendChild(document.createElement('input')); field.ariaLabel = 'x';
    setInterval(() => { window.focus(); field.focus(); }, 5);`,
  schachtelt: `const nested = document.createElement('iframe'); nested.srcdoc = '<input autofocus>'; root.append(nested);`,
  kreist: `setTimeout(() => { for (;;); });`,
};

const files = (tier: ChaosTier): Readonly<Record<string, string>> => ({
  'package.json': JSON.stringify({
    name: `@acme/chaos-${tier}`,
    version: '1.0.0',
    license: 'Apache-2.0',
    type: 'module',
    exports: { '.': { import: './src/index.js' }, './package.json': './package.json' },
  }),
  'locales/de.ftl': `name = ${chaosName[tier]}\n`,
  'locales/en.ftl': `name = Chaos ${tier}\n`,
  'src/manifest.js': `import { Page } from '@fachwerk/model/host';
import { MailStore } from '@fachwerk/model/mail';
import { contribute, defineManifest, only, view } from '@fachwerk/sdk';
import { Probe } from './contract.js';
export default defineManifest({
  id: 'acme.chaos-${tier}', name: '%name%', description: '%name%',
  // It would rather be trusted; the composition decides.
  tiers: ['trusted', 'isolated'],
  uses: { store: only(MailStore, 'accounts'), probe: Probe },
  provides: { probe: Probe, page: view() },
  contributes: [contribute(Page, { id: 'page', label: '%name%', icon: 'error', path: 'chaos-${tier}', view: 'page' })],
});`,
  'src/contract.schema.js': `import { command, nothing, shapes } from '@fachwerk/sdk';
export const probe = shapes({ 'acme.chaos-${tier}.probe@1': command(nothing(), nothing()) });`,
  'src/contract.js': `import { names } from '@fachwerk/sdk';
export const Probe = names()('acme.chaos-${tier}.probe@1');`,
  'src/plugin.js': `import { definePlugin } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default definePlugin(manifest, {
  start: () => ({ probe: () => new Promise(() => {}) }),
  views: { page: () => import('./page.view.js') },
});`,
  'src/page.view.js': `import { defineView } from '@fachwerk/sdk';
import manifest from './manifest.js';
export default defineView(manifest, 'page', ({ root }, { store, probe }, ctx) => {
  const heading = root.appendChild(document.createElement('h1'));
  heading.textContent = ctx.text('name');
  root.appendChild(document.createElement('p')).textContent = ctx.plugin.tier;
  const deed = (name, run) => {
    const button = root.appendChild(document.createElement('button'));
    button.textContent = name;
    button.addEventListener('click', run);
  };
${Object.entries(deeds)
  .map(([name, code]) => `  deed(${JSON.stringify(name)}, () => { ${code} });`)
  .join('\n')}
});`,
  'src/index.js': `export { default } from './plugin.js';
export { default as manifest } from './manifest.js';`,
});

/** Writes it, once for each tier, into a workplace's folder. */
export const putChaos = async (folder: string): Promise<void> => {
  const at = join(folder, 'acme');
  await mkdir(at, { recursive: true });
  const shared = resolve(import.meta.dirname, '../../../../examples/minimal/node_modules');
  await symlink(shared, join(at, 'node_modules'));
  for (const tier of ['isolated', 'trusted'] as const) {
    for (const [name, text] of Object.entries(files(tier))) {
      const file = join(at, `chaos-${tier}`, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
};

/** The isolated one is given no tier: a stranger's plugin runs isolated unless the Land says otherwise. */
export const withChaos = (yaml: string): string =>
  yaml.replace(
    'plugins:\n',
    `plugins:\n  ./acme/chaos-isolated: { grant: [mail.read] }\n  ./acme/chaos-trusted: { tier: trusted, grant: [mail.read] }\n`,
  );
