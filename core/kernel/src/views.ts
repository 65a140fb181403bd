/** Views on screen: each in a place of its own, with an end of its own, failing alone. */
import { BehaviorSubject, type Observable } from 'rxjs';
import type { Unsaved, ViewModule } from './api/plugin.ts';
import type { Core } from './core.ts';
import { FachwerkError } from './error.ts';
import type { Host, ViewPlace } from './host-options.ts';
import { withFrameHooks, type FrameEnd } from './frame-hooks.ts';
import { follow, live } from './live.ts';
import type { InstalledPlugin } from './lock.ts';
import type { Scope } from './scope.ts';

const SHOW_DEADLINE = 10_000;
export interface Mount {
  readonly plugin: InstalledPlugin;
  readonly view: string;
  readonly root: unknown;
  readonly context: Observable<unknown>;
  readonly signal: AbortSignal;
  /** Who mounts it; its end is this view's end. */
  readonly owner: Scope;
  /** Whether it waits until the first view can be used. */
  readonly waits: boolean;
}
interface Shown {
  readonly mount: Mount;
  readonly place: ViewPlace<unknown>;
  readonly unsaved: BehaviorSubject<Unsaved | undefined>;
  scope: Scope | undefined;
  /** Shows it again by itself. */
  again: ReturnType<typeof setTimeout> | undefined;
}

export class Views {
  readonly #core: Core;
  readonly #shown = new Set<Shown>();
  /** By address: asking a browser again for a module that it has takes longer than to show one. */
  readonly #modules = new Map<string, Promise<unknown>>();

  constructor(core: Core) {
    this.#core = core;
  }

  mount(mount: Mount): void {
    if (mount.signal.aborted || mount.owner.ended) return;
    const { id, name } = mount.plugin;
    const place = this.#core.options.place(mount.root, { plugin: id, name, view: mount.view });
    const shown: Shown = {
      mount,
      place,
      unsaved: new BehaviorSubject<Unsaved | undefined>(undefined),
      scope: undefined,
      again: undefined,
    };
    this.#shown.add(shown);
    const end = (): Promise<void> => {
      mount.signal.removeEventListener('abort', end);
      forget();
      return this.#end(shown);
    };
    const forget = mount.owner.add(end);
    mount.signal.addEventListener('abort', end, { once: true });
    void this.#show(shown);
  }

  unsaved(): ReturnType<Host['unsaved']> {
    return [...this.#shown].flatMap(({ mount, unsaved: { value } }) =>
      value
        ? [
            {
              plugin: mount.plugin.id,
              view: mount.view,
              title: value.title,
              ...(value.save && { save: (signal) => value.save?.(signal) ?? Promise.resolve() }),
            },
          ]
        : [],
    );
  }

  count(plugin: string): number {
    return [...this.#shown].filter(({ mount }) => mount.plugin.id === plugin).length;
  }

  /** Takes a plugin's views from the screen, but none with unsaved work: that one is asked for when it is left. */
  async quarantine(plugin: string, code: string): Promise<void> {
    for (const shown of this.#shown) {
      if (shown.mount.plugin.id !== plugin || shown.unsaved.value) continue;
      clearTimeout(shown.again);
      await shown.scope?.end();
      shown.place.state({ kind: 'quarantined', code, retry: () => this.#again(shown) });
    }
  }

  async #again(shown: Shown): Promise<void> {
    await this.#core.lifecycle.restart(shown.mount.plugin.id);
    await this.#show(shown);
  }

  #module(address: string): Promise<unknown> {
    const known = this.#modules.get(address);
    if (known) return known;
    const module = this.#core.options.load(address);
    this.#modules.set(address, module);
    // A retry asks again.
    module.catch(() => this.#modules.delete(address));
    return module;
  }

  async #end(shown: Shown): Promise<void> {
    this.#shown.delete(shown);
    clearTimeout(shown.again);
    await shown.scope?.end();
    shown.place.close();
  }

  async #show(shown: Shown): Promise<void> {
    const { mount, place } = shown;
    const { plugin, view, owner, waits } = mount;
    clearTimeout(shown.again);
    const scope = (shown.scope = this.#core.scope(plugin.id, `${plugin.id}/${view}`, owner));
    place.state({ kind: 'loading' });
    if (waits) await this.#core.gate.opened;
    if (scope.ended) return;
    try {
      const phase = this.#core.lifecycle.phase(plugin.id);
      if (phase === 'quarantined' || phase === 'disabled') {
        throw new FachwerkError('FW1012', `"${plugin.id}" is ${phase}.`);
      }
      await this.#run(shown, scope);
      if (!scope.ended) place.state({ kind: 'shown' });
    } catch (error) {
      await this.#fail(shown, scope, { error });
    }
  }

  /** Also later, when the view says so itself. */
  async #fail(shown: Shown, scope: Scope, { error, blame = true, again }: FrameEnd): Promise<void> {
    if (scope.ended) return;
    const { plugin, view } = shown.mount;
    const code = error instanceof FachwerkError && error.code.startsWith('FW') ? error.code : 'FW1011';
    await scope.end();
    if (blame) scope.report(`view ${view}`, code, error);
    if (this.#shown.has(shown) && this.#core.lifecycle.phase(plugin.id) !== 'quarantined') {
      const retry = (): void => void this.#show(shown);
      shown.place.state({ kind: 'failed', code, error, retry });
      if (again !== undefined) shown.again = setTimeout(retry, again);
    }
  }

  async #run(entry: Shown, scope: Scope): Promise<void> {
    const { mount, place, unsaved } = entry;
    const { options, uses } = this.#core;
    const { plugin, view } = mount;
    const address = plugin.views[view];
    if (address === undefined) throw new FachwerkError('FW1013', `"${plugin.id}" has no view "${view}".`);
    const [module, params] = await Promise.all([
      this.#module(address),
      follow(scope, mount.context),
      options.messages(plugin.id).load(options.locale.value),
    ]);
    if (scope.ended) return;
    const code = viewOf(module, plugin.id, view);
    const context = {
      root: place.root,
      params: live(scope, 'params', params),
      signal: scope.signal,
      unsaved: (work: Unsaved | undefined) => unsaved.next(scope.ended ? undefined : work),
      fail: (error: unknown) => void this.#fail(entry, scope, { error }),
    };
    scope.add(() => unsaved.next(undefined));
    withFrameHooks(context, {
      ended: (end) => void this.#fail(entry, scope, end),
      unresponsive: (is) => {
        if (!scope.ended) place.state({ kind: is ? 'unresponsive' : 'shown' });
      },
      fault: (error) => scope.report(`view ${view}`, 'FW1015', error),
    });
    const shown = code.show(
      context as never,
      uses.of(plugin, scope, true) as never,
      uses.context(plugin, scope) as never,
    );
    // What is there at once needs no limit.
    if (shown) await within(shown, scope);
  }
}

const viewOf = (module: unknown, plugin: string, view: string): ViewModule<never, never> => {
  const found = (module as { default?: ViewModule<never, never> } | undefined)?.default;
  if (typeof found?.show !== 'function') {
    throw new FachwerkError(
      'FW1013',
      `The module of the view "${view}" of "${plugin}" has no view as its default export.`,
    );
  }
  return found;
};

const within = async (shown: Promise<void>, scope: Scope): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new FachwerkError('FW1014', `${scope.label} was not there within ten seconds.`)),
      SHOW_DEADLINE,
    );
  });
  const ended = new Promise<void>((resolve) => scope.signal.addEventListener('abort', () => resolve(), { once: true }));
  try {
    await Promise.race([shown, late, ended]);
  } finally {
    clearTimeout(timer);
  }
};
