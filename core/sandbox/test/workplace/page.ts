/** The host page of that workplace: the real host, the real border, the shell's real places; only its frame is plain. */
import { createHost, type HostLock, type ViewInfo, type ViewPlace } from '@fachwerk/kernel';
import { definePlugin } from '@fachwerk/kernel/api';
import { BehaviorSubject, Subject } from 'rxjs';
import { placeView } from '../../../shell/src/view/place-view.ts';
import { isolatedPlugin, isolatedView } from '../../src/index.ts';
import { watchGaps } from './gaps.ts';
import { lab, shell } from './manifests.ts';

Object.preventExtensions(Object.prototype);
const lock = JSON.parse(document.querySelector('#fachwerk-workplace')?.textContent ?? '') as HostLock;

export interface Workplace {
  /** Shows a panel of this plugin; several of one are several frames. */
  open(plugin: string): void;
  close(plugin: string): void;
  /** Tells the first panel of the plugin what to do. */
  act(plugin: string, act: string): void;
  /** Tells the hostile plugin's background. */
  actBehind(act: string): Promise<unknown>;
  /** Milliseconds until the decent plugin has answered. */
  ask(): Promise<number>;
  restart(plugin: string): Promise<void>;
  /** Loads one more module into the page, and gives what came of it. */
  load(address: string): Promise<string>;
  readonly seen: Seen;
  /** Longest time that the page's main thread was not free, since it was last asked. */
  gap(): number;
  phase(plugin: string): string | undefined;
  /** Milliseconds from the last act until one of the plugin's views changed its state to this. */
  took(plugin: string, kind: string): number | undefined;
}
export interface Seen {
  /** `plugin: state code`, in order. */
  readonly states: string[];
  /** Texts that `echo` got, with their source. */
  readonly echoes: string[];
  readonly taken: string[];
  /** Milliseconds from the last opening until a view that says so was painted. */
  readonly painted: number[];
  /** Facts as the shell hears them. */
  readonly said: { readonly text: string; readonly source: string }[];
  /** Facts of a topic that is the lab's alone. */
  readonly locked: string[];
  readonly faults: string[];
  readonly logs: string[];
  /** What the page says on the console of a frame. */
  readonly warned: string[];
  readonly thrown: string[];
  count: number;
}
declare global {
  interface Window {
    workplace: Workplace;
  }
}
const seen: Seen = {
  states: [],
  echoes: [],
  taken: [],
  painted: [],
  said: [],
  locked: [],
  faults: [],
  logs: [],
  warned: [],
  thrown: [],
  count: 0,
};
addEventListener('error', ({ message }) => seen.thrown.push(message));
const { warn } = console;
console.warn = (...said: readonly unknown[]): void => {
  seen.warned.push(said.join(' '));
  warn(...said);
};
addEventListener('unhandledrejection', ({ reason }) => seen.thrown.push(String(reason)));

const labPlugin = definePlugin(lab, {
  start: () => ({
    lab: {
      echo: ({ text }, { source }) => {
        seen.count += 1;
        if (text === 'painted') seen.painted.push(Math.round(performance.now() - opened));
        else if (text !== '') seen.echoes.push(`${source}: ${text}`);
        return { text };
      },
      take: (value, { source }) => {
        seen.taken.push(`${source}: ${JSON.stringify(value).slice(0, 80)}`);
        return String((value as { x?: unknown })?.x);
      },
      secret: () => 'secret',
    },
    write: (_, { source, granted }) => ({ source, mayWrite: granted('mail.write') }),
    locked: new Subject<{ text: string }>(),
  }),
});

interface Entry {
  readonly plugin: string;
  mount(target: HTMLElement, context: BehaviorSubject<{ act: string; turn: number }>, signal: AbortSignal): void;
}
interface Shown {
  readonly context: BehaviorSubject<{ act: string; turn: number }>;
  readonly end: AbortController;
}
let entries: readonly Entry[] = [];
let acted = 0;
let opened = 0;
const changes: { readonly plugin: string; readonly kind: string; readonly at: number }[] = [];
type Command = (input: { text: string }) => Promise<unknown>;
let ask: Command | undefined;
let doBehind: Command | undefined;
const shown = new Map<string, Shown[]>();
const shellPlugin = definePlugin(shell, {
  start: ({ panels, said, locked, ask: toDecent, do: toHostile }) => {
    ask = toDecent;
    doBehind = toHostile;
    said?.subscribe(({ data: { text }, source }) => void seen.said.push({ text, source }));
    locked.subscribe(({ data: { text } }) => void seen.locked.push(text));
    panels().subscribe((list) => {
      entries = list;
    });
    return {};
  },
});

const locale = new BehaviorSubject('de');
const place = placeView({ lock, locale, text: (key) => key, nameOf: ({ name }) => name });
const placed = (target: HTMLElement, info: ViewInfo): ViewPlace<HTMLElement> => {
  const real = place(target, info);
  return {
    root: real.root,
    state: (state) => {
      changes.push({ plugin: info.plugin, kind: state.kind, at: performance.now() });
      seen.states.push(`${info.plugin}: ${state.kind}${'code' in state ? ` ${state.code}` : ''}`);
      real.state(state);
    },
    close: () => real.close(),
  };
};
const modules: Readonly<Record<string, () => unknown>> = {
  '/x.lab/plugin.js': () => labPlugin,
  '/x.shell/plugin.js': () => shellPlugin,
};
const host = createHost<HTMLElement>({
  lock,
  load: async (address) => {
    const [, plugin = '', file = ''] = address.split('/');
    const isolated = (): unknown =>
      file === 'plugin.js' ? isolatedPlugin(plugin) : isolatedView(plugin, file.replace('.js', ''));
    return { default: modules[address]?.() ?? isolated() };
  },
  place: placed,
  messages: () => ({ load: async () => {}, text: (key) => key }),
  locale,
  settings: () => new BehaviorSubject<unknown>(undefined),
  fault: ({ plugin, code, error }) => seen.faults.push(`${plugin}: ${code} ${String(error)}`),
  log: (level, plugin, message) => seen.logs.push(`${level} ${plugin}: ${message}`),
});
const gap = watchGaps();

window.workplace = {
  seen,
  gap,
  open: (plugin) => {
    const slot = document.querySelector<HTMLElement>(`[data-slot="${plugin}"]`);
    const entry = entries.find((one) => one.plugin === plugin);
    if (!slot || !entry) throw new Error(`no panel of ${plugin}`);
    const one: Shown = { context: new BehaviorSubject({ act: '', turn: 0 }), end: new AbortController() };
    opened = performance.now();
    shown.set(plugin, [...(shown.get(plugin) ?? []), one]);
    entry.mount(slot, one.context, one.end.signal);
  },
  close: (plugin) =>
    shown
      .get(plugin)
      ?.splice(0)
      .forEach(({ end }) => end.abort()),
  act: (plugin, act) => {
    const [first] = shown.get(plugin) ?? [];
    acted = performance.now();
    first?.context.next({ act, turn: first.context.value.turn + 1 });
  },
  actBehind: async (act) => {
    acted = performance.now();
    return doBehind?.({ text: act });
  },
  ask: async () => {
    const began = performance.now();
    await ask?.({ text: 'x' });
    return performance.now() - began;
  },
  restart: (plugin) => host.restart(plugin),
  load: async (address) => {
    try {
      await import(address);
      return 'loaded';
    } catch (error) {
      return String(error);
    }
  },
  took: (plugin, kind) => {
    const change = changes.find((one) => one.plugin === plugin && one.kind === kind && one.at >= acted);
    return change && Math.round(change.at - acted);
  },
  phase: (plugin) => host.diagnostics().plugins.find(({ id }) => id === plugin)?.phase,
};
await host.start('x.shell');
host.usable();
