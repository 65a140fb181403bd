/** Frame side: runs one plugin's `start` or one of its views with what the host hands over. The same code as in the page. */
import type { Plugin } from '@fachwerk/kernel/api';
import type { Observable } from 'rxjs';
import type { Init, Live } from '../init.ts';
import { Peer, type Served } from '../peer.ts';
import { WireError } from '../wire-error.ts';
import { LiveValues } from './live-values.ts';
import { usesFrom } from './uses.ts';

/** A plugin's views as `defineView` makes them, by name. */
export type Views = Readonly<Record<string, { show(view: never, uses: never, context: never): void | Promise<void> }>>;
type Given = Readonly<Record<string, unknown>>;
interface Asked {
  readonly input: unknown;
  readonly source: string;
  readonly granted: readonly string[];
}
interface State {
  live?: LiveValues;
  given: Given;
  save?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/** To be called once, first thing in the frame's script. Tells the host that it is there and waits for its port. */
export const runFrame = (plugin: Plugin, views: Views): void => {
  const listen = (event: MessageEvent): void => {
    const [port] = event.ports;
    if (event.source !== parent || !port) return;
    removeEventListener('message', listen);
    const state: State = { given: {} };
    const peer: Peer = new Peer(
      port,
      served(plugin, views, state, () => peer),
    );
  };
  addEventListener('message', listen);
  parent.postMessage('boot', '*');
};

const served = (plugin: Plugin, views: Views, state: State, peer: () => Peer): Served => ({
  async call(target, input, signal) {
    if (target === 'begin') return begin(plugin, views, state, peer(), input as Init);
    if (target === 'live') return state.live?.set(input as Live);
    if (target === 'save') return state.save?.(signal);
    return method(state.given, target)((input as Asked).input, caller(input as Asked, signal));
  },
  open(target, input) {
    const [, key = '', member] = target.split('/');
    if (member === undefined) return state.given[key] as Observable<unknown>;
    return method(state.given, target)(
      (input as Asked).input,
      caller(input as Asked, new AbortController().signal),
    ) as Observable<unknown>;
  },
});

const method = (given: Given, target: string): ((input: unknown, caller: unknown) => unknown) => {
  const [, key = '', member] = target.split('/');
  const thing = given[key];
  const found = member === undefined ? thing : (thing as Given | undefined)?.[member];
  if (typeof found !== 'function') throw new WireError('FW1303', `The plugin does not give "${target}".`);
  return (found as (input: unknown, caller: unknown) => unknown).bind(thing);
};

const caller = ({ source, granted }: Asked, signal: AbortSignal): unknown => ({
  source,
  signal,
  granted: (permission: string) => granted.includes(permission),
  failure: (code: string, message = code, data?: unknown) => new WireError(code, message, data),
});

const begin = async (plugin: Plugin, views: Views, state: State, peer: Peer, init: Init): Promise<void> => {
  const live = (state.live = new LiveValues(init.live));
  document.documentElement.lang = init.live.locale;
  const uses = usesFrom(peer, init.uses);
  const { signal } = new AbortController();
  const ctx = {
    plugin: { ...init.plugin, tier: 'isolated' },
    locale: live.live('locale'),
    settings: live.live('settings'),
    signal,
    text: live.text.bind(live),
    // The frame's end is the end of everything in it.
    own: <T>(thing: T): T => thing,
    log: (level: 'debug' | 'info' | 'warn' | 'error', message: string, facts?: unknown) =>
      console[level](init.plugin.id, message, facts),
  };
  if ('start' in init.role) {
    state.given = ((await plugin.start?.(uses as never, ctx as never)) ?? {}) as Given;
    return;
  }
  const view = views[init.role.view];
  if (!view) throw new WireError('FW1013', `"${init.plugin.id}" has no view "${init.role.view}".`);
  const root = document.createElement('div');
  document.body.append(root);
  const unsaved = (work: { title: string; save?(signal: AbortSignal): Promise<void> } | undefined): void => {
    state.save = work?.save && ((ended) => work.save?.(ended) ?? Promise.resolve());
    void peer.call('unsaved', work ? { title: work.title, saves: work.save !== undefined } : null);
  };
  await view.show({ root, params: live.live('params'), signal, unsaved } as never, uses as never, ctx as never);
};
