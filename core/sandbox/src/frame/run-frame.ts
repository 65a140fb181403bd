/** Frame side: runs one plugin's `start` or one of its views with what the host hands over. The same code as in the page. */
import type { Plugin } from '@fachwerk/kernel/api';
import type { Observable } from 'rxjs';
import type { Init, Live } from '../init.ts';
import { Peer, type Served } from '../peer.ts';
import { read } from '../protocol.ts';
import { WireError } from '../wire-error.ts';
import { Ends } from './ends.ts';
import { frameLog } from './frame-log.ts';
import { LiveValues } from './live-values.ts';
import { reportEscapes } from './report-escapes.ts';
import { showView, type Views } from './show-view.ts';
import { submitForms } from './submit-forms.ts';
import { usesFrom } from './uses.ts';

type Given = Readonly<Record<string, unknown>>;
interface Asked {
  readonly input: unknown;
  readonly source: string;
  readonly granted: readonly string[];
}
declare global {
  interface Window {
    /** Put there by the bootstrap, once. */
    fachwerkPort?: Promise<MessagePort>;
  }
}

/** Everything of this frame that lasts. */
export interface Running {
  readonly plugin: Plugin;
  readonly views: Views;
  readonly peer: Peer;
  readonly ends: Ends;
  live?: LiveValues;
  given: Given;
  adds: readonly string[];
  save?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/**
 * Runs a plugin in its frame: takes the port that the bootstrap holds for it and waits to be told what to be. To be
 * called once, in the document that `frameDocument` makes.
 *
 * ```ts
 * import { runFrame } from '@fachwerk/sandbox/frame';
 * import plugin from './plugin.ts';
 * import rooms from './rooms.view.ts';
 *
 * runFrame(plugin, { rooms });
 * ```
 */
export const runFrame = (plugin: Plugin, views: Views): void => {
  const given = window.fachwerkPort;
  delete window.fachwerkPort;
  submitForms();
  void given?.then((port) => run(plugin, views, port));
};

const run = (plugin: Plugin, views: Views, port: MessagePort): void => {
  const running: Running = {
    plugin,
    views,
    ends: new Ends(),
    given: {},
    adds: [],
    peer: new Peer({ port, read, served: served(() => running) }),
  };
  reportEscapes(running.peer);
};

const served = (running: () => Running): Served => ({
  async call(target, input, signal) {
    const state = running();
    if (target === 'begin') return begin(state, input as Init);
    if (target === 'live') return state.live?.set(input as Live);
    if (target === 'save') return state.save?.(signal);
    if (target === 'end') return state.ends.run();
    return method(state.given, target)((input as Asked).input, caller(input as Asked, signal));
  },
  open(target, input) {
    const { given, ends } = running();
    const [, key = '', member] = target.split('/');
    if (member === undefined) return given[key] as Observable<unknown>;
    return method(given, target)((input as Asked).input, caller(input as Asked, ends.signal)) as Observable<unknown>;
  },
  adds: (target) => running().adds.includes(target),
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

const begin = async (running: Running, init: Init): Promise<void> => {
  const live = (running.live = new LiveValues(init.live));
  running.adds = init.adds;
  document.title = init.plugin.name;
  const uses = usesFrom(running.peer, init.uses);
  const { ends } = running;
  const ctx = {
    plugin: { id: init.plugin.id, version: init.plugin.version, tier: 'isolated' },
    locale: live.live('locale'),
    settings: live.live('settings'),
    signal: ends.signal,
    text: live.text.bind(live),
    own: ends.own.bind(ends),
    log: frameLog(running.peer),
  };
  if ('start' in init.role) {
    running.given = ((await running.plugin.start?.(uses as never, ctx as never)) ?? {}) as Given;
    return;
  }
  await showView(running, init.role, uses, ctx);
};
