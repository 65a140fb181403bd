import type { HostLock, InstalledPlugin } from '../../../core/kernel/src/index.ts';

const shellId = 'bench.shell';
const pagePoint = 'shell.page@1';

const base = { version: '1.0.0', tier: 'trusted', uses: {}, permissions: [], granted: [], locales: {} } as const;
const shell: InstalledPlugin = {
  ...base,
  id: shellId,
  name: 'Shell',
  description: 'A navigation and one panel.',
  opens: { pages: pagePoint },
  provides: {},
  contributes: [],
  start: true,
  entry: '/shell.js',
  views: {},
  graphs: { '': [] },
};

const panel = (i: number): InstalledPlugin => ({
  ...base,
  id: `org.example.p${i}`,
  name: `Panel ${i}`,
  description: `Says hello ${i}.`,
  opens: {},
  provides: { panel: { view: true } },
  contributes: [{ point: pagePoint, id: 'page', data: { label: `nav ${i}`, path: `p${i}` }, view: 'panel' }],
  start: false,
  entry: `/p/${i}.plugin.js`,
  views: { panel: `/p/${i}.js` },
  graphs: { '': [`/p/${i}.plugin.js`], panel: [`/p/${i}.js`] },
});

/** A workplace of this many panels under the bench's shell, as a build writes it into the page. */
export const benchLock = (panels: number): HostLock => ({
  land: { id: 'bench', name: 'Bench', locales: ['en'] },
  theme: {},
  plugins: [shell, ...Array.from({ length: panels }, (_, i) => panel(i))],
  shapes: { [pagePoint]: { kind: 'point', view: 'required' } },
  providers: {},
  points: {},
  build: { id: 'bench', development: false },
});
