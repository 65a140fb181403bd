import { contribute, defineManifest, definePlugin, view, viewDefiner, type UsesOf } from '@fachwerk/kernel/api';
import { Appearance, Navigation, Page, Session, Storage, Tray } from '@fachwerk/model/host';
import { hostServicesSuite } from '@fachwerk/testing';
import { vi } from 'vitest';
import { openTestPage } from '../page.fixture.ts';

const manifest = defineManifest({
  id: 'sample.suite',
  name: 'Suite',
  description: 'Suite',
  uses: { session: Session, navigation: Navigation, storage: Storage, appearance: Appearance },
  provides: { page: view<object>(), tray: view<object>() },
  contributes: [
    contribute(Page, { id: 'home', label: 'Start', icon: 'home', path: '', view: 'page' }),
    contribute(Page, { id: 'other', label: 'Anderes', icon: 'home', path: 'other', view: 'page' }),
    contribute(Tray, { id: 'tray', label: 'Suite', view: 'tray' }),
  ],
});
let given: UsesOf<typeof manifest> | undefined;
const define = viewDefiner<HTMLElement>();
// In the top bar, because a page ends when another is gone to.
const tray = define(manifest, 'tray', (_view, uses) => {
  given = uses;
});
const page = define(manifest, 'page', ({ root }) => root.append(document.createElement('h1')));
const plugin = definePlugin(manifest, {
  views: { page: async () => ({ default: page }), tray: async () => ({ default: tray }) },
});

hostServicesSuite('the shell', {
  create: async () => {
    const opened = await openTestPage({ plugins: [plugin] });
    await vi.waitFor(() => {
      if (!given) throw new Error('The page was not shown');
    });
    return { ...given!, place: '/other', nowhere: '/nowhere', end: () => opened.end() };
  },
});
