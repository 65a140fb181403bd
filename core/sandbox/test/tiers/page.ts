/** A stranger's host page: rooms, a shell, and the widget in the tier that the address names. */
import { createHost, type HostLock, type ViewState } from '@fachwerk/kernel';
import { contribute, defineManifest, definePlugin, optional } from '@fachwerk/kernel/api';
import { BehaviorSubject, Observable } from 'rxjs';
import { placeView } from '../../../shell/src/view/place-view.ts';
import { isolatedPlugin, isolatedView } from '../../src/index.ts';
import { Actions, Book, Count, Directory, Greet, Greeted, Widget } from './names.ts';
import widget, { today } from './widget.ts';

declare global {
  interface Window {
    tier: 'trusted' | 'isolated';
    seen: unknown[];
    states: string[];
    /** Keys that reached the page. */
    pressed: string[];
    act: {
      close(): void;
      open(): void;
      locale(id: string): void;
      size(size: string): void;
      count(n: number): void;
      greet(name: string): Promise<string>;
      save(): Promise<void>;
      unsaved(): string[];
      stop(): Promise<number>;
    };
  }
}
const lock = JSON.parse(document.querySelector('#fachwerk-workplace')?.textContent ?? '') as HostLock;
const main = document.querySelector('main') ?? document.body;
const count = new BehaviorSubject({ n: 1 });
const rooms = definePlugin(
  defineManifest({
    id: 'x.rooms',
    name: 'x',
    description: 'x',
    provides: { directory: Directory, book: Book, count: Count },
  }),
  {
    start: () => ({
      directory: {
        free: ({ day }, { failure }) => {
          if (day === 'so') throw failure('closed');
          return [day];
        },
        live: ({ day }) => new Observable<string[]>((s) => s.next([day])),
        copy: async ({ files }) => [new Blob([...files, ` ${files.length}`], { type: 'text/plain' })],
        secret: () => 'x',
      },
      book: (_, { source }) => ({ by: source }),
      count,
    }),
  },
);
const size = new BehaviorSubject({ size: 'small' });
let shown = new AbortController();
let mount: (() => void) | undefined;
let greet: ((input: { name: string }) => Promise<string>) | undefined;
window.seen = [];
window.states = [];
const shellManifest = defineManifest({
  id: 'x.shell',
  name: 'x',
  description: 'x',
  opens: { widgets: Widget },
  uses: { greet: Greet, greeted: optional(Greeted) },
  permissions: ['startup'],
  contributes: [contribute(Actions, { id: 'book', label: 'Buchen', command: Book })],
});
const shell = definePlugin(shellManifest, {
  start: ({ widgets, greet: given, greeted }) => {
    greet = given;
    greeted?.subscribe(({ data, source }) => window.seen.push({ data, source }));
    widgets().subscribe(([entry]) => {
      const first = !mount;
      mount = () => entry?.mount(main, size, shown.signal);
      if (first) mount();
    });
    return {};
  },
});
const locale = new BehaviorSubject('de');
const trusted: Record<string, unknown> = {
  '/acme.widget/plugin.js': { default: widget },
  '/acme.widget/today.js': { default: today },
};
/** What a build writes as the entries of an isolated plugin. */
const inFrame = (): Record<string, unknown> => ({
  '/acme.widget/plugin.js': { default: isolatedPlugin('acme.widget') },
  '/acme.widget/today.js': { default: isolatedView('acme.widget', 'today') },
});
const own: Record<string, unknown> = {
  '/x.rooms/plugin.js': { default: rooms },
  '/x.shell/plugin.js': { default: shell },
};

const place = placeView({ lock, locale, text: (key) => key, nameOf: ({ name }) => name });
const host = createHost<HTMLElement>({
  lock,
  load: async (address) => own[address] ?? (window.tier === 'isolated' ? inFrame() : trusted)[address],
  place: (target, info) => {
    const real = place(target, info);
    return {
      root: real.root,
      state: (state: ViewState) => {
        window.states.push('code' in state ? `${state.kind} ${state.code}` : state.kind);
        real.state(state);
      },
      close: () => real.close(),
    };
  },
  messages: () => ({
    load: async () => {},
    text: (key, args) =>
      key === 'hello' ? `${locale.value === 'de' ? 'Hallo' : 'Hello'} ${String(args?.['name'])}` : key,
  }),
  locale,
  settings: () => new BehaviorSubject<unknown>(undefined),
  fault: ({ plugin, code, error }) => window.states.push(`fault ${plugin} ${code} ${String(error)}`),
  strict: true,
});
window.act = {
  close: () => shown.abort(),
  open: () => {
    shown = new AbortController();
    mount?.();
  },
  locale: (id) => locale.next(id),
  size: (next) => size.next({ size: next }),
  count: (n) => count.next({ n }),
  greet: (name) => greet?.({ name }) ?? Promise.reject(new Error('no')),
  save: async () => host.unsaved()[0]?.save?.(new AbortController().signal),
  unsaved: () => host.unsaved().map(({ title }) => title),
  stop: async () => {
    shown.abort();
    await host.stop('acme.widget');
    await host.stop('x.shell');
    await host.stop('x.rooms');
    return host.diagnostics().held + document.querySelectorAll('iframe, [data-plugin]').length;
  },
};
await host.start('x.shell');
host.usable();
