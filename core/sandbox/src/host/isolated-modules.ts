/**
 * Host side of the isolated tier: modules that look to the kernel like a plugin's own, and run it in a frame.
 * So the kernel has one way for both tiers, and what holds in one holds in the other.
 */
import type { HostLock, InstalledPlugin } from '@fachwerk/kernel';
import type { Caller, Plugin, PluginContext, Unsaved, ViewContext } from '@fachwerk/kernel/api';
import { combineLatest, of, switchMap, type Observable } from 'rxjs';
import { usesOf, type Init, type Live } from '../init.ts';
import { Peer, type Served } from '../peer.ts';
import { WireError } from '../wire-error.ts';
import { served } from './used.ts';

export interface IsolatedOptions {
  readonly lock: HostLock;
  /** Opens the plugin's frame in `place` (or, without, out of sight) and gives its port, and how to take it away. */
  open(plugin: InstalledPlugin, place: unknown): Promise<{ port: MessagePort; close(): void }>;
  /** Fluent source of the plugin's messages. */
  messages(plugin: InstalledPlugin, locale: string): Promise<string>;
}
type Uses = Readonly<Record<string, unknown>>;

export const isolatedModules = (options: IsolatedOptions, plugin: InstalledPlugin) => ({
  plugin: (): { default: Plugin } => ({
    default: { manifest: { id: plugin.id, name: plugin.name, description: '' }, start: start(options, plugin) },
  }),
  view: (name: string) => ({ default: { name, show: show(options, plugin, name) } }),
});

const noTarget = (target: string): never => {
  throw new WireError('FW2007', `A frame asked for "${target}", which its plugin does not use.`);
};
const refuse: Served = { call: noTarget, open: noTarget };

interface Entering {
  readonly options: IsolatedOptions;
  readonly plugin: InstalledPlugin;
  readonly uses: Uses;
  readonly ctx: PluginContext;
  readonly role: Init['role'];
  readonly place: unknown;
  readonly params: ViewContext['params'] | undefined;
}
type Tell = (locale: string, settings: unknown, params: unknown) => Promise<Live>;

const enter = async (entering: Entering, extra: Served): Promise<{ peer: Peer; begin(): Promise<unknown> }> => {
  const { options, plugin, uses, ctx, role, place, params } = entering;
  const forms = usesOf(plugin, options.lock.shapes, options.lock.providers);
  const frame = await options.open(plugin, place);
  const broken = (): void => ctx.log('error', 'FW2008: the frame sent what is no message');
  const peer = new Peer(frame.port, served(uses, forms, extra), broken);
  ctx.own(() => {
    peer.end();
    frame.close();
  });
  const tell: Tell = async (locale, settings, values) => ({
    locale,
    settings,
    params: values,
    messages: await options.messages(plugin, locale),
  });
  follow(peer, ctx, params, tell);
  const { id, version } = plugin;
  const live = await tell(ctx.locale.value, ctx.settings.value, params?.value);
  const init: Init = { role, plugin: { id, version }, uses: forms, live };
  return { peer, begin: () => peer.call('begin', init, ctx.signal) };
};

const follow = (peer: Peer, ctx: PluginContext, params: Entering['params'], tell: Tell): void => {
  const shownWith: Observable<unknown> = params ?? of(undefined);
  combineLatest([ctx.locale, ctx.settings, shownWith])
    .pipe(switchMap(([locale, settings, values]) => tell(locale, settings, values)))
    // Until the frame has begun it has no ear for it, and has the same values anyway.
    .subscribe((values) => void peer.call('live', values, ctx.signal).catch(() => undefined));
};

const show =
  (options: IsolatedOptions, plugin: InstalledPlugin, name: string) =>
  async (view: ViewContext, uses: Uses, ctx: PluginContext): Promise<void> => {
    const unsaved = (input: unknown): void => {
      const work = input as { title: string; saves: boolean } | null;
      const save = (signal: AbortSignal): Promise<void> => entered.peer.call('save', null, signal) as Promise<void>;
      view.unsaved(work === null ? undefined : ({ title: work.title, ...(work.saves && { save }) } satisfies Unsaved));
    };
    const extra: Served = {
      ...refuse,
      call: (target, input) => (target === 'unsaved' ? unsaved(input) : noTarget(target)),
    };
    const entered = await enter(
      { options, plugin, uses, ctx, role: { view: name }, place: view.root, params: view.params },
      extra,
    );
    await entered.begin();
  };

const start =
  (options: IsolatedOptions, plugin: InstalledPlugin) =>
  async (uses: Uses, ctx: PluginContext): Promise<Uses> => {
    const entered = await enter(
      { options, plugin, uses, ctx, role: { start: true }, place: undefined, params: undefined },
      refuse,
    );
    await entered.begin();
    return given(entered.peer, options.lock, plugin);
  };

/** What it provides, by its manifest: each call and stream goes over the port, with the caller and its grants. */
const given = (peer: Peer, lock: HostLock, plugin: InstalledPlugin): Uses => {
  const granted = (source: string): readonly string[] => lock.plugins.find(({ id }) => id === source)?.granted ?? [];
  const call = (target: string) => (input: unknown, caller: Caller) =>
    peer.call(target, { input, source: caller.source, granted: granted(caller.source) }, caller.signal);
  const open =
    (target: string) =>
    (input: unknown, caller: Caller): Observable<unknown> =>
      peer.open(target, { input, source: caller.source, granted: granted(caller.source) });
  const one = (key: string, id: `${string}@${number}`): unknown => {
    const shape = lock.shapes[id];
    if (shape?.kind === 'command') return call(`given/${key}`);
    if (shape?.kind !== 'service') return peer.open(`given/${key}`, null);
    const members = Object.entries(shape.members ?? {});
    return Object.fromEntries(
      members.map(([name, { kind }]) => [name, (kind === 'call' ? call : open)(`given/${key}/${name}`)]),
    );
  };
  const provided = Object.entries(plugin.provides).flatMap(([key, name]) =>
    'id' in name ? [[key, one(key, name.id)] as const] : [],
  );
  return Object.fromEntries(provided);
};
