import { join } from 'node:path';
import { toPageLock } from '../../../core/kernel/src/compose/index.ts';
import { bundleScripts } from '../bundle-script.ts';
import { benchLock } from './bench-lock.ts';
import { numbersBelow, page as ownPage, panelElement, type Contestant } from './prelude.ts';

const view = (i: number): string =>
  `${panelElement(i)};export default{show({root}){root.append(document.createElement('p-${i}'))}}`;

/** The kernel under a stranger's shell; the page asks for what the first panel needs, as a built workplace does. */
export const fachwerk: Contestant = {
  name: 'fachwerk',
  label: 'Fachwerk: kernel and a stranger\u2019s shell, lazy',
  family: 'ours',
  mode: 'lazy',
  pkgs: ['@fachwerk/kernel', 'inversify', 'rxjs'],
  async build({ N, page = ownPage }) {
    const { files, needed } = await bundleScripts({ host: join(import.meta.dirname, 'stranger-shell.ts') });
    const lock = JSON.stringify(toPageLock(benchLock(N))).replaceAll('<', String.raw`\u003c`);
    const head = [...needed('/host.js'), '/p/0.js'].map((path) => `<link rel="modulepreload" href="${path}">`).join('');
    const body = `<nav></nav><main></main><script type="application/json" id="fachwerk-workplace">${lock}</script><script type="module" src="/host.js"></script>`;
    return [
      ['/index.html', page({ head, body })],
      ...files.map(({ path, text }) => [path, text] as const),
      ...numbersBelow(N).map((i) => [`/p/${i}.js`, view(i)] as const),
    ];
  },
};
