/**
 * Host side of the isolated tier: modules that look to the kernel like a plugin's own, and run it in a frame.
 * So the kernel has one way for both tiers, and what holds in one holds in the other.
 */
import {
  frameEnded,
  frameFault,
  frameUnresponsive,
  type FrameEnd,
  type HostLock,
  type InstalledPlugin,
} from '@fachwerk/kernel';
import type { Plugin, PluginContext, Unsaved, ViewContext } from '@fachwerk/kernel/api';
import type { Observable } from 'rxjs';
import type { Room } from '../init.ts';
import type { Look } from '../look.ts';
import type { Served } from '../peer.ts';
import { WireError } from '../wire-error.ts';
import { enter } from './enter.ts';
import { hearLog } from './frame-logs.ts';
import { given } from './given.ts';
import { notUsed } from './used.ts';

/** What a frame is opened for. */
export interface Opening {
  /** Element that it is shown in; without one it is out of sight. */
  readonly place: unknown;
  /** Its name for people. */
  readonly title: string;
  readonly room: Room;
  /** What happens to it later. After `ended` it is gone. */
  ended(end: FrameEnd): void;
  unresponsive(is: boolean): void;
}
/** A frame that is ready. */
export interface Opened {
  /** Of the plugin's messages, behind a broker. */
  readonly port: MessagePort;
  /** Whether anything in it can still run. */
  alive(): boolean;
  /** The size of its content, as it said. */
  size(size: { readonly inline: unknown; readonly block: unknown }): void;
  close(): void;
}
export interface IsolatedOptions {
  readonly lock: HostLock;
  open(plugin: InstalledPlugin, opening: Opening): Promise<Opened>;
  /** Fluent source of the plugin's messages. */
  messages(plugin: InstalledPlugin, locale: string): Promise<string>;
  /** How the workplace looks, now and from now on. */
  readonly look: Observable<Look>;
  /** Resolves when the plugin may be started again after a frame of its origin was ended; rejects when that is too long. */
  ready?(plugin: InstalledPlugin, signal: AbortSignal): Promise<void>;
}
type Uses = Readonly<Record<string, unknown>>;

/** The plugin and its views as modules for a host's `load`, run by frames that `options.open` opens. */
export const isolatedModules = (options: IsolatedOptions, plugin: InstalledPlugin) => ({
  plugin: (): { default: Plugin } => ({
    default: {
      manifest: { id: plugin.id, name: plugin.name, description: '' },
      ...(plugin.start && { start: start(options, plugin) }),
    },
  }),
  view: (name: string) => ({ default: { name, show: show(options, plugin, name) } }),
});

const refuse: Served = {
  call: (target) => {
    throw notUsed(target);
  },
  open: (target) => {
    throw notUsed(target);
  },
  adds: () => false,
};

const events = (context: object): Pick<Opening, 'ended' | 'unresponsive'> => ({
  ended: (end) => frameEnded(context, end),
  unresponsive: (is) => frameUnresponsive(context, is),
});
/** Names of a manifest may be keys of the plugin's messages. */
const titleOf = ({ name }: InstalledPlugin, ctx: PluginContext): string =>
  name.replace(/^%([\w.-]+)%$/, (_, key: string) => ctx.text(key));

const show =
  (options: IsolatedOptions, plugin: InstalledPlugin, name: string) =>
  async (view: ViewContext, uses: Uses, ctx: PluginContext): Promise<void> => {
    const room = roomOf(view.root);
    const unsaved = (input: unknown): void => {
      const work = input as { title: string; saves: boolean } | null;
      const save = (signal: AbortSignal): Promise<void> => entered.peer.call('save', null, signal) as Promise<void>;
      view.unsaved(work === null ? undefined : ({ title: work.title, ...(work.saves && { save }) } satisfies Unsaved));
    };
    const call: Served['call'] = (target, input) => {
      if (target === 'unsaved') return unsaved(input);
      if (target === 'size') return entered.frame.size(input as Parameters<Opened['size']>[0]);
      if (target === 'fault') return fault(view, input, view.fail);
      if (target === 'log') return hearLog(plugin, ctx, input);
      throw notUsed(target);
    };
    const entered = await enter({
      options,
      plugin,
      uses,
      ctx,
      role: { view: name, room },
      params: view.params,
      rest: { ...refuse, call },
      opening: { place: view.root, title: titleOf(plugin, ctx), room, ...events(view) },
    });
    await entered.begun();
  };

/** What the place says of itself; see the shell's places. */
const roomOf = (root: unknown): Room => {
  const { room } = (root as HTMLElement | undefined)?.dataset ?? {};
  return room === 'fill' || room === 'small' ? room : 'flow';
};

const fault = (context: object, input: unknown, fail?: (error: unknown) => void): void => {
  const { where, message } = input as { where: string; message: string };
  const error = new WireError('FW1015', message);
  if (where === 'view') fail?.(error);
  else frameFault(context, error);
};

const start =
  (options: IsolatedOptions, plugin: InstalledPlugin) =>
  async (uses: Uses, ctx: PluginContext): Promise<Uses> => {
    await options.ready?.(plugin, ctx.signal);
    const call: Served['call'] = (target, input) => {
      if (target === 'fault') return fault(ctx, input);
      if (target === 'log') return hearLog(plugin, ctx, input);
      throw notUsed(target);
    };
    const entered = await enter({
      options,
      plugin,
      uses,
      ctx,
      role: { start: true },
      params: undefined,
      rest: { ...refuse, call },
      opening: { place: undefined, title: titleOf(plugin, ctx), room: 'small', ...events(ctx) },
    });
    await entered.begun();
    return given(entered.peer, options.lock, plugin);
  };
