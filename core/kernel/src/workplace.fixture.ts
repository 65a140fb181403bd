/** A workplace in memory: plugins as objects, shapes as tables, a root that is a plain array of what was drawn. */
import { BehaviorSubject } from 'rxjs';
import type { Plugin } from './api/index.ts';
import { createHost } from './create-host.ts';
import type { Fault, Host, ViewState } from './host-options.ts';
import type { HostLock, InstalledPlugin, ShapeFacts, UseFacts } from './lock.ts';

type Id = `${string}@${number}`;
type Use = { id?: Id; members?: readonly string[]; optional?: Use; namedBy?: Id };
export interface Root {
  drawn: unknown[];
  states: ViewState[];
}
export const root = (): Root => ({ drawn: [], states: [] });

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

const install = (plugin: Plugin, granted: readonly string[], { manifest, views } = plugin): InstalledPlugin => ({
  id: manifest.id,
  version: '1.0.0',
  name: manifest.name,
  description: manifest.description,
  tier: 'trusted',
  uses: mapped(manifest.uses as Record<string, Use> | undefined, useFacts),
  opens: mapped(manifest.opens, (point) => point.id),
  provides: mapped(manifest.provides, (name) => ('id' in name ? { id: name.id } : { view: true as const })),
  contributes: manifest.contributes as InstalledPlugin['contributes'],
  permissions: manifest.permissions ?? [],
  start: 'start' in plugin,
  granted,
  entry: `/${manifest.id}/plugin.js`,
  views: Object.fromEntries(Object.keys(views ?? {}).map((view) => [view, `/${manifest.id}/${view}.js`])),
  graphs: {},
  locales: {},
});

export interface FixtureOptions {
  plugins: readonly Plugin[];
  shapes: Readonly<Record<string, unknown>>;
  granted?: Readonly<Record<string, readonly string[]>>;
  points?: HostLock['points'];
  texts?: InstalledPlugin['texts'];
}

export const lockOf = ({ plugins, shapes, granted = {}, points = {}, texts }: FixtureOptions): HostLock => {
  const installed = plugins.map((plugin) => ({
    ...install(plugin, granted[plugin.manifest.id] ?? []),
    contributes: (plugin.manifest.contributes ?? []) as InstalledPlugin['contributes'],
    ...(texts && { texts }),
  }));
  const providers: Record<Id, { plugin: string; key: string }[]> = {};
  for (const { id, provides } of installed) {
    for (const [key, given] of Object.entries(provides)) {
      if ('id' in given) (providers[given.id] ??= []).push({ plugin: id, key });
    }
  }
  return {
    land: { id: 'test', name: 'Test', locales: ['de', 'en'] },
    theme: {},
    plugins: installed,
    shapes: shapes as Record<Id, ShapeFacts>,
    providers,
    points,
    build: { id: 'test', development: true },
  };
};

export interface Workplace {
  readonly host: Host;
  readonly faults: Fault[];
  /** Addresses of the modules that were loaded, in order. */
  readonly loaded: string[];
  readonly locale: BehaviorSubject<string>;
}

export const workplace = (options: FixtureOptions & { strict?: boolean }): Workplace => {
  const faults: Fault[] = [];
  const loaded: string[] = [];
  const locale = new BehaviorSubject('de');
  const load = async (address: string): Promise<unknown> => {
    loaded.push(address);
    const [, id, file = ''] = address.split('/');
    const plugin = options.plugins.find(({ manifest }) => manifest.id === id);
    return file === 'plugin.js' ? { default: plugin } : plugin?.views?.[file.replace('.js', '')]?.();
  };
  const host = createHost<Root>({
    lock: lockOf(options),
    load,
    place: (target) => ({
      root: target,
      state: (state) => target.states.push(state),
      close: () => target.drawn.splice(0),
    }),
    messages: () => ({ load: async () => {}, text: (key) => `${locale.value}:${key}` }),
    locale,
    settings: () => new BehaviorSubject<unknown>(undefined),
    fault: (fault) => faults.push(fault),
    strict: options.strict ?? true,
  });
  return { host, faults, loaded, locale };
};

/** Lets everything that is due now happen. */
export const settle = async (milliseconds = 0): Promise<void> => {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
};
