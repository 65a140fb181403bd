import { BehaviorSubject, map } from 'rxjs';
import { createHost, type Host, type HostOptions } from '@fachwerk/kernel';
import { AppearanceKeeper, shellId } from '../appearance/appearance-keeper.ts';
import { faultReporter } from '../gateway/fault-report.ts';
import shellPlugin from '../plugin.ts';
import { PushHub } from '../push/push-hub.ts';
import { Connection } from '../session/connection.ts';
import { PluginSwitches } from '../session/plugin-switches.ts';
import { Session, type Who } from '../session/session.ts';
import { SettingsKeeper } from '../settings/settings-keeper.ts';
import { placeView } from '../view/place-view.ts';
import type { Text } from '../view/view-text.ts';
import type { Workplace } from '../workplace.ts';
import type { PageOptions } from './page-options.ts';
import { PluginLog } from './plugin-log.ts';
import { watchEscapes } from './watch-escapes.ts';

type Base = Pick<Workplace, 'lock' | 'root' | 'leave' | 'library' | 'gateway' | 'tabs' | 'store' | 'kept'> & {
  readonly who: Who;
};

const importModule = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

/** The shell came with this module; it is not fetched again as a plugin. */
function loader({ lock }: Base, load: (address: string) => Promise<unknown>): (address: string) => Promise<unknown> {
  const own = lock.plugins.find(({ id }) => id === shellId)?.entry;
  return (address) => (address === own ? Promise.resolve({ default: shellPlugin }) : load(address));
}

function makeHost(
  base: Base,
  parts: {
    appearance: AppearanceKeeper;
    settings: SettingsKeeper;
    text: Text;
    conditions: NonNullable<HostOptions['conditions']>;
    log: PluginLog;
  },
  options: PageOptions,
): Host {
  const { lock, library, gateway } = base;
  const { appearance, settings, text, conditions, log } = parts;
  return createHost<HTMLElement>({
    lock,
    load: loader(base, options.load ?? importModule),
    place: placeView({
      lock,
      text,
      locale: appearance.locale,
      nameOf: ({ plugin }) => library.nameOf(plugin, appearance.locale.value),
    }),
    messages: (plugin) => library.of(plugin),
    locale: appearance.locale,
    settings: (plugin) => settings.of(plugin),
    conditions,
    fault: faultReporter(lock, gateway),
    log: log.add,
    strict: lock.build.development,
  });
}

/** Everything that the shell's own start builds on, once it is known who is there. */
export async function makeWorkplace(base: Base, options: PageOptions): Promise<Workplace> {
  const { lock, library, gateway, tabs, store, kept, who, leave } = base;
  const messages = library.of(shellId);
  const text: Text = (key, args) => messages.text(key, args);
  const appearance = new AppearanceKeeper({
    kept: kept['appearance']?.value,
    locales: lock.land.locales,
    store,
    library,
    root: document.documentElement,
  });
  await messages.load(appearance.locale.value);
  const settings = new SettingsKeeper(lock, kept, store);
  const session = new Session(who.person, gateway, tabs, () => leave());
  const conditions = new BehaviorSubject<Readonly<Record<string, boolean>>>({});
  const { development } = lock.build;
  session.person.pipe(map(({ admin }) => ({ admin, development }))).subscribe(conditions);
  const log = new PluginLog(development);
  if (development) void import('./tell-log.ts').then(({ tellLog }) => tellLog(log, gateway));
  const host = makeHost(base, { appearance, settings, text, conditions, log }, options);
  const switches = new PluginSwitches(host, lock);
  // Before any of them runs.
  switches.apply(who.plugins ?? {});
  const push = new PushHub(options.push ? { open: options.push, name: `fachwerk-push-${crypto.randomUUID()}` } : {});
  const page = new AbortController();
  addEventListener('pagehide', (event) => !event.persisted && page.abort(), { signal: page.signal });
  watchEscapes(host, page.signal);
  const connection = new Connection(gateway, push.line, page.signal);
  return { ...base, host, log, appearance, settings, push, text, session, switches, connection };
}
