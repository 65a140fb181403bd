import '@fachwerk/theme-kern/document.css';
import { contribute, defineManifest, definePlugin, view, viewDefiner, type UsesOf } from '@fachwerk/kernel/api';
import { Appearance, Backend, Navigation, Page, Session, Storage, Tray, Ui } from '@fachwerk/model/host';
import { hostServicesSuite, suiteServer } from '@fachwerk/testing';
import { vi } from 'vitest';
import { page as screen, userEvent, type Locator } from 'vitest/browser';
import { personWith } from '../hands.fixture.ts';
import { FakeGateway, openTestPage } from '../page.fixture.ts';

const manifest = defineManifest({
  id: 'sample.suite',
  name: 'Suite',
  description: 'Suite',
  uses: {
    session: Session,
    navigation: Navigation,
    storage: Storage,
    appearance: Appearance,
    ui: Ui,
    backend: Backend,
  },
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

const person = personWith<Locator>({
  role: (role, name) => screen.getByRole(role, { name, exact: true }),
  // Not exact: a toast's text has its button's beside it, and what is read out the key that leads there.
  text: (text) => screen.getByText(text, { exact: false }),
  said: (region, text) => screen.getByRole(region).getByText(text, { exact: false }),
  count: (found) => found.elements().length,
  key: (name) => userEvent.keyboard(`{${name}}`),
  // Also past a dialog.
  away: () => userEvent.hover(screen.getByRole('link', { name: 'Start' }), { force: true }),
});

/** As the gateway answers: what is behind it, or why it does not get there. */
const relayed = (path: string, { method = 'GET', body, signal }: RequestInit): Promise<Response> => {
  const [, backend = '', rest = ''] = /^\/api\/backend\/sample\.suite\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (backend === 'others') return Promise.resolve(Response.json({ code: 'FW5301' }, { status: 403 }));
  if (backend === 'away') return Promise.resolve(Response.json({ code: 'FW5304' }, { status: 502 }));
  const answer = suiteServer({ method, path: rest, body: typeof body === 'string' ? body : '' });
  if (answer) {
    const { status, type } = answer;
    return Promise.resolve(new Response(answer.body, { status, headers: { 'content-type': type } }));
  }
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
};
const gatewayWithServers = (): FakeGateway => {
  const gateway = new FakeGateway();
  const rest = gateway.fetch;
  const send: typeof fetch = (input, init = {}) =>
    typeof input === 'string' && input.startsWith('/api/backend/') ? relayed(input, init) : rest(input, init);
  return Object.assign(gateway, { fetch: send });
};

hostServicesSuite('the shell', {
  create: async () => {
    const opened = await openTestPage({ plugins: [plugin], gateway: gatewayWithServers() });
    await vi.waitFor(() => {
      if (!given) throw new Error('The page was not shown');
    });
    const servers = { name: 'rooms', away: 'away', unbound: 'others' };
    return { ...given!, person, servers, place: '/other', nowhere: '/nowhere', end: () => opened.end() };
  },
});
