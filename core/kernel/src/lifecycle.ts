/** Starts plugins when somebody needs them, ends them, and takes those out of service that do too much wrong. */
import { Observable, Subject } from 'rxjs';
import type { Plugin } from './api/plugin.ts';
import type { Services } from './container.ts';
import type { Core } from './core.ts';
import { FachwerkError } from './error.ts';
import { withFrameHooks, type FrameEnd } from './frame-hooks.ts';
import type { PluginPhase, PluginStatus } from './host-options.ts';
import type { InstalledPlugin } from './lock.ts';
import type { Scope } from './scope.ts';

const START_DEADLINE = 10_000;
type Given = Readonly<Record<string, unknown>>;
export interface Running {
  readonly scope: Scope;
  readonly given: Given;
}
const IDLE = { phase: 'idle', code: undefined } as const;
interface State {
  phase: PluginPhase;
  code?: string;
  /** Of the running or starting plugin. */
  scope?: Scope;
  running?: Promise<Running>;
}

export class Lifecycle {
  readonly #core: Core;
  readonly #states = new Map<string, State>();
  readonly #changes = new Subject<readonly PluginStatus[]>();
  /** Made when somebody first asks: a page without an administrator has nobody who does. */
  #told: readonly PluginStatus[] | undefined;
  readonly #switched = new Subject<void>();
  /** One was disabled, or is no longer. */
  readonly switched: Observable<void> = this.#switched;
  readonly status: Observable<readonly PluginStatus[]> & { readonly value: readonly PluginStatus[] };
  #services: Promise<Services> | undefined;

  constructor(core: Core) {
    this.#core = core;
    const now = (): readonly PluginStatus[] => (this.#told ??= Array.from(core.plugins.keys(), (id) => this.#of(id)));
    const stream = new Observable<readonly PluginStatus[]>((subscriber) => {
      // Joined first: what the first value leads to is told, too.
      const joined = this.#changes.subscribe(subscriber);
      subscriber.next(now());
      return joined;
    });
    this.status = Object.defineProperty(stream, 'value', { get: now }) as Lifecycle['status'];
  }

  phase(plugin: string): PluginPhase {
    return this.#states.get(plugin)?.phase ?? 'idle';
  }

  /** The running plugin; starts it if it does not run. */
  run(id: string): Promise<Running> {
    const state = this.#state(id);
    if (state.phase === 'quarantined' || state.phase === 'disabled') return Promise.reject(outOfService(id, state));
    if (!state.running && this.#core.root.ended) return Promise.reject(this.#core.root.signal.reason);
    state.running ??= this.#start(id, state);
    return state.running;
  }

  /** What `plugin` serves under this id, through the container. */
  async service(id: string, { plugin, key }: { plugin: string; key: string }): Promise<unknown> {
    this.#services ??= import('./container.ts').then(({ createServices }) => createServices());
    const [services, { given, scope }] = await Promise.all([this.#services, this.run(plugin)]);
    if (scope.ended) throw scope.signal.reason;
    return services.get(id, plugin, () => given[key]);
  }

  async #start(id: string, state: State): Promise<Running> {
    const plugin = this.#plugin(id);
    const scope = (state.scope = this.#core.scope(id, id, this.#core.root));
    this.#enter(id, state, 'starting');
    try {
      const given = await within(this.#call(plugin, scope), id);
      if (scope.ended) throw scope.signal.reason;
      this.#enter(id, state, 'running');
      this.#core.bus.started(id, { scope, given });
      return { scope, given };
    } catch (error) {
      throw await this.#failed(id, state, scope, error);
    }
  }

  async #failed(id: string, state: State, scope: Scope, error: unknown): Promise<unknown> {
    // Stopped while it was starting: nobody's fault, and what took its place is not ours to change.
    if (scope.ended) return scope.signal.reason;
    const code = error instanceof FachwerkError && error.code.startsWith('FW') ? error.code : 'FW1008';
    delete state.running;
    delete state.scope;
    this.#enter(id, state, 'failed', code);
    scope.report('start', code, error);
    await scope.end();
    if (this.#services) (await this.#services).forget(id);
    return error instanceof FachwerkError ? error : new FachwerkError(code, `"${id}" did not start.`, { cause: error });
  }

  /** The frame in which it runs is gone. */
  async #frameEnded(id: string, scope: Scope, { error, blame = true }: FrameEnd): Promise<void> {
    const state = this.#state(id);
    if (state.scope !== scope) return;
    if (blame) await this.#failed(id, state, scope, error);
    else await this.stop(id);
  }

  async #call(plugin: InstalledPlugin, scope: Scope): Promise<Given> {
    const { options, uses } = this.#core;
    const [module] = await Promise.all([
      options.load(plugin.entry),
      options.messages(plugin.id).load(options.locale.value),
    ]);
    const code = pluginOf(module, plugin.id);
    if (code.manifest.id !== plugin.id) {
      throw new FachwerkError('FW1006', `The module of "${plugin.id}" says that it is "${code.manifest.id}".`);
    }
    if (!code.start) return {};
    const context = withFrameHooks(uses.context(plugin, scope), {
      ended: (end) => void this.#frameEnded(plugin.id, scope, end),
      unresponsive: () => {},
      fault: (error) => scope.report('start', 'FW1015', error),
    });
    const given = await this.#core.measured.start(plugin.id, () =>
      code.start?.(uses.of(plugin, scope, false) as never, context as never),
    );
    return (given ?? {}) as Given;
  }

  async stop(id: string, phase: PluginPhase = 'idle', code?: string): Promise<void> {
    const state = this.#state(id);
    const { scope } = state;
    delete state.running;
    delete state.scope;
    this.#enter(id, state, phase, code);
    await scope?.end();
    if (this.#services) (await this.#services).forget(id);
  }

  /** Forgets what was wrong; demand starts it again. What was disabled stays so: only `enable` ends that. */
  async restart(id: string): Promise<void> {
    if (this.phase(id) === 'disabled') return;
    this.#core.faults.forget(id);
    await this.stop(id);
  }

  enable(id: string): void {
    const state = this.#state(id);
    if (state.phase !== 'disabled') return;
    this.#core.faults.forget(id);
    this.#enter(id, state, 'idle');
  }

  async quarantine(id: string, code: string): Promise<void> {
    const { phase } = this.#state(id);
    if (phase === 'quarantined' || phase === 'disabled') return;
    await this.stop(id, 'quarantined', code);
  }

  #enter(id: string, state: State, phase: PluginPhase, code?: string): void {
    const before = state.phase;
    state.phase = phase;
    if (code === undefined) delete state.code;
    else state.code = code;
    this.#tell();
    if (phase !== before && [phase, before].includes('disabled')) this.#switched.next();
  }

  /** What has not changed is told as it was: of a thousand plugins one enters another phase. */
  #tell(): void {
    if (!this.#told) return;
    this.#told = this.#told.map((told) => this.#of(told.id, told));
    this.#changes.next(this.#told);
  }

  #of(id: string, told?: PluginStatus): PluginStatus {
    const { phase, code } = this.#states.get(id) ?? IDLE;
    const faults = this.#core.faults.count(id);
    if (phase === told?.phase && code === told.code && faults === told.faults) return told;
    return { id, phase, ...(code !== undefined && { code }), faults };
  }

  /** Made with the first demand; until then a plugin is idle. */
  #state(id: string): State {
    const known = this.#states.get(id);
    if (known) return known;
    this.#plugin(id);
    const made: State = { phase: 'idle' };
    this.#states.set(id, made);
    return made;
  }

  #plugin(id: string): InstalledPlugin {
    const plugin = this.#core.plugins.get(id);
    if (!plugin) throw new FachwerkError('FW1005', `No plugin "${id}" is installed.`);
    return plugin;
  }
}

const outOfService = (id: string, { phase, code }: State): FachwerkError =>
  new FachwerkError('FW1012', `"${id}" is ${phase}${code === undefined ? '' : ` after ${code}`} and is not started.`);

const pluginOf = (module: unknown, id: string): Plugin => {
  const found = (module as { default?: Plugin } | undefined)?.default;
  if (typeof found !== 'object' || !('manifest' in found)) {
    throw new FachwerkError('FW1006', `The module of "${id}" has no plugin as its default export.`);
  }
  return found;
};

/** A start that never ends must not hold those who wait for it. */
const within = async (given: Promise<Given>, id: string): Promise<Given> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new FachwerkError('FW1007', `"${id}" did not start within ten seconds.`)),
      START_DEADLINE,
    );
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
};
