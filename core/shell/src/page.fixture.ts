/** A page for tests: the real kernel and shell, plugins as objects, and a gateway that is a function. */
import type { HostLock, InstalledPlugin, UseFacts } from '@fachwerk/kernel';
import type { Plugin } from '@fachwerk/kernel/api';
import { host as hostShapes } from '@fachwerk/model/host/schema';
import { openPage } from './boot/open-page.ts';
import shell from './plugin.ts';
import type { Workplace } from './workplace.ts';

type Id = `${string}@${number}`;
type Use = { id?: Id; members?: readonly string[]; optional?: Use; namedBy?: Id };

const useFacts = (use: Use): UseFacts => {
  const name = use.optional ?? use;
  if (name.namedBy) return { id: name.namedBy, namedBy: true };
  return {
    id: name.id as Id,
    ...(use.optional && { optional: true as const }),
    ...(name.members && { members: name.members }),
  };
};
const mapped = <T, U>(record: Readonly<Record<string, T>> | undefined, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record ?? {}).map(([key, value]) => [key, map(value)]));

const install = (plugin: Plugin, more: Partial<InstalledPlugin> = {}): InstalledPlugin => {
  const { manifest, views } = plugin;
  return {
    id: manifest.id,
    version: '1.0.0',
    name: manifest.name,
    description: manifest.description,
    tier: 'trusted',
    uses: mapped(manifest.uses as Record<string, Use> | undefined, useFacts),
    opens: mapped(manifest.opens, (point) => point.id),
    provides: mapped(manifest.provides, (name) => ('id' in name ? { id: name.id } : { view: true as const })),
    contributes: (manifest.contributes ?? []) as InstalledPlugin['contributes'],
    permissions: manifest.permissions ?? [],
    start: plugin.start !== undefined,
    granted: ['settings.all'],
    entry: `/${manifest.id}/plugin.js`,
    views: Object.fromEntries(Object.keys(views ?? {}).map((view) => [view, `/${manifest.id}/${view}.js`])),
    graphs: {},
    locales: {},
    ...more,
  };
};

const shellLocales = {
  de: new URL('../locales/de.ftl', import.meta.url).href,
  en: new URL('../locales/en.ftl', import.meta.url).href,
};

export interface FixtureOptions {
  readonly plugins?: readonly Plugin[];
  readonly shapes?: Readonly<Record<string, unknown>>;
  readonly installed?: Readonly<Record<string, Partial<InstalledPlugin>>>;
  readonly land?: Partial<HostLock['land']>;
  readonly theme?: HostLock['theme'];
  readonly development?: boolean;
}

export function lockOf({
  plugins = [],
  shapes = {},
  installed = {},
  land,
  theme = {},
  development = false,
}: FixtureOptions): HostLock {
  const all = [
    install(shell, { locales: shellLocales, ...installed['fachwerk.shell'] }),
    ...plugins.map((plugin) => install(plugin, installed[plugin.manifest.id])),
  ];
  const providers: Record<Id, { plugin: string; key: string }[]> = {};
  for (const { id, provides } of all) {
    for (const [key, given] of Object.entries(provides)) {
      if ('id' in given) (providers[given.id] ??= []).push({ plugin: id, key });
    }
  }
  return {
    land: { id: 'th', name: 'Thüringen', locales: ['de-DE', 'en'], ...land },
    theme,
    plugins: all,
    shapes: { ...hostShapes, ...shapes } as unknown as HostLock['shapes'],
    providers,
    points: {},
    build: { id: 'test', development },
  };
}

export const anna = { id: 'anna', name: 'Anna Albrecht', email: 'anna@example.test', roles: [], admin: false };

/** A gateway in memory: the session, the person's store, and whatever a test answers itself. */
export class FakeGateway {
  person: typeof anna | undefined = anna;
  offline = false;
  readonly store = new Map<string, unknown>();
  readonly requests: { method: string; path: string; body: unknown }[] = [];
  answer: (path: string, init: RequestInit) => Response | undefined = () => undefined;
  readonly #etags = new Map<string, number>();

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const path = input instanceof Request ? input.url : input.toString();
    if (!path.startsWith('/api/') && !path.startsWith('/auth/')) return fetch(input, init);
    if (this.offline) throw new TypeError('Failed to fetch');
    const method = init.method ?? 'GET';
    this.requests.push({ method, path, body: init.body });
    const own = this.answer(path, init);
    if (own) return own;
    if (!this.person) return Response.json({ code: 'FW5001', message: 'No session' }, { status: 401 });
    if (path === '/api/session') return Response.json({ person: this.person, expires: 0 });
    if (path === '/auth/logout') return Response.json({ location: '/bye' });
    if (path.startsWith('/api/store/')) return this.#stored(method, path.slice('/api/store/'.length), init);
    return new Response(null, { status: 204 });
  };

  #stored(method: string, key: string, init: RequestInit): Response {
    const etag = `"${this.#etags.get(key) ?? 0}"`;
    if (!key.includes('/')) {
      const own = [...this.store].filter(([name]) => name.startsWith(`${key}/`));
      return Response.json(
        Object.fromEntries(own.map(([name, value]) => [name.slice(key.length + 1), { value, etag }])),
      );
    }
    if (method === 'GET') {
      return this.store.has(key)
        ? Response.json(this.store.get(key), { headers: { etag } })
        : Response.json({ code: 'FW5404' }, { status: 404 });
    }
    const wanted = new Headers(init.headers).get('if-match');
    if (wanted && wanted !== etag) return Response.json({ code: 'FW5412' }, { status: 412 });
    this.#etags.set(key, (this.#etags.get(key) ?? 0) + 1);
    if (method === 'PUT') this.store.set(key, JSON.parse(init.body as string));
    else this.store.delete(key);
    return new Response(null, { status: 204, headers: { etag: `"${this.#etags.get(key)}"` } });
  }
}

/** A push stream that a test speaks through. */
export class FakePush extends EventTarget {
  static readonly all: FakePush[] = [];
  readonly url: string;
  readyState = 0;

  constructor(url: string) {
    super();
    this.url = url;
    FakePush.all.push(this);
    queueMicrotask(() => {
      this.readyState = 1;
      this.dispatchEvent(new Event('open'));
    });
  }

  say(source: string, type: string, data: unknown = null): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ source, type, data }) }));
  }

  close(): void {
    this.readyState = 2;
  }
}

export interface TestPage {
  readonly gateway: FakeGateway;
  readonly workplace: Workplace;
  readonly left: (string | undefined)[];
  readonly root: HTMLElement;
  end(): Promise<void>;
}

export async function openTestPage(
  options: FixtureOptions & { path?: string; gateway?: FakeGateway } = {},
): Promise<TestPage> {
  const gateway = options.gateway ?? new FakeGateway();
  const plugins = new Map((options.plugins ?? []).map((plugin) => [plugin.manifest.id, plugin]));
  const left: (string | undefined)[] = [];
  history.replaceState(null, '', options.path ?? '/');
  const root = document.createElement('div');
  document.body.append(root);
  const workplace = await openPage({
    lock: lockOf(options),
    root,
    fetch: gateway.fetch,
    push: (address) => new FakePush(address) as unknown as EventSource,
    leave: (address) => void left.push(address),
    load: async (address) => {
      const [, id = '', file = ''] = address.split('/');
      const plugin = plugins.get(id);
      return file === 'plugin.js' ? { default: plugin } : plugin?.views?.[file.replace('.js', '')]?.();
    },
  });
  const end = async (): Promise<void> => {
    await workplace?.host.end();
    workplace?.push.close();
    workplace?.tabs.close();
    root.remove();
  };
  return { gateway, workplace: workplace as Workplace, left, root, end };
}
